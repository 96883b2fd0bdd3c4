/**
 * Numbered notes (GFM footnotes) with the numbers that they are written with. Their marks become links to the notes;
 * their texts move to the end of the tree, from where the pipeline takes them. Everything that remark-gfm passes over
 * in silence is an error here: undefined, unused, doubled, empty, nested and out-of-order notes.
 */
import { toString } from 'mdast-util-to-string';
import type { FootnoteDefinition, FootnoteReference, Nodes, Parents, Root } from 'mdast';
import type { VFile } from 'vfile';
import { backlinkAnchor, noteAnchor } from '../anchors.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { noteLabel } from '../schemas/fields.ts';
import { element, textNode, type NoteNode, type NoterefNode } from './tree/nodes.ts';
import { replaceText } from './tree/replace-text.ts';
import { walk } from './tree/walk.ts';

/** The label as typed; `identifier` has it in lower case. */
const labelOf = ({ label, identifier }: FootnoteDefinition | FootnoteReference): string => label ?? identifier;

/** The plugin. */
export function remarkNotes() {
  return (tree: Root, file: VFile): void => {
    const definitions = collectDefinitions(tree, file);
    const uses = new Map<string, number>();
    let lastNumber = 0;
    const isTopic = file.data.context?.form === 'topic';
    walk<Nodes>(tree, (reference, ancestors) => {
      if (reference.type !== 'footnoteReference') return;
      const label = labelOf(reference);
      const place = reference.position?.start;
      if (isTopic) diagnose(file, 'topic-note', place, `[^${label}] stands in an introduction`);
      if (ancestors.some((ancestor) => ancestor.type === 'footnoteDefinition')) {
        diagnose(file, 'note-nested', place, `[^${label}] stands in the text of a note`, { note: label });
      }
      const used = (uses.get(reference.identifier) ?? 0) + 1;
      uses.set(reference.identifier, used);
      const number = /^\d+$/.test(label) ? Number(label) : undefined;
      if (used === 1 && number !== undefined) {
        const found =
          lastNumber === 0 ? `[^${label}] is the first note used` : `[^${label}] is used after [^${lastNumber}]`;
        if (number !== lastNumber + 1) diagnose(file, 'note-order', place, found, { note: label });
        lastNumber = Math.max(lastNumber, number);
      }
      const parent = ancestors.at(-1) as Parents;
      parent.children.splice(
        parent.children.indexOf(reference as never),
        1,
        toNoteref(label, used, reference) as never,
      );
    });
    for (const [identifier, definition] of definitions) {
      const label = labelOf(definition);
      if (!uses.has(identifier))
        diagnose(file, 'note-unused', definition.position?.start, `no mark refers to [^${label}]`, { note: label });
    }
    findUndefined(tree, file, [...definitions.keys()]);
    const first = [...uses.keys(), ...definitions.keys()];
    const inOrder = [...new Set(first)].flatMap((identifier) => definitions.get(identifier) ?? []);
    tree.children = tree.children.filter((node) => node.type !== 'footnoteDefinition');
    tree.children.push(...inOrder.map(toNote));
  };
}

function collectDefinitions(tree: Root, file: VFile): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  walk<Nodes>(tree, (definition) => {
    if (definition.type !== 'footnoteDefinition') return;
    const { identifier } = definition;
    const label = labelOf(definition);
    const place = definition.position?.start;
    const first = definitions.get(identifier);
    if (first) {
      diagnose(file, 'note-doubled', place, `[^${label}] has a text on line ${first.position?.start.line} already`, {
        note: label,
      });
      return;
    }
    if (!noteLabel.safeParse(label).success)
      diagnose(file, 'note-label', place, `the note is called ${JSON.stringify(label)}`, { note: label });
    if (toString(definition).trim() === '')
      diagnose(file, 'note-empty', place, `[^${label}] has no text`, { note: label });
    definitions.set(identifier, definition);
  });
  return definitions;
}

function toNoteref(label: string, occurrence: number, { position }: FootnoteReference): NoterefNode {
  const anchor = `noteref-${label}-${occurrence}`;
  const link = element('a', { href: `#${backlinkAnchor(anchor)}`, id: anchor, role: 'doc-noteref' }, [textNode(label)]);
  return {
    type: 'noteref',
    value: label,
    label,
    anchor,
    ...(position ? { position } : {}),
    data: {
      hName: 'sup',
      hProperties: {},
      hChildren: [link],
      evidence: [{ kind: 'note', label, href: `#${noteAnchor(label)}` }],
    },
  };
}

function toNote(definition: FootnoteDefinition): NoteNode {
  const { children, position } = definition;
  const label = labelOf(definition);
  return {
    type: 'note',
    label,
    children,
    ...(position ? { position } : {}),
    data: { hName: 'div', hProperties: { dataNote: label } },
  };
}

/** remark-gfm leaves the mark of an undefined note as text. */
function findUndefined(tree: Root, file: VFile, known: readonly string[]): void {
  replaceText(tree, file, '[^', ({ node, places }) => {
    for (const match of node.value.matchAll(/\[\^([^\]\s]*)\]?/g)) {
      const [written, label = ''] = match;
      if (places.isLiteral(match.index))
        diagnose(file, 'note-undefined', places.placeOf(match.index), `${written} has no text`, {
          note: label,
          ...didYouMean(label, known),
        });
    }
    return [];
  });
}
