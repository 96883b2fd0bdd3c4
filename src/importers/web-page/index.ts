/** Saved web pages: their main text with its notes, links and figures; what stands around it is left out. */
import type { Nodes, Root } from 'mdast';
import { walk } from '../../markdown/tree/walk.ts';
import { placeOf, shownWords } from '../fit/tree.ts';
import type { Form, Imported, Recognition, Source } from '../form.ts';
import { toTextTree } from '../markup/to-tree.ts';
import { ImportError, START, type OwnCode, type Report } from '../report.ts';
import { mainTextOf } from './main-text.ts';

/** The form. */
export const webPage: Form = {
  name: 'web-page',
  label: 'a saved web page',
  fileTypes: ['.html', '.htm'],
  recognise,
  convert,
};

const TEXT_NONE: OwnCode = {
  code: 'main-text-none',
  info: {
    severity: 'error',
    expected: 'a page with an article on it',
    remedy: 'Save the page of the article itself, whole, or copy its text into a .md file.',
  },
};

function recognise({ text }: Source): Recognition {
  const isPage = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?(?:<!doctype html|<html[\s>])/i.test(text);
  return { isSo: isPage, signs: [{ name: 'HTML from its first line', isThere: isPage }] };
}

function convert({ text, file }: Source, report: Report): Imported {
  const found = mainTextOf(text, file);
  const tree = found && toTextTree(found.tree, report);
  if (!tree || tree.children.every((block) => shownWords(block).trim() === ''))
    throw new ImportError({ ...START, ...TEXT_NONE, found: 'no main text is found on the page' });
  const { title, author, date, siteName, address, others } = found;
  if (others > 0)
    report.log(
      'left-out',
      START,
      `What stands around the main text is left out: menus, notices and the like (about ${others} words)`,
      'around-text',
    );
  if (address === undefined)
    report.log(
      'warning',
      START,
      'The page does not say its own address: write it into the record of the source',
      'address-unknown',
    );
  if (author === undefined)
    report.log(
      'warning',
      START,
      'No author is found on the page: write the name into the record of the source',
      'author-unknown',
    );
  const [first] = tree.children;
  const name = title || (first?.type === 'heading' ? shownWords(first) : '') || 'Untitled';
  if (first?.type === 'heading' && shownWords(first).trim() === name) tree.children.shift();
  takeByline(tree, author, report);
  withoutPictureLinks(tree);
  return {
    settings: { kind: 'analysis', title: name },
    tree,
    pictures: found.pictures,
    work: {
      type: 'webpage',
      title: name,
      ...(author === undefined ? {} : { author: [{ literal: author }] }),
      ...(siteName === undefined ? {} : { 'container-title': siteName }),
      ...(date === undefined ? {} : { issued: { 'date-parts': [date.split('-').map(Number)] } }),
      ...(address === undefined ? {} : { URL: address }),
    },
  };
}

/** Takes the line off that names the author, whom the record names. */
function takeByline({ children }: Root, author: string | undefined, report: Report): void {
  const [first] = children;
  const words = first?.type === 'paragraph' ? shownWords(first).replace(/\s+/g, ' ').trim() : '';
  const isSame = author !== undefined && words.includes(author) && words.length <= author.length + 40;
  const isByline = /^(?:by|von|par|por|yazan|yazar:?)\s+\p{Lu}/iu.test(words) && words.length <= 100;
  if ((!isSame && !isByline) || /[.!?]$/.test(words)) return;
  if (isSame) report.log('left-out', placeOf(first!), `“${words}” goes into the record of the source`);
  else
    report.log(
      'warning',
      placeOf(first!),
      `“${words}” is left out of the text: the record of the source names ${author === undefined ? 'no author' : `“${author}”`}, so complete it`,
      'author-unsure',
    );
  children.shift();
}

/** A picture that is a link to itself is a picture. */
function withoutPictureLinks(tree: Nodes): void {
  walk<Nodes>(tree, (node) => {
    if (!('children' in node)) return;
    node.children = (node.children as Nodes[]).map((child) => {
      const only = child.type === 'link' && child.children.length === 1 ? child.children[0] : undefined;
      return only?.type === 'image' && child.type === 'link' && /\.(?:jpe?g|png|gif|webp|avif)$/i.test(child.url)
        ? only
        : child;
    }) as never;
  });
}
