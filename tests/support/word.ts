/** Makes Word files, so that what they hold can be read in the tests. */
import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** What stands in a Word file; each is the XML between the part's outer tags. */
export interface WordParts {
  body: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  /** Targets of links, by their ids. */
  links?: Record<string, string>;
  /** The files of pictures, by their ids: each is a name and its bytes. */
  pictures?: Record<string, readonly [name: string, bytes: Uint8Array]>;
  title?: string;
  creator?: string;
  /** Further files, by their names. */
  more?: Record<string, Uint8Array>;
}

/** A paragraph, in a style if one is named; `content` is XML of runs, or plain words. */
export const paragraph = (content: string, style?: string): string =>
  `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`;

/** A run of words. */
export const run = (words: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;

const STYLES = ['Title', 'Subtitle', 'Heading 1', 'Heading 2', 'Heading 3']
  .map((name) => `<w:style w:type="paragraph" w:styleId="${name.replace(' ', '')}"><w:name w:val="${name}"/></w:style>`)
  .join('');

const LISTS =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

/** An item of a list. */
export const item = (words: string, level = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(words)}</w:p>`;

/** A picture with the id that is described so. */
export const picture = (id: string, description: string): string =>
  `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="x" descr="${description}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

/** The bytes of a Word file. The same parts give the same bytes. */
export function wordFile({
  body,
  footnotes,
  endnotes,
  comments,
  links = {},
  pictures = {},
  title,
  creator,
  more = {},
}: WordParts): Uint8Array {
  const parts: [name: string, tag: string, content: string | undefined, relation: string][] = [
    ['footnotes', 'w:footnotes', footnotes, 'footnotes'],
    ['endnotes', 'w:endnotes', endnotes, 'endnotes'],
    ['comments', 'w:comments', comments, 'comments'],
    ['styles', 'w:styles', STYLES, 'styles'],
    ['numbering', 'w:numbering', LISTS, 'numbering'],
  ];
  const there = parts.filter(([, , content]) => content !== undefined);
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>${there.map(([name]) => `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${name}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${HEAD}<w:document ${W} ${R}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${there.map(([name, , , relation], index) => `<Relationship Id="part${index}" Type="${RELATION}/${relation}" Target="${name}.xml"/>`).join('')}${Object.entries(
      links,
    )
      .map(
        ([id, target]) =>
          `<Relationship Id="${id}" Type="${RELATION}/hyperlink" Target="${target}" TargetMode="External"/>`,
      )
      .join('')}${Object.entries(pictures)
      .map(([id, [name]]) => `<Relationship Id="${id}" Type="${RELATION}/image" Target="media/${name}"/>`)
      .join('')}</Relationships>`,
    ...Object.fromEntries(
      there.map(([name, tag, content]) => [`word/${name}.xml`, `${HEAD}<${tag} ${W} ${R}>${content}</${tag}>`]),
    ),
    'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${title === undefined ? '' : `<dc:title>${title}</dc:title>`}${creator === undefined ? '' : `<dc:creator>${creator}</dc:creator>`}</cp:coreProperties>`,
  };
  return zipSync(
    {
      ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
      ...Object.fromEntries(Object.values(pictures).map(([name, bytes]) => [`word/media/${name}`, bytes])),
      ...more,
    },
    { mtime: '1990-01-01' },
  );
}
