/** How an entry that was found is shown: what and where it is, its words, and what it rests on. */
import { noteName, passageName, searching } from '../../i18n/interface.ts';
import { excerpt, type Excerpt } from '../../search/excerpt.ts';
import type { ShownEvidence } from '../../search/entry.ts';
import { languageMark } from '../foreign-words.ts';
import { h } from '../html.ts';
import { addressOf } from './address.ts';
import type { Hit } from './search.ts';

/** How the entries that have a number are called. */
const NUMBERED: Readonly<Partial<Record<Hit['kind'], (number: string) => string>>> = {
  passage: passageName,
  note: noteName,
};

/** An entry as an item of the list of results; the site is below `base`. */
export function toItem(hit: Hit, base: string): HTMLElement {
  const { kind, path, title, text, section, pageTitle, part, lang, evidence = [], terms } = hit;
  const nameOf = NUMBERED[kind];
  const page = kind === 'article' ? undefined : pageTitle;
  const where = whereOf(nameOf?.(title) ?? searching.names[kind], [section, page, part]);
  const link = h('a', { className: 'hit', href: addressOf(base, path) }, where);
  const name = nameOf
    ? []
    : [h('span', { className: 'name', ...languageMark(lang) }, ...marked(excerpt(title, terms)))];
  const words = text
    ? [h('span', { className: 'words', ...languageMark(nameOf && lang) }, ...marked(excerpt(text, terms)))]
    : [];
  link.append(...name, ...words);
  const item = h('li', {}, link);
  if (evidence.length > 0) item.append(evidenceOf(evidence, base));
  return item;
}

function whereOf(name: string, within: readonly (string | undefined)[]): HTMLElement {
  const places = within.flatMap((part) => (part === undefined ? [] : [' · ', h('span', languageMark(), part)]));
  return h('span', { className: 'where' }, h('b', {}, name), ...places, ' ');
}

function marked({ pieces, isCut }: Excerpt): (Node | string)[] {
  const shown = pieces.map(({ text, isMatch }) => (isMatch ? h('mark', {}, text) : text));
  return [isCut.before ? '… ' : '', ...shown, isCut.after ? ' …' : ''];
}

function evidenceOf(evidence: readonly ShownEvidence[], base: string): HTMLElement {
  const links = evidence.map(([kind, label, href, detail]) => {
    const name = (searching.evidence[kind] ?? '{}').replace('{}', () => label);
    return h('a', { href: addressOf(base, href) }, name, ...(detail ? [': ', h('span', languageMark(), detail)] : []));
  });
  return h(
    'p',
    { className: 'evidence' },
    searching.restsOn,
    ...links.flatMap((link, index) => (index > 0 ? [', ', link] : [link])),
  );
}
