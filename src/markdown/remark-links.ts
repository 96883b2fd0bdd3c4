/** Checks addresses of links and images, puts the site's path before its own, and notes which pages must exist. */
import { toString } from 'mdast-util-to-string';
import type { Image, Link, Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { FindPicture, NoPicture } from '../content/pictures.ts';
import { isWebAddress } from '../schemas/fields.ts';
import { decodeAddress, withBase } from '../urls.ts';
import { hostAsShown, isVague } from './link-words.ts';
import { walk } from './tree/walk.ts';

/** What the plugin must know. */
export interface LinkOptions {
  /** Path of the site, with a slash at both ends. */
  base: string;
  findPicture: FindPicture;
}

/** The plugin. */
export function remarkLinks({ base, findPicture }: LinkOptions) {
  return (tree: Root, file: VFile): void => {
    walk<Nodes>(tree, (node, ancestors) => {
      if (node.type === 'link')
        checkLink(
          node,
          ancestors.some((ancestor) => ancestor.type === 'note'),
          file,
          base,
        );
      if (node.type === 'image') checkImage(node, file, base, findPicture);
    });
  };
}

function checkLink(link: Link, inNote: boolean, file: VFile, base: string): void {
  const { url } = link;
  const place = link.position?.start;
  const words = toString(link).trim();
  if (words === '') diagnose(file, 'link-text', place, `the link to ${url} has no words`);
  if (url.startsWith('#') || (url.startsWith('/') && !url.startsWith('//'))) {
    const [path = '', anchor = ''] = url.split('#');
    file.data.compiled?.links.push({
      path,
      anchor: decodeAddress(anchor),
      line: place?.line ?? 1,
      column: place?.column ?? 1,
    });
    if (path !== '') link.url = withBase(base, url);
  } else if (/^mailto:[^\s@]+@[^\s@]+$/.test(url)) {
    return;
  } else if (!isWebAddress(url)) {
    diagnose(file, 'link-scheme', place, `the address is ${JSON.stringify(url.slice(0, 80))}`);
  } else if (url.startsWith('http:') && !inNote) {
    // A reference's address is what it is; only the text's own links are asked to be secure.
    diagnose(file, 'link-insecure', place, `the address is ${url}`);
  }
  const host = hostAsShown(url);
  if (host !== undefined) diagnose(file, 'link-host', place, `the host of ${url} is ${host}`);
  // Which words a source makes a link is not for an editor to mend.
  if (!inNote && isVague(words) && file.data.context?.edition !== 'verbatim')
    diagnose(file, 'link-words', place, `the link says ${JSON.stringify(words)}`);
}

/** What is said of an address that gives no picture. */
const NO_PICTURE: Readonly<Record<NoPicture, string>> = {
  missing: 'there is no such file',
  doubled: 'a file below content/ and one below public/ both have this address',
  unreadable: 'the file cannot be read as a picture',
};

function checkImage(image: Image, file: VFile, base: string, findPicture: FindPicture): void {
  const place = image.position?.start;
  if (!image.alt?.trim()) diagnose(file, 'image-text', place, `the image ${image.url} has no description`);
  const path = decodeAddress(image.url).replace(/^\//, '');
  const isOurs = image.url.startsWith('/') && !path.split('/').includes('..');
  const picture = isOurs ? findPicture(path) : 'missing';
  if (isOurs) (file.data.askedPictures ??= new Set()).add(path);
  if (typeof picture === 'string') {
    const found = `the image is ${JSON.stringify(image.url.slice(0, 80))}: ${NO_PICTURE[picture]}`;
    diagnose(file, 'image-address', place, found);
  } else {
    // With its size, nothing moves when it comes; it is asked for when the reader comes near it.
    image.data = { hProperties: { ...picture, loading: 'lazy', decoding: 'async' } };
  }
  image.url = withBase(base, image.url);
}

declare module 'vfile' {
  interface DataMap {
    /** The pictures that the text shows, by their addresses without the leading slash. */
    askedPictures: Set<string>;
  }
}
