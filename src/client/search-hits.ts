/** How a place that was found is shown: where it is, its words, and what it rests on. */
import type { EvidenceKind } from '../evidence.ts';
import type { searching } from '../i18n/index.ts';
import { h } from './html.ts';
import type { Hit } from './search-engine.ts';

/** What passages rest on, as `/articles/<slug>/evidence.json` has it. */
type PassageEvidence = Record<string, [kind: EvidenceKind, label: string, href: string][]>;

/** A place as an item of the list of its page. */
export function toItem(
  { url, section, words, isCut, anchor }: Hit,
  hidden: boolean,
  { names }: typeof searching,
): HTMLElement {
  const [, kind, number] = /^(p|note-)(.+)$/.exec(anchor) ?? [];
  const label = number === undefined ? '' : (kind === 'p' ? names.passage : names.note).replace('{}', () => number);
  const where = [label && h('span', { className: 'number-label' }, label), section]
    .filter(Boolean)
    .flatMap((part, index) => (index > 0 ? [' · ', part] : [part]));
  const text = words.flatMap(({ text: word, isMatch }) => [...(isMatch ? marked(word) : [word]), ' ']);
  const excerpt = h('span', {}, isCut.before ? '… ' : '', ...text, isCut.after ? '…' : '');
  const item = h(
    'li',
    { hidden },
    h('a', { className: 'hit', href: url }, h('span', { className: 'where' }, ...where), excerpt),
  );
  item.dataset['anchor'] = anchor;
  return item;
}

/** Adds to each passage in the list of a page at `url` what it rests on. */
export async function addEvidence(url: string, list: HTMLElement, words: typeof searching): Promise<void> {
  if (!list.querySelector('[data-anchor^="p"]')) return;
  const response = await fetch(`${url}evidence.json`);
  if (!response.ok) return;
  const evidence = (await response.json()) as PassageEvidence;
  for (const item of list.children as HTMLCollectionOf<HTMLElement>) {
    const links = (evidence[item.dataset['anchor'] ?? ''] ?? []).map(([kind, label, href]) =>
      h(
        'a',
        { href: href.startsWith('#') ? url + href : href },
        words.evidence[kind]?.replace('{}', () => label) ?? label,
      ),
    );
    if (links.length > 0)
      item.append(
        h(
          'span',
          { className: 'evidence' },
          words.restsOn,
          ...links.flatMap((link, index) => (index > 0 ? [', ', link] : [link])),
        ),
      );
  }
}

/** A word that was found, marked without the punctuation around it. */
function marked(word: string): (Node | string)[] {
  const [, before = '', core = word, after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) ?? [];
  return [before, h('mark', {}, core), after];
}
