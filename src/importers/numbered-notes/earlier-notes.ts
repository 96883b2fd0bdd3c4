/** Notes that only say where an earlier one has told their work: “Ibid., p. 47”, “van der Berg, op. cit., p. 50”. */
import type { FootnoteDefinition, Link, Nodes, Paragraph, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { noteAnchor } from '../../anchors.ts';
import { placeOf } from '../fit/tree.ts';
import type { Report } from '../report.ts';

const SAME = /^\s*(?:ibid(?:em)?|a\.\s?g\.\s?y|ebd|ebenda|idem)\b\.?/iu;
const NAMED =
  /(?<author>[^.;:“”"]*?\p{Lu}[\p{L}’'-]+(?:,? [^.;:“”"]*?)?),?\s*(?<words>(?:op|loc)\.\s?cit\.|a\.\s?g\.\s?e\.|a\.\s?a\.\s?O\.)/u;

/** Links such words in `notes` to the note that they refer to, where there is one only that they can mean; tells each link. */
export function linkEarlierNotes(notes: readonly FootnoteDefinition[], report: Report): void {
  notes.forEach((note, index) => {
    const paragraph = note.children[0];
    const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
    if (paragraph?.type !== 'paragraph' || text?.type !== 'text') return;
    const same = SAME.exec(text.value);
    const named = same ? null : NAMED.exec(text.value);
    const earlier = notes.slice(0, index);
    const target = same ? onlyWorkOf(earlier.at(-1)) : named && onlyNoteOf(named.groups!['author']!, earlier);
    const words = same?.[0].trim() ?? named?.groups?.['words'];
    if (!target || words === undefined) return;
    link(paragraph, text, words, target);
    report.log('normalised', placeOf(text), `“${words}” in note ${note.label} leads to note ${target.label}`);
  });
}

/** A note that tells of one work only: a semicolon would divide two. */
const onlyWorkOf = (note: FootnoteDefinition | undefined): FootnoteDefinition | undefined =>
  note && !/;|\bsee also\b/iu.test(toString(note).replace(/https?:\S+/g, '')) ? note : undefined;

/** The one note among `notes` that tells of a work by this author. */
function onlyNoteOf(author: string, notes: readonly FootnoteDefinition[]): FootnoteDefinition | undefined {
  const names = author.replace(/^(?:see|cf\.?|siehe|vgl\.?|bkz\.?)\s+/iu, '').match(/\p{Lu}[\p{L}’'-]+/gu) ?? [];
  const found = notes.filter((note) => {
    const words = toString(note);
    return (
      !/\b(?:op|loc)\.\s?cit|a\.\s?g\.\s?e\./iu.test(words) &&
      names.length > 0 &&
      names.every((name) => words.includes(name))
    );
  });
  return found.length === 1 ? found[0] : undefined;
}

function link(paragraph: Paragraph, text: Text, words: string, { label }: FootnoteDefinition): void {
  const at = text.value.indexOf(words);
  const position = text.position ? { position: text.position } : {};
  const part = (value: string): Text => ({ type: 'text', value, ...position });
  const toNote: Link = { type: 'link', url: `#${noteAnchor(label!)}`, children: [part(words)], ...position };
  const parts: Nodes[] = [part(text.value.slice(0, at)), toNote, part(text.value.slice(at + words.length))];
  paragraph.children.splice(
    0,
    1,
    ...(parts.filter((node) => node.type === 'link' || toString(node) !== '') as Paragraph['children']),
  );
}
