/**
 * A picture on a line of its own, `![what it shows](/figures/steppe.jpg "Caption | Credit | Licence")`, becomes a figure with a
 * number, a caption, and the way to the whole picture. Behind it may stand what a passage may have: evidence, and a number.
 */
import type { ElementContent } from 'hast';
import type { Image, Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { element, textNode, type CaptionNode, type CaptionPartNode, type PictureNode } from './tree/nodes.ts';
import { figureName } from '../i18n/index.ts';

/** Creative Commons: the licences whose addresses follow from their names. */
const CC = /^CC (BY(?:-NC)?(?:-SA|-ND)?) (\d\.\d)$/i;

/** The plugin. */
export function remarkFigures() {
  return (tree: Root, file: VFile): void => {
    const anchors: string[] = [];
    for (const block of tree.children) {
      const image = imageOf(block);
      if (!image) continue;
      toFigure(block as Paragraph, image, anchors.length + 1, file);
      anchors.push((block as Paragraph).data?.passageId?.id ?? figureAnchor(anchors.length + 1));
    }
    for (const { evidence, link, ...place } of file.data.askedFigures ?? []) {
      const anchor = anchors[evidence.figure - 1];
      if (anchor === undefined)
        diagnose(
          file,
          'figure-unknown',
          place,
          `figure ${evidence.figure} is none of the ${anchors.length} of this text`,
        );
      else evidence.href = link.properties['href'] = `#${anchor}`;
    }
  };
}

/** The anchor of a figure that is no passage; one that is has that of the passage. */
const figureAnchor = (number: number): string => `figure-${number}`;

/** The picture of a block that holds nothing else but evidence. */
function imageOf(block: RootContent): Image | undefined {
  if (block.type !== 'paragraph') return undefined;
  const [image, ...others] = block.children;
  const isBare = others.every((node) => node.data?.evidence || (node.type === 'text' && node.value.trim() === ''));
  return image?.type === 'image' && isBare ? image : undefined;
}

function toFigure(paragraph: Paragraph, image: Image, number: number, file: VFile): void {
  const [caption = '', credit = '', licence = '', ...more] = (image.title ?? '').split('|').map((part) => part.trim());
  if (more.length > 0)
    diagnose(file, 'figure-caption', image.position?.start, `the caption has ${3 + more.length} parts`);
  const anchor = figureAnchor(number);
  const { url } = image;
  const alt = image.alt ?? '';
  const { hProperties: size = {} } = image.data ?? {};
  const picture: PictureNode = {
    type: 'picture',
    image,
    data: {
      hName: 'a',
      hProperties: { className: ['picture'], href: url },
      hChildren: [element('img', { src: url, alt, ...size }, [])],
    },
  };
  const captionNode: CaptionNode = {
    type: 'caption',
    children: [
      part('figure-number', [textNode(figureName(number))]),
      ...(caption === '' ? [] : [{ type: 'text' as const, value: ` ${caption}` }]),
      ...(credit === '' && licence === '' ? [] : [part('credit', creditOf(credit, licence))]),
      ...paragraph.children.filter((node) => node.data?.evidence),
    ],
    data: { hName: 'figcaption' },
  };
  paragraph.children = [picture, captionNode];
  paragraph.data = {
    ...paragraph.data,
    isFigure: true,
    hName: 'figure',
    hProperties: { id: anchor },
  };
}

const part = (name: string, children: ElementContent[]): CaptionPartNode => ({
  type: 'captionPart',
  data: { hName: 'span', hProperties: { className: [name] }, hChildren: children },
});

/** Who made the picture, and under what terms it may be used. */
const creditOf = (credit: string, licence: string): ElementContent[] => [
  textNode([' ', credit, credit && licence && ', '].filter(Boolean).join('')),
  ...(licence === '' ? [] : [licenceLink(licence)]),
];

function licenceLink(licence: string): ElementContent {
  const [, kind, version] = CC.exec(licence) ?? [];
  const address = kind
    ? `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`
    : /^CC0 1\.0$/i.test(licence)
      ? 'https://creativecommons.org/publicdomain/zero/1.0/'
      : undefined;
  return address === undefined
    ? textNode(licence)
    : element('a', { href: address, rel: ['license'], className: ['licence'] }, [textNode(licence)]);
}
