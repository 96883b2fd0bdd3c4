/** Wikilinks that name a part, `[[name#Heading]]`, `[[#Heading]]`, `[[name#^p3]]`: what is not there is told, and its link leads to the whole. */
import GithubSlugger, { slug as headingAnchor } from 'github-slugger';
import type { Nodes, Parents, Root } from 'mdast';
import { toSlug } from '../../content/resolve.ts';
import { walk } from '../../markdown/tree/walk.ts';
import type { WrittenNode } from '../form.ts';
import type { Project } from '../project.ts';
import type { Report } from '../report.ts';
import { asText } from '../write/to-mdx.ts';
import { placeOf, positionOf, replace, shownWords } from './tree.ts';

/** A wikilink as this site writes it; `bar` stands before the label, with a backslash in a table. */
export const toWikilink = (target: string, label: string, bar: string): string =>
  `[[${asText(target)}${label === '' ? '' : bar + asText(label)}]]`;

/** A wikilink as its source has it. */
const shownWikilink = ({ target, label }: NonNullable<WrittenNode['wikilink']>): string =>
  `[[${target}${label === '' ? '' : `|${label}`}]]`;

/** Settles the wikilinks in `tree`, the text of this title, that name a part of a text. */
export function settleParts(tree: Root, title: string, project: Pick<Project, 'hasPart'>, report: Report): void {
  const slugger = new GithubSlugger();
  const headings = new Set<string>();
  walk<Nodes>(tree, (node) => {
    if (node.type === 'heading') headings.add(slugger.slug(shownWords(node)));
  });
  walk<Nodes>(tree, (node, ancestors) => {
    if (node.type !== 'written' || !node.wikilink?.target.includes('#')) return;
    const { target } = node.wikilink;
    const name = target.slice(0, target.indexOf('#')).trim();
    const part = target
      .slice(target.lastIndexOf('#') + 1)
      .replace(/^\^/, '')
      .trim();
    if (name === '' || toSlug(name) === toSlug(title))
      settleOwn(node, ancestors.at(-1) as Parents, part, headings.has(headingAnchor(part)), title, report);
    else settleOther(node, name, part, project, report);
  });
}

/** A part of the same text. */
function settleOwn(
  node: WrittenNode,
  parent: Parents,
  part: string,
  isThere: boolean,
  title: string,
  report: Report,
): void {
  const { label, bar } = node.wikilink!;
  const written = shownWikilink(node.wikilink!);
  if (isThere) {
    node.value = toWikilink(`#${part}`, label || part, bar);
    return;
  }
  const isTitle = part === '' || toSlug(part) === toSlug(title);
  if (isTitle)
    report.log('normalised', placeOf(node), `${written} leads to the text that it stands in: its words stay`);
  else
    report.log(
      'warning',
      placeOf(node),
      `${written} names no heading of this text: its words stay, without a link`,
      'wikilink-part',
    );
  replace(parent, node, { type: 'text', value: label || part || title, ...positionOf(node) });
}

/** A part of another text. */
function settleOther(
  node: WrittenNode,
  name: string,
  part: string,
  project: Pick<Project, 'hasPart'>,
  report: Report,
): void {
  const { label, bar } = node.wikilink!;
  const isThere = project.hasPart(name, part);
  const written = shownWikilink(node.wikilink!);
  node.value = toWikilink(isThere ? `${name}#${part}` : name, label || (isThere ? '' : part), bar);
  if (isThere === undefined)
    report.log(
      'normalised',
      placeOf(node),
      `${written} names “${part}” of a topic that is not written yet, and leads to “${name}” as a whole`,
    );
  else if (!isThere)
    report.log(
      'warning',
      placeOf(node),
      `${written} names “${part}”, which “${name}” does not have: the link leads to the whole`,
      'wikilink-part',
    );
}
