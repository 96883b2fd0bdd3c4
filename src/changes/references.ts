/** Finds what leads to an article, topic or work in the texts of the content folder, and leads it elsewhere or nowhere. */
import { toSlug } from '../content/resolve.ts';
import type { PublishedKind } from '../content/published.ts';

/** Something with an address. */
export interface Named {
  kind: PublishedKind;
  /** The file name of a text without its ending, or the id of a work. */
  name: string;
}

/** Characters that a pattern would take for its own. */
const literal = (name: string): string => name.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');

/** A link to a page of ours in Markdown: its words, and what follows its address. */
const linkTo = ({ kind, name }: Named): RegExp =>
  new RegExp(
    String.raw`(?<!!)\[([^\[\]]*)\]\(/${kind}/${literal(name)}((?:/|\.md)?(?:#[^\s)]*)?)((?:\s+"[^"]*")?)\)`,
    'g',
  );

/** A wikilink: what it names, the part behind `#`, its words. */
const WIKILINK = /\[\[([^\]|#\\\n]+)(#[^\]|\\\n]*)?(?:(\\?\|)([^\]\n]*))?\]\]/g;

const isNamed = (written: string, { kind, name }: Named): boolean => {
  const [, folder, inFolder = written] = /^\/?(articles|topics)\/([^/]+)\/?$/.exec(written.trim()) ?? [];
  return (folder === undefined || folder === kind) && toSlug(inFolder) === name;
};

/** A text that leads to `to` where it led to `from`. */
export function leadTo(text: string, from: Named, to: Named): string {
  const links = text
    .replace(
      linkTo(from),
      (_, words: string, rest: string, title: string) => `[${words}](/${to.kind}/${to.name}${rest}${title})`,
    )
    .replace(
      new RegExp(String.raw`^(\[[^\]]+\]:\s*)/${from.kind}/${literal(from.name)}(?=[/.#\s])`, 'gm'),
      `$1/${to.kind}/${to.name}`,
    );
  if (from.kind === 'works')
    return links
      .replace(new RegExp(String.raw`@${literal(from.name)}(?![a-z0-9-])`, 'g'), `@${to.name}`)
      .replace(new RegExp(String.raw`^(source:\s*)${literal(from.name)}\s*$`, 'm'), `$1${to.name}`);
  return links.replace(WIKILINK, (whole, name: string, part = '', bar = '', words = '') =>
    isNamed(name, from)
      ? `[[${name.includes('/') ? `${to.kind}/` : ''}${to.name}${part as string}${bar as string}${words as string}]]`
      : whole,
  );
}

/** A text whose links to `from` are words alone; a wikilink without words of its own becomes `title`. */
export function leadNowhere(text: string, from: Named, title: string): string {
  const links = text.replace(linkTo(from), (_, words: string) => words);
  if (from.kind === 'works') return links;
  return links.replace(WIKILINK, (whole, name: string, _part, _bar, words?: string) =>
    isNamed(name, from) ? (words ?? title) : whole,
  );
}
