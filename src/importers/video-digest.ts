/**
 * Digests of videos, as note-taking tools write them: settings with `title` and `videoId`, a line `From: [[channel]]`,
 * moments as `<a class="yt-timestamp" data-t="00:10:23">[00:10:23]</a>`, wikilinks as `[[slug | label]]`.
 */
import type { Html, Nodes, Paragraph, Parents, PhrasingContent, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseDocument } from 'yaml';
import { formatClock, parseClock } from '../markdown/clock.ts';
import { walk } from '../markdown/walk.ts';
import {
  Refusal,
  type Form,
  type Imported,
  type Problem,
  type Recognition,
  type Remark,
  type Source,
  type WrittenNode,
} from './form.ts';
import { asText } from './to-mdx.ts';
import { htmlAsText, insideOf, openingTag, parseSource, placeOf, replace } from './tree.ts';

const SETTINGS = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;
const VIDEO_ID = /^[A-Za-z0-9_-]{11}$/;

/** The form. */
export const videoDigest: Form = { name: 'video-digest', label: 'a digest of a video', recognise, convert };

function recognise({ text }: Source): Recognition {
  const looked: [boolean, string][] = [
    [/^videoId\s*:/m.test(SETTINGS.exec(text)?.[1] ?? ''), 'settings with a videoId'],
    [/class="yt-timestamp"/.test(text), 'moments (<a class="yt-timestamp" …>)'],
    [/^From:\s*\[\[/m.test(text), 'a line “From: [[…]]”'],
  ];
  return {
    isSo: looked[0]![0] || (looked[1]![0] && looked[2]![0]),
    signs: looked.map(([is, sign]) => `${is ? '' : 'no '}${sign}`),
  };
}

function convert({ text }: Source): Imported {
  const { title, videoId, linesBefore, body } = readSettings(text);
  const remarks: Remark[] = [];
  const faults: Imported['faults'] = [];
  const tree = parseSource(body, linesBefore);
  const channel = takeOrigin(tree, title, remarks);
  moments(tree, remarks, faults);
  wikilinks(tree);
  htmlAsText(tree, (place) => remarks.push({ kind: 'left-out', text: 'A comment is left out', ...place }));
  return {
    settings: { kind: 'video-digest', title, video: { id: videoId } },
    tree,
    work: {
      type: 'motion_picture',
      title,
      ...(channel ? { author: [{ literal: channel }] } : {}),
      medium: 'video',
      publisher: 'YouTube',
      URL: `https://www.youtube.com/watch?v=${videoId}`,
    },
    remarks,
    faults,
  };
}

function readSettings(text: string): { title: string; videoId: string; linesBefore: number; body: string } {
  const block = SETTINGS.exec(text);
  const problems: Problem[] = [];
  const refuse = (line: number, found: string, expected: string): void =>
    void problems.push({
      line,
      column: 1,
      code: 'settings',
      found,
      expected,
      remedy: 'Mend the lines between the two ---.',
    });
  const document = block
    ? parseDocument(block[1]!, { version: '1.2', schema: 'core', prettyErrors: false, logLevel: 'silent' })
    : undefined;
  if (!block || !document)
    refuse(1, 'the file has no settings', 'a block between two lines of --- with title and videoId');
  for (const error of [...(document?.errors ?? []), ...(document?.warnings ?? [])])
    refuse(1, `the settings cannot be read (${error.message})`, 'plain “key: value” lines');
  if (problems.length > 0) throw new Refusal(problems);
  const settings = document!.toJS({ maxAliasCount: 0 }) as Record<string, unknown> | null;
  const { title, videoId, ...others } = settings ?? {};
  if (typeof title !== 'string' || title.trim() === '')
    refuse(2, `the title is ${JSON.stringify(title)}`, 'words, in quotation marks if need be');
  if (typeof videoId !== 'string' || !VIDEO_ID.test(videoId))
    refuse(2, `the videoId is ${JSON.stringify(videoId)}`, 'the eleven characters behind watch?v=');
  for (const key of Object.keys(others))
    refuse(2, `there is a setting ${JSON.stringify(key)}`, 'title and videoId only');
  if (problems.length > 0) throw new Refusal(problems);
  return {
    title: (title as string).trim(),
    videoId: videoId as string,
    linesBefore: block![0].split('\n').length - 1,
    body: text.slice(block![0].length),
  };
}

/** Takes the line that names the channel, and what stands with it, out of the text. */
function takeOrigin(tree: Root, title: string, remarks: Remark[]): string | undefined {
  const [first] = tree.children;
  if (first?.type === 'heading' && toString(first).trim() === title) {
    remarks.push({ kind: 'left-out', text: 'The heading that repeats the title is left out', ...placeOf(first) });
    tree.children.shift();
  }
  const origin = tree.children[0];
  const channel =
    origin?.type === 'paragraph'
      ? /^From:\s*\[\[\s*([^\]|]+?)\s*(?:\|[^\]]*)?\]\]/.exec(toString(origin))?.[1]
      : undefined;
  if (!origin || channel === undefined) return undefined;
  remarks.push({
    kind: 'left-out',
    text: `The lines of origin go into the record of the source: ${JSON.stringify(toString(origin).replace(/\s+/g, ' '))}`,
    ...placeOf(origin),
  });
  tree.children.shift();
  return channel;
}

