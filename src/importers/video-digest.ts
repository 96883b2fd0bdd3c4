/**
 * Digests of videos, as note-taking tools write them: settings with `title` and `videoId`, a line `From: [[channel]]`,
 * moments as `<a class="yt-timestamp" data-t="00:10:23">[00:10:23]</a>`, wikilinks as `[[slug | label]]`.
 */
import type { Html, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { z } from 'zod';
import { readFrontmatter } from '../checks/frontmatter.ts';
import { formatClock, parseMoment } from '../markdown/clock.ts';
import { replaceText, type Replacement } from '../markdown/replace-text.ts';
import { toSlug } from '../markdown/references.ts';
import type { Moment } from '../markdown/types.ts';
import { walk } from '../markdown/walk.ts';
import { text as words } from '../schemas/fields.ts';
import type { Form, Imported, Recognition, Source, WrittenNode } from './form.ts';
import { readFootnotes } from './note-marks.ts';
import { tellMisreadTimes, type RecordedTime } from './recorded-times.ts';
import { Refusal, type Report } from './report.ts';
import { asText } from './to-mdx.ts';
import { htmlAsText, insideOf, openingTag, parseSource, placeOf, positionOf, replace } from './tree.ts';
import { videoIdOf, videoMoment } from './video-address.ts';

const settingsSchema = z.strictObject({
  title: words.describe('the title of the video or of the digest'),
  videoId: z
    .string()
    .transform((written) => videoIdOf(written) ?? written)
    .refine((id) => /^[A-Za-z0-9_-]{11}$/.test(id), 'the eleven characters after watch?v= in the video’s address')
    .describe('the eleven characters after watch?v= in the video’s address'),
});

/** The form. */
export const videoDigest: Form = { name: 'video-digest', label: 'a digest of a video', recognise, convert };

function recognise({ text }: Source): Recognition {
  const hasId = /^---[ \t]*\n(?:(?!---[ \t]*\n).*\n)*?videoId\s*:/.test(text);
  const hasMoments = /class="yt-timestamp"/.test(text);
  const hasOrigin = /^From:\s*\[\[/m.test(text);
  return {
    isSo: hasId || hasMoments || (hasOrigin && text.startsWith('---')),
    signs: [
      { name: 'settings with a videoId', isThere: hasId },
      { name: 'moments (<a class="yt-timestamp" …>)', isThere: hasMoments },
      { name: 'a line “From: [[…]]”', isThere: hasOrigin },
    ],
  };
}

function convert({ file, text }: Source, report: Report): Imported {
  const { data, body, messages } = readFrontmatter(file, text, settingsSchema);
  if (!data) throw new Refusal(...messages);
  const { title, videoId } = data;
  const unwrapped = withoutFence(body, report);
  const tree = parseSource(unwrapped);
  const source = new VFile({ path: file, value: unwrapped });
  const channels = takeOrigin(tree, title, report);
  moments(tree, videoId, report);
  withoutRaising(tree);
  timesInBrackets(tree, source, report);
  wikilinks(tree, source, report);
  tree.children.push(...readFootnotes(tree, report));
  htmlAsText(tree, (place) => report.remark('left-out', place, 'A comment is left out'));
  return {
    settings: { kind: 'video-digest', title, video: { id: videoId } },
    tree,
    work: {
      type: 'motion_picture',
      title,
      ...(channels.length > 0 ? { author: channels.map((literal) => ({ literal })) } : {}),
      medium: 'video',
      publisher: 'YouTube',
      URL: `https://www.youtube.com/watch?v=${videoId}`,
    },
  };
}

/** A tool may have put the whole text into a block of code: its two fences are blanked. */
function withoutFence(body: string, report: Report): string {
  if (!/^\s*[`~]{3,}(?:markdown|md)\s*$/im.test(body)) return body;
  const blocks = parseSource(body).children;
  const code = blocks.at(-1);
  if (code?.type !== 'code' || blocks.length > 2 || !/^(?:markdown|md)$/i.test(code.lang ?? '')) return body;
  const lines = body.split('\n');
  const { start, end } = code.position!;
  for (const line of [start.line, end.line])
    if (/^\s*[`~]{3,}\s*\w*\s*$/.test(lines[line - 1]!)) lines[line - 1] = ' '.repeat(lines[line - 1]!.length);
  report.remark('normalised', start, 'The whole text stands in a block of code, which is opened');
  return lines.join('\n');
}

/**
 * Takes the line that names the channel out of the text, the heading that repeats the title, and a line below `From:` that
 * only repeats it as a wikilink. What else stands in the paragraph stays.
 */
function takeOrigin(tree: Root, title: string, report: Report): string[] {
  const [first] = tree.children;
  if (first?.type === 'heading' && toString(first).trim() === title) {
    report.remark('left-out', placeOf(first), `The heading that repeats the title is left out: “${title}”`);
    tree.children.shift();
  }
  const origin = tree.children[0];
  if (origin?.type !== 'paragraph' || !/^From:\s*\[\[/.test(toString(origin))) return [];
  const end = origin.children.findIndex(
    (child) =>
      (child.type === 'html' && /^<br/i.test(child.value)) || (child.type === 'text' && child.value.includes('\n')),
  );
  const last = origin.children[end];
  const line = end === -1 ? origin.children : origin.children.slice(0, end);
  const rest = end === -1 ? [] : origin.children.slice(end + 1);
  if (last?.type === 'text') {
    const at = last.value.indexOf('\n');
    line.push({ ...last, value: last.value.slice(0, at) });
    rest.unshift({ ...last, value: last.value.slice(at + 1) });
  }
  while (rest[0]?.type === 'break' || (rest[0]?.type === 'html' && /^<br/i.test(rest[0].value))) rest.shift();
  const told = (nodes: readonly PhrasingContent[]): string =>
    nodes
      .map((node) => toString(node))
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
  report.remark('left-out', placeOf(origin), `The line of origin goes into the record of the source: “${told(line)}”`);
  const repeated = /^(?:The )?\[\[([^|\]]+)(?:\|([^\]]*))?\]\]$/i.exec(told(rest));
  if (repeated && [repeated[1]!, repeated[2] ?? ''].some((name) => toSlug(name) === toSlug(title))) {
    report.remark('left-out', placeOf(rest[0]!), `The line that repeats the title is left out: “${told(rest)}”`);
    rest.splice(0);
  }
  if (told(rest) === '') tree.children.shift();
  else tree.children[0] = { ...origin, children: rest };
  return [...told(line).matchAll(/\[\[\s*([^\]|]+?)\s*(?:\|\s*([^\]]*?)\s*)?\]\]/g)].map(
    ([, name, label]) => label || name!,
  );
}

/** The moments that a note-taking tool writes into `data-t` or a label: one, several, a range; in clock time or seconds. */
function momentsIn(written: string): Moment[] | undefined {
  const parts = written
    .replace(/^[\s[(]+|[\s\])]+$/g, '')
    .split(/\s*[,;&]\s*|\s+and\s+/)
    .filter((part) => part !== '');
  const found = parts.map((part) => {
    const seconds = /^\d+(?:\.\d+)?s?$/.test(part) ? Math.floor(parseFloat(part)) : undefined;
    return seconds === undefined ? parseMoment(part) : { startSeconds: seconds };
  });
  return found.length > 0 && found.every((moment) => moment !== undefined) ? found : undefined;
}

const clock = ({ startSeconds, endSeconds }: Moment): string =>
  `[${formatClock(startSeconds)}${endSeconds === undefined ? '' : `–${formatClock(endSeconds)}`}]`;

const toWritten = (moment: Moment, at: Nodes): WrittenNode => ({
  type: 'written',
  role: 'moment',
  value: clock(moment),
  ...positionOf(at),
});

/** Elements of moments become moments as this site writes them; the time that counts is the element’s. */
function moments(tree: Root, videoId: string, report: Report): void {
  const times: RecordedTime[] = [];
  walk<Nodes>(tree, (node, ancestors) => {
    const parent = ancestors.at(-1) as Parents;
    if (node.type === 'link') {
      const moment = videoMoment(node.url, videoId);
      if (!moment) return;
      report.remark('normalised', placeOf(node), `The link “${toString(node)}” to ${node.url} becomes a moment`);
      const label = toString(node).trim();
      const isTime = momentsIn(label) !== undefined;
      replace(parent, node, ...(isTime ? [] : [...node.children, space()]), toWritten(moment, node));
      return;
    }
    if (node.type !== 'html') return;
    const tag = openingTag(node as Html);
    if (tag?.tagName !== 'a') return;
    const children = parent.children as PhrasingContent[];
    const at = children.indexOf(node as never);
    const found = insideOf(children, at, 'a');
    if (!found) return;
    const data = String(tag.properties['dataT'] ?? '').trim();
    const label = found.inside
      .map((child) => toString(child))
      .join('')
      .trim();
    const named = momentsIn(data);
    const labelled = momentsIn(label);
    const kept = named ?? labelled;
    const isWhole = [tag.properties['className']].flat().includes('yt-timestamp');
    // A link of another kind stays text; an element that was damaged still says its time.
    if (!isWhole && (tag.properties['href'] !== undefined || !kept)) return;
    if (!isWhole) report.fault(placeOf(node), `the element of a moment is damaged: ${node.value}`);
    if (!kept) {
      report.refuse(
        placeOf(node),
        'moment-invalid',
        `the moment “${label}” with data-t=${JSON.stringify(data)} names no time`,
      );
      return;
    }
    const starts = (list: readonly Moment[]): string => list.map(({ startSeconds }) => startSeconds).join();
    // A label may tell more: where a range ends.
    const isSame = labelled !== undefined && named !== undefined && starts(labelled) === starts(named);
    if (!isSame)
      report.fault(
        placeOf(node),
        label === '' || !named
          ? `a moment has ${named ? `no label, and leads to ${data}` : `the label “${label}”, and leads to ${JSON.stringify(data)}`}`
          : `a moment is labelled “${label}” and leads to ${data}`,
        { comment: named ? 'The time that it leads to is kept.' : 'The time of its label is kept.' },
      );
    const list = isSame ? labelled! : kept;
    for (const { startSeconds } of list) times.push({ seconds: startSeconds, place: placeOf(node) });
    const isWord = /\p{L}{2}/u.test(label.replace(/\band\b/, ''));
    children.splice(
      at,
      found.closing - at + 1,
      ...(isWord && !labelled ? [...found.inside, space()] : []),
      ...list.flatMap((moment, index) => [...(index === 0 ? [] : [space()]), toWritten(moment, node)]),
    );
  });
  tellMisreadTimes(times, report);
}

const space = (): Text => ({ type: 'text', value: ' ' });

const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
const RANGE = String.raw`${CLOCK}(?:\s*[–—-]\s*${CLOCK})?`;
const BRACKETED = new RegExp(String.raw`(<a class="yt[^<>]*>)?\[\s*${RANGE}(?:\s*[,;&]\s*${RANGE})*\s*\]`, 'g');

/** Raised moments are moments: they are raised here as well. */
function withoutRaising(tree: Root): void {
  walk<Nodes>(tree, (node) => {
    if (!('children' in node)) return;
    const children = node.children as Nodes[];
    const isMoment = (child: Nodes | undefined): boolean => child?.type === 'written' && child.role === 'moment';
    const isTag = (child: Nodes | undefined, tag: string): boolean =>
      child?.type === 'html' && child.value.toLowerCase() === tag;
    for (let at = children.length - 1; at >= 0; at--) {
      if (!isTag(children[at], '<sup>')) continue;
      const end = children.findIndex((child, index) => index > at && isTag(child, '</sup>'));
      const inside = children.slice(at + 1, end);
      if (
        end === -1 ||
        inside.length === 0 ||
        !inside.every((child) => isMoment(child) || /^[\s,;]*$/.test(toString(child)))
      )
        continue;
      children.splice(at, end - at + 1, ...inside);
    }
  });
}

/** Times in brackets without an element, `[02:13, 02:15]`, are moments as well; so are those of elements that Markdown cannot read. */
function timesInBrackets(tree: Root, source: VFile, report: Report): void {
  replaceText(tree, source, '[', ({ node, ancestors, places }) => {
    if (ancestors.some(({ type }) => type === 'link')) return [];
    return [...node.value.matchAll(BRACKETED)].flatMap((match): Replacement[] => {
      const [written, damaged = ''] = match;
      const found = momentsIn(written.slice(damaged.length));
      if (!found) return [];
      const start = places.placeOf(match.index);
      if (damaged !== '') {
        report.fault(start, `the element of a moment is damaged: ${damaged}`);
        withoutClosing(ancestors.at(-1) as Parents, node);
      }
      const end = match.index + written.length;
      const position = { start, end: places.placeOf(end) };
      return [
        {
          start: match.index,
          end,
          nodes: found.flatMap((moment, index): PhrasingContent[] => [
            ...(index === 0 ? [] : [space()]),
            { type: 'written', role: 'moment', value: clock(moment), position },
          ]),
        },
      ];
    });
  });
}

/** Takes the closing tag behind `node` away: its opening tag was none. */
function withoutClosing({ children }: Parents, node: Nodes): void {
  const next = children[children.indexOf(node as never) + 1];
  if (next?.type === 'html' && next.value.toLowerCase() === '</a>')
    (children as Nodes[]).splice((children as Nodes[]).indexOf(next), 1);
}

/** `[[slug | label]]` as this site writes it. */
function wikilinks(tree: Root, source: VFile, report: Report): void {
  replaceText(tree, source, '[[', ({ node, ancestors, places }) => {
    const bar = ancestors.some(({ type }) => type === 'tableCell') ? '\\|' : '|';
    if (ancestors.some(({ type }) => type === 'link' || type === 'linkReference')) return [];
    return [...node.value.matchAll(/\[\[([^[\]|]+?)(?:\|([^[\]]+))?\]\]/g)].flatMap((match): Replacement[] => {
      const target = match[1]!.trim();
      const label = match[2]?.trim() ?? '';
      if (toSlug(target) === '' || !places.isLiteral(match.index)) return [];
      const end = match.index + match[0].length;
      const position = { start: places.placeOf(match.index), end: places.placeOf(end) };
      if (node.value[match.index - 1] === '!') {
        report.remark('left-out', position.start, `The file ![[${target}]] is left out; its name stays`);
        return [{ start: match.index - 1, end, nodes: [{ type: 'text', value: label || target, position }] }];
      }
      const times = momentsIn(target);
      const nodes: WrittenNode[] = times
        ? times.map((moment): WrittenNode => ({ type: 'written', role: 'moment', value: clock(moment), position }))
        : [
            {
              type: 'written',
              role: 'wikilink',
              value: `[[${asText(target)}${label === '' ? '' : bar + asText(label)}]]`,
              position,
            },
          ];
      if (times) report.remark('normalised', position.start, `${match[0]} becomes a moment`);
      return [{ start: match.index, end, nodes }];
    });
  });
}
