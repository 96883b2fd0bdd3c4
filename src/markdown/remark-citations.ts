/**
 * Citations in notes (`[@reeves-2012, p. 590]`): each becomes a formatted reference that leads to the work's page. They
 * are formatted together, in the order of the notes, since later notes use the short form.
 */
import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { isCitation, parseCitation } from '../citation/pandoc.ts';
import { formatNotes, type Cited } from '../citation/processor.ts';
import type { Work } from '../schemas/work.ts';
import { workUrl } from '../urls.ts';
import type { CitationNode, NoteNode } from './tree/nodes.ts';
import { replaceText, type Replacement, type TextInContext } from './tree/replace-text.ts';
import type { FindWork } from '../content/resolve.ts';
import type { NoteCitation } from '../content/model.ts';

/** What the plugin must know. */
export interface CitationOptions {
  /** Path of the site, with a slash at both ends. */
  base: string;
  works: FindWork;
}

type NoteCitations = Map<string, NoteCitation[]>;

declare module 'vfile' {
  interface DataMap {
    /** What each note cites, by its label. */
    noteCitations: NoteCitations;
    /** Every id that was asked for, known or not. */
    askedWorks: Set<string>;
  }
}

/** The plugin. */
export function remarkCitations({ base, works }: CitationOptions) {
  return (tree: Root, file: VFile): void => {
    const found: { node: CitationNode; cited: Cited[] }[] = [];
    file.data.noteCitations = new Map();
    const asked = (file.data.askedWorks = new Set());
    const find = (id: string): Work | undefined => {
      asked.add(id);
      return works.find(id);
    };
    replaceText(tree, file, '@', (text) => citationsIn(text, { file, works: { ...works, find }, found }));
    if (found.length === 0) return;
    const formatted = formatNotes(
      found.map(({ cited }) => cited),
      (id) => workUrl(base, id),
    );
    found.forEach(({ node }, index) => {
      const html = formatted[index] ?? '';
      node.data = {
        hName: 'span',
        hProperties: { className: ['citation'] },
        hChildren: fromHtml(node.hasStop ? html : html.replace(/\.((?:[”’]|<\/\w+>)*)$/, '$1'), { fragment: true })
          .children as ElementContent[],
      };
    });
  };
}

interface Collected {
  file: VFile;
  works: FindWork;
  found: { node: CitationNode; cited: Cited[] }[];
}

function citationsIn({ node, ancestors, places }: TextInContext, { file, works, found }: Collected): Replacement[] {
  const note = ancestors.find((ancestor) => ancestor.type === 'note');
  const isLink = ancestors.some(({ type }) => type === 'link');
  const replacements: Replacement[] = [];
  for (const match of node.value.matchAll(/\[([^[\]]*)\]/g)) {
    const [written, inside = ''] = match;
    if (!isCitation(inside) || !places.isLiteral(match.index) || isLink) continue;
    const place = places.placeOf(match.index);
    if (!note) {
      diagnose(file, 'citation-place', place, `${written} stands outside a note`);
      continue;
    }
    const parts = parseCitation(inside);
    if (!parts) {
      const hint = /-@/.test(inside) ? { hint: 'An author cannot be left out (-@key): write the words yourself.' } : {};
      diagnose(file, 'citation-form', place, `${written} is no citation`, { note: note.label, ...hint });
      continue;
    }
    const cited = parts.flatMap(({ key, ...rest }): Cited[] => {
      const work = works.find(key);
      if (work) return [{ work, ...rest }];
      if (works.isComplete)
        diagnose(file, 'citation-unknown', place, `there is no work "${key}"`, {
          note: note.label,
          ...didYouMean(key, works.keys),
        });
      return [];
    });
    if (cited.length < parts.length) continue;
    // A full stop behind the brackets is the reference's own: the style says how it stands with quotation marks.
    const end = match.index + written.length + (node.value[match.index + written.length] === '.' ? 1 : 0);
    const hasStop = end > match.index + written.length || isEnd(note, node, end);
    const citation: CitationNode = { type: 'citation', value: written, hasStop, data: {} };
    found.push({ node: citation, cited });
    const ofNote = file.data.noteCitations!.get(note.label) ?? [];
    file.data.noteCitations!.set(note.label, [
      ...ofNote,
      ...cited.map(({ work, locator, label }) => ({
        work: work.id,
        ...(locator === undefined ? {} : { locator, label }),
      })),
    ]);
    replacements.push({ start: match.index, end, nodes: [citation] });
  }
  const strays = node.value.replace(/\[[^[\]]*\]/g, (part) => ' '.repeat(part.length));
  for (const match of strays.matchAll(/(?<![\p{L}\p{N}./])@\{?([\p{L}\p{N}_-]+)/gu))
    if (!isLink && works.find(match[1]!))
      diagnose(file, 'citation-form', places.placeOf(match.index), `@${match[1]} is not read as a citation`, {
        ...(note ? { note: note.label } : {}),
        hint: 'It stands outside brackets, or the brackets hold emphasis or a link.',
      });
  return replacements;
}

/** Whether nothing but space follows in the paragraph. */
function isEnd(note: NoteNode, node: Text, end: number): boolean {
  const paragraph = note.children.findLast((child) => child.type === 'paragraph');
  return paragraph?.children.at(-1) === node && node.value.slice(end).trim() === '';
}