const clockOf = (written: string): number | undefined => parseClock(written.trim().replace(/^(\d):/, '0$1:'));

/** Elements of moments become moments as this site writes them; the time that counts is the element’s. */
function moments(tree: Root, remarks: Remark[], faults: Imported['faults']): void {
  walk<Nodes>(tree, (node, ancestors) => {
    if (node.type !== 'html') return;
    const parent = ancestors.at(-1) as Parents;
    const tag = openingTag(node as Html);
    const classes = tag?.properties['className'];
    if (tag?.tagName !== 'a' || !Array.isArray(classes) || !classes.includes('yt-timestamp')) return;
    const children = parent.children as PhrasingContent[];
    const at = children.indexOf(node as never);
    const found = insideOf(children, at, 'a');
    if (!found) return;
    const data = String(tag.properties['dataT'] ?? '');
    const label = found.inside
      .map((child) => toString(child))
      .join('')
      .replace(/^\[|\]$/g, '');
    const seconds = clockOf(data) ?? clockOf(label);
    if (seconds === undefined) {
      remarks.push({
        kind: 'fault',
        text: `The moment ${JSON.stringify(label)} with data-t ${JSON.stringify(data)} names no time, and stays as text`,
        ...placeOf(node),
      });
      return;
    }
    if (clockOf(label) !== seconds) {
      const what = `A moment is labelled ${label} and leads to ${data}`;
      remarks.push({ kind: 'fault', text: what, ...placeOf(node) });
      faults.push({ found: `${what}.`, comment: 'The time that it leads to is kept.' });
    }
    const written: WrittenNode = {
      type: 'written',
      value: `[${formatClock(seconds)}]`,
      ...(node.position ? { position: node.position } : {}),
    };
    children.splice(at, found.closing - at + 1, written);
  });
}

/** `[[slug | label]]` as this site writes it; the parser may have divided it among several nodes. */
function wikilinks(tree: Root): void {
  walk<Nodes>(tree, (node, ancestors) => {
    if (node.type !== 'text' || !node.value.includes('[[')) return;
    const isCell = ancestors.some(({ type }) => type === 'tableCell');
    const parts: (Text | WrittenNode)[] = [];
    let cursor = 0;
    for (const match of node.value.matchAll(/\[\[([^[\]|]+?)(?:\|([^[\]]+))?\]\]/g)) {
      const target = match[1]!.trim();
      const label = match[2]?.trim();
      const bar = isCell ? '\\|' : '|';
      parts.push({ ...node, value: node.value.slice(cursor, match.index) });
      parts.push({
        type: 'written',
        value: `[[${asText(target)}${label && label !== target ? bar + asText(label) : ''}]]`,
      });
      cursor = match.index + match[0].length;
    }
    if (cursor === 0) return;
    parts.push({ ...node, value: node.value.slice(cursor) });
    const parent = ancestors.at(-1) as Paragraph;
    replace(parent, node, ...(parts.filter(({ value }) => value !== '') as never[]));
  });
}
