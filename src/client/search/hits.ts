/** How an entry that was found is shown: what and where it is, its words, and what it rests on. */
import { searching } from '../../i18n/interface.ts';
import { excerpt, type Excerpt } from '../../search/excerpt.ts';
import type { ShownEvidence } from '../../search/entry.ts';
import { h } from '../html.ts';
import { addressOf } from './address.ts';
import type { Hit } from './search.ts';

/** An entry as an item of the list of results; the site is below `base`. */
export function toItem(hit: Hit, base: string): HTMLElement {
  const { kind, path, title, text, section, pageTitle, part, lang = '', evidence = [], terms } = hit;
  const isNumbered = kind === 'passage' || kind === 'note';
  const page = kind === 'article' ? undefined : pageTitle;
  const where = [isNumbered ? title : searching.names[kind], section, page, part];
  const link = h('a', { className: 'hit', href: addressOf(base, path) }, whereOf(where));
  const name = isNumbered ? [] : [h('span', { className: 'name', lang }, ...marked(excerpt(title, terms)))];
  const words = text
    ? [h('span', { className: 'words', lang: isNumbered ? lang : '' }, ...marked(excerpt(text, terms)))]
    : [];
  link.append(...name, ...words);
  const item = h('li', {}, link);
  if (evidence.length > 0) item.append(evidenceOf(evidence, base));
  return item;
}

function whereOf(parts: readonly (string | undefined)[]): HTMLElement {
  const [first = '', ...rest] = parts.filter((part) => part !== undefined);
  return h('span', { className: 'where' }, h('b', {}, first), ...rest.map((part) => ` · ${part}`), ' ');
}

function marked({ pieces, isCut }: Excerpt): (Node | string)[] {
  const shown = pieces.map(({ text, isMatch }) => (isMatch ? h('mark', {}, text) : text));
  return [isCut.before ? '… ' : '', ...shown, isCut.after ? ' …' : ''];
}

function evidenceOf(evidence: readonly ShownEvidence[], base: string): HTMLElement {
  const links = evidence.map(([kind, label, href, detail]) => {
    const name = (searching.evidence[kind] ?? '{}').replace('{}', () => label);
    return h('a', { href: addressOf(base, href) }, detail ? `${name}: ${detail}` : name);
  });
  return h(
    'p',
    { className: 'evidence' },
    searching.restsOn,
    ...links.flatMap((link, index) => (index > 0 ? [', ', link] : [link])),
  );
}
