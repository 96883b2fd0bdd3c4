/**
 * Settles the addresses of links and images: those that could harm are refused; those that lead nowhere on this site keep
 * their words and are reported; images from elsewhere become links, since no page asks a third party for anything.
 */
import GithubSlugger from 'github-slugger';
import type { Definition, Image, Link, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { noteAnchor } from '../../anchors.ts';
import { verbatimAnchor } from '../../markdown/rehype-passages.ts';
import { walk } from '../../markdown/tree/walk.ts';
import { hostAsShown, isVague } from '../../markdown/link-words.ts';
import { isWebAddress } from '../../schemas/fields.ts';
import { decodeAddress } from '../../urls.ts';
import type { Report } from '../report.ts';
import { leavesFolder, type SourcePictures } from './pictures.ts';
import { placeOf, positionOf, replace, shownWords } from './tree.ts';

/** Where a source stands, for the paths of its images. */
export interface AddressContext {
  /** Path of the source. */
  file: string;
  report: Report;
  /** The pictures that the source brings along. */
  pictures: SourcePictures;
}

/** Settles all addresses in `tree`. */
export function settleAddresses(tree: Root, context: AddressContext): void {
  resolveReferences(tree);
  const anchors = anchorsOf(tree);
  walk<Nodes>(tree, (node, ancestors) => {
    const parent = ancestors.at(-1) as Parents;
    const inNote = ancestors.some(({ type }) => type === 'footnoteDefinition');
    if (node.type === 'link') settleLink(node, parent, anchors, inNote, context.report);
    if (node.type === 'image') settleImage(node, parent, context);
  });
}

/** Links by reference get their address; the lines that hold the addresses go, and those that nothing asks for are text. */
function resolveReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  const asked = new Set<string>();
  walk<Nodes>(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  walk<Nodes>(tree, (node, ancestors) => {
    const parent = ancestors.at(-1) as Parents;
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    const definition = definitions.get(node.identifier);
    if (!definition) {
      const words = node.type === 'linkReference' ? shownWords(node) : (node.alt ?? '');
      const label = node.referenceType === 'full' ? `[${node.label ?? node.identifier}]` : '';
      replace(parent, node, { type: 'text', value: `[${words}]${label}`, ...positionOf(node) });
      return;
    }
    const { url, title } = definition;
    asked.add(node.identifier);
    const common = { url, ...(title == null ? {} : { title }), ...positionOf(node) };
    replace(
      parent,
      node,
      node.type === 'linkReference'
        ? { type: 'link', children: node.children, ...common }
        : { type: 'image', alt: node.alt ?? '', ...common },
    );
  });
  // A second walk, since the first one still shows the children of what it has replaced.
  walk<Nodes>(tree, (node, ancestors) => {
    if (node.type !== 'definition') return;
    const parent = ancestors.at(-1) as Parents;
    const isAsked = asked.has(node.identifier) && definitions.get(node.identifier) === node;
    // What nothing refers to was meant to be read: “[Name]: "words"”.
    const written = `[${node.label ?? node.identifier}]: ${node.url}${node.title == null ? '' : ` ${node.title}`}`;
    const text = {
      type: 'paragraph' as const,
      children: [{ type: 'text' as const, value: written, ...positionOf(node) }],
    };
    replace(parent, node, ...(isAsked ? [] : [{ ...text, ...positionOf(node) }]));
  });
}

/** The anchors that headings and notes will have, by those that links name. */
function anchorsOf(tree: Root): Map<string, string> {
  const slugger = new GithubSlugger();
  const anchors = new Map<string, string>();
  walk<Nodes>(tree, (node) => {
    if (node.type === 'footnoteDefinition') anchors.set(noteAnchor(node.label!), noteAnchor(node.label!));
  });
  walk<Nodes>(tree, (node) => {
    if (node.type !== 'heading') return;
    const slug = slugger.slug(shownWords(node));
    anchors.set(slug, verbatimAnchor(slug));
  });
  return anchors;
}

const shown = (address: string): string => JSON.stringify(address.length > 80 ? `${address.slice(0, 80)}…` : address);

/** Why an address cannot be passed on; `undefined` where it can, or leads nowhere. */
function dangerOf(url: string): string | undefined {
  const bare = url.replace(/[\u0000-\u0020\u00A0\uFFFD]/g, '');
  if (url.length > 2048) return `an address here has ${url.length} characters`;
  if (/^(?:javascript|data|vbscript|file|blob):/i.test(bare)) return `the address is ${shown(url)}`;
  if (/^[/\\]{2}/.test(bare)) return `the address ${shown(url)} names a host and no scheme`;
  if (/^https?:/i.test(bare) && URL.canParse(bare) && !isWebAddress(bare))
    return `the address ${shown(url)} holds a user name or leads to no public host`;
  return undefined;
}

function settleLink(
  link: Link,
  parent: Parents,
  anchors: ReadonlyMap<string, string>,
  inNote: boolean,
  report: Report,
): void {
  const place = placeOf(link);
  const words = shownWords(link);
  const danger = dangerOf(link.url);
  if (danger !== undefined) {
    // An address in the text that became a link by itself is what the source says, and need not be one.
    if (link.url.endsWith(words)) {
      replace(parent, link, { type: 'text', value: words, ...positionOf(link) });
      report.log('normalised', place, `${shown(words)} leads to no public host, and is no link here`);
    } else report.error(place, 'address-forbidden', danger);
    return;
  }
  if (words.trim() === '' && link.children.every(({ type }) => type === 'text')) {
    link.children = [{ type: 'text', value: link.url, ...positionOf(link) }];
    report.log('normalised', place, `A link without words shows its address, ${link.url}`);
  }
  if (isWebAddress(link.url)) {
    const host = hostAsShown(link.url);
    if (host !== undefined)
      report.log('warning', place, `The host of ${shown(link.url)} holds letters that others look like: it is ${host}`);
    if (/^http:/i.test(link.url) && !inNote) report.log('warning', place, `${shown(link.url)} is not secure`);
    if (!inNote && isVague(words)) report.log('warning', place, `A link says only ${JSON.stringify(words)}`);
    return;
  }
  if (/^mailto:[^\s@]+@[^\s@]+$/.test(link.url)) return;
  const anchor = link.url.startsWith('#') ? anchors.get(decodeAddress(link.url.slice(1)).toLowerCase()) : undefined;
  if (anchor !== undefined) {
    link.url = `#${anchor}`;
    return;
  }
  const title = link.title == null ? '' : ` (${link.title})`;
  report.sourceError(
    place,
    `the link “${words}” leads to “${link.url}”${title}, which is no address outside its own pages`,
    {
      comment: 'The words stand without the link.',
    },
  );
  replace(parent, link, ...link.children);
}

const titleOf = ({ title }: Image): string => (title == null ? '' : ` (“${title}”)`);

function settleImage(image: Image, parent: Parents, { file, report, pictures }: AddressContext): void {
  const place = placeOf(image);
  const words = image.alt?.trim() ?? '';
  const picture = pictures.take(image.url);
  if (picture !== undefined) {
    showPicture(image, picture, parent, report);
    return;
  }
  const danger = dangerOf(image.url);
  if (danger !== undefined) {
    report.error(place, 'address-forbidden', danger);
    return;
  }
  if (isWebAddress(image.url)) {
    const text = words || decodeAddress(image.url.split(/[?#]/)[0]!.split('/').findLast(Boolean)!);
    const link: Link = {
      type: 'link',
      url: image.url,
      children: [{ type: 'text', value: text }],
      ...positionOf(image),
    };
    replace(parent, image, parent.type === 'link' ? link.children[0]! : link);
    report.log(
      'warning',
      place,
      `The image ${image.url} becomes a link to it${titleOf(image)}. To show it, save it into content/figures/ and write ![…](/figures/NAME)`,
      'picture',
    );
    return;
  }
  if (leavesFolder(image.url, file)) {
    report.error(place, 'image-path', `the image is ${shown(image.url)}`);
    return;
  }
  const rest: PhrasingContent[] = words === '' ? [] : [{ type: 'text', value: words, ...positionOf(image) }];
  replace(parent, image, ...rest);
  report.log(
    'left-out',
    place,
    `The image ${image.url}${titleOf(image)} is left out${words === '' ? '' : '; its words stay'}. To show it, put it into content/figures/ and write ![…](/figures/NAME)`,
    'picture',
  );
}

/** An image whose picture is at the address `picture` of the site shows it, if the source says what it shows. */
function showPicture(image: Image, picture: string, parent: Parents, report: Report): void {
  const place = placeOf(image);
  if (image.alt?.trim()) {
    report.log('normalised', place, `The picture ${image.url} goes into content${picture}`);
    image.url = picture;
    if (image.title != null) image.title = image.title.replaceAll('|', '/');
    return;
  }
  replace(parent, image);
  report.log(
    'warning',
    place,
    `The picture ${image.url}${titleOf(image)} goes into content${picture} and is not shown, since nothing says what it shows: write ![what it shows](${picture}) where it stood`,
    'picture',
  );
}
