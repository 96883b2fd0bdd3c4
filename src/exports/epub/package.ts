/** What an EPUB says of itself: its package document, its table of contents, its container (EPUB 3.3, EPUB Accessibility 1.1). */
import { createHash } from 'node:crypto';
import { book } from '../../i18n/index.ts';
import { chapterFile, toDocument, type Chapter } from './chapter.ts';
import { escape } from './xhtml.ts';

/** What is said of a book as a whole. */
export interface BookFacts {
  title: string;
  /** Languages of its texts (BCP 47), the first that of the book. */
  languages: readonly string[];
  /** Who is its author, and what it is made of, in words. */
  creators: readonly string[];
  sources: readonly string[];
  publisher: string;
  /** Under what terms it may be used. */
  rights: string;
  /** The day of its last change, YYYY-MM-DD. */
  changedOn: string;
  /** What names it for ever: an address, or a name. */
  name: string;
}

/** A file of the book beside its chapters. */
export interface BookFile {
  /** Its path in the book. */
  path: string;
  mediaType: string;
}

/** The namespace of addresses (RFC 9562, 6.6). */
const URL_NAMESPACE = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/** The UUID of a name (RFC 9562, version 5): the same book has the same one each time it is made. */
export function uuidOf(name: string): string {
  const bytes = createHash('sha1').update(URL_NAMESPACE).update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

export const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

const element = (name: string, text: string): string => `<${name}>${escape(text)}</${name}>`;
const property = (name: string, text: string): string => `<meta property="${name}">${escape(text)}</meta>`;

/** The package document. */
export function toPackage(facts: BookFacts, chapters: readonly Chapter[], pictures: readonly BookFile[]): string {
  const hasPictures = pictures.length > 0;
  const chapter = (at: number): string => `chapter-${at + 1}`;
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${facts.languages[0]}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:${uuidOf(facts.name)}</dc:identifier>
${[
  element('dc:title', facts.title),
  ...facts.languages.map((language) => element('dc:language', language)),
  ...facts.creators.map((creator) => element('dc:creator', creator)),
  ...facts.sources.map((source) => element('dc:source', source)),
  element('dc:publisher', facts.publisher),
  element('dc:rights', facts.rights),
  element('dc:date', facts.changedOn),
  property('dcterms:modified', `${facts.changedOn}T00:00:00Z`),
  property('schema:accessMode', 'textual'),
  ...(hasPictures ? [property('schema:accessMode', 'visual')] : []),
  property('schema:accessModeSufficient', 'textual'),
  ...['structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability', 'ARIA'].map((feature) =>
    property('schema:accessibilityFeature', feature),
  ),
  ...(hasPictures ? [property('schema:accessibilityFeature', 'alternativeText')] : []),
  property('schema:accessibilityHazard', 'none'),
  property('schema:accessibilitySummary', book.accessibility),
  property('dcterms:conformsTo', 'EPUB Accessibility 1.1 - WCAG 2.1 Level AA'),
  property('a11y:certifiedBy', facts.publisher),
].join('\n')}
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
<item id="cover-image" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>
<item id="css" href="book.css" media-type="text/css"/>
${[
  ...chapters.map(
    ({ article }, at) =>
      `<item id="${chapter(at)}" href="${chapterFile(article.slug)}" media-type="application/xhtml+xml"/>`,
  ),
  ...pictures.map(
    ({ path, mediaType }, at) =>
      `<item id="picture-${at + 1}" href="${escape(encodeURI(path))}" media-type="${mediaType}"/>`,
  ),
].join('\n')}
</manifest>
<spine>
<itemref idref="cover"/>
<itemref idref="nav"/>
${chapters.map((_, at) => `<itemref idref="${chapter(at)}"/>`).join('\n')}
</spine>
</package>
`;
}

/** The table of contents: chapters and their headings. */
export function toNav({ title, languages: [language = 'en'] }: BookFacts, chapters: readonly Chapter[]): string {
  const entries = chapters.map(({ article, text }) => {
    const file = chapterFile(article.slug);
    const headings = text.headings
      .filter(({ depth }) => depth === 2)
      .map(({ id, text: name }) => `<li><a href="${file}#${escape(encodeURI(id))}">${escape(name)}</a></li>`);
    const inside = headings.length > 0 ? `\n<ol>\n${headings.join('\n')}\n</ol>\n` : '';
    return `<li><a href="${file}">${escape(article.data.title)}</a>${inside}</li>`;
  });
  const body = `<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="toc-title">
<h1 id="toc-title">${escape(book.contents)}</h1>
<ol>
${entries.join('\n')}
</ol>
</nav>
<nav epub:type="landmarks" hidden="hidden" aria-label="${escape(book.landmarks)}">
<ol>
<li><a epub:type="cover" href="cover.xhtml">${escape(book.cover)}</a></li>
<li><a epub:type="toc" href="nav.xhtml#toc">${escape(book.contents)}</a></li>
<li><a epub:type="bodymatter" href="${chapterFile(chapters[0]!.article.slug)}">${escape(book.text)}</a></li>
</ol>
</nav>`;
  return toDocument(title, language, body, 'frontmatter');
}

/** The page of the cover. */
export const toCoverPage = ({ title, languages: [language = 'en'] }: BookFacts): string =>
  toDocument(
    title,
    language,
    `<section epub:type="cover" aria-label="${escape(book.cover)}"><h1><img class="cover" role="doc-cover" src="cover.svg" alt="${escape(title)}"/></h1></section>`,
    'frontmatter',
  );
