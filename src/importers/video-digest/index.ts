/**
 * Digests of videos, as note-taking tools write them: settings with `title` and `videoId`, a line `From: [[channel]]`,
 * timestamps as `<a class="yt-timestamp" data-t="00:10:23">[00:10:23]</a>`, wikilinks as `[[slug | label]]`.
 */
import type { Nodes, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { z } from 'zod';
import { bodyOf, readFrontmatter } from '../../content/frontmatter.ts';
import { toSlug } from '../../content/resolve.ts';
import { walk } from '../../markdown/tree/walk.ts';
import { text as words } from '../../schemas/fields.ts';
import { MARKDOWN, type Form, type Imported, type Recognition, type Source } from '../form.ts';
import { readWikilinks } from './wikilinks.ts';
import { readOtherTimes } from './other-times.ts';
import { readTimestamps, remarkOnOrder } from './timestamps.ts';
import { readFootnotes } from '../fit/note-marks.ts';
import { ImportError, type Report } from '../report.ts';
import { htmlAsText, parseSource, placeOf, wordsWithAddresses } from '../fit/tree.ts';
import { isVideoId, videoIdOf } from './video-address.ts';

const settingsSchema = z.strictObject({
  title: words.describe('the title of the video or of the digest'),
  videoId: z
    .string()
    .transform((written) => (/\/shorts\//.test(written) ? undefined : videoIdOf(written)) ?? written)
    .refine(isVideoId, 'the eleven characters after watch?v= in the video’s address')
    .describe('the eleven characters after watch?v= in the video’s address'),
});

/** The form. */
export const videoDigest: Form = {
  name: 'video-digest',
  label: 'a digest of a video',
  fileTypes: MARKDOWN,
  recognise,
  convert,
};

function recognise({ text }: Source): Recognition {
  const hasId = /^---[ \t]*\n(?:(?!---[ \t]*\n).*\n)*?videoId\s*:/.test(text);
  const hasTimestamps = /class="yt-timestamp"/.test(text);
  const hasOrigin = /^From:\s*\[\[/m.test(text);
  return {
    isSo: hasId || hasTimestamps || (hasOrigin && text.startsWith('---')),
    signs: [
      { name: 'settings with a videoId', isThere: hasId },
      { name: 'timestamps (<a class="yt-timestamp" …>)', isThere: hasTimestamps },
      { name: 'a line “From: [[…]]”', isThere: hasOrigin },
    ],
  };
}

function convert({ file, text }: Source, report: Report): Imported {
  const { data, diagnostics } = readFrontmatter(file, text, settingsSchema);
  if (!data) throw new ImportError(...diagnostics);
  const title = data.title.normalize('NFC').replace(/\s+/g, ' ').trim();
  const { videoId } = data;
  const unwrapped = withoutFence(bodyOf(text), report);
  const tree = parseSource(unwrapped);
  const source = new VFile({ path: file, value: unwrapped });
  const channels = takeOrigin(tree, title, report);
  readTimestamps(tree, source, videoId, report);
  readOtherTimes(tree, source, report);
  remarkOnOrder(tree, report);
  readWikilinks(tree, source, report);
  calloutTitles(tree);
  withoutBlockIds(tree, report);
  tree.children.push(...readFootnotes(tree, report));
  htmlAsText(tree, (place) => report.log('left-out', place, 'A comment is left out'));
  tellLeftovers(tree, report);
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
  report.log('normalised', start, 'The whole text stands in a block of code, which is opened');
  return lines.join('\n');
}

function takeTitle(tree: Root, title: string, report: Report): void {
  const [first] = tree.children;
  if (first?.type !== 'heading' || toString(first).trim() !== title) return;
  report.log('left-out', placeOf(first), `The heading that repeats the title is left out: “${title}”`);
  tree.children.shift();
}

/**
 * Takes the line that names the channel out of the text, the heading that repeats the title, and a line below `From:` that
 * only repeats it as a wikilink. What else stands in the paragraph stays.
 */
function takeOrigin(tree: Root, title: string, report: Report): string[] {
  takeTitle(tree, title, report);
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
  const readWords = (nodes: readonly PhrasingContent[]): string =>
    nodes
      .map((node) => toString(node))
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
  report.log(
    'left-out',
    placeOf(origin),
    `The line of origin goes into the record of the source: “${wordsWithAddresses({ type: 'paragraph', children: [...line] })}”`,
  );
  const repeated = /^(?:The )?\[\[([^|\]]+)(?:\|([^\]]*))?\]\]$/i.exec(readWords(rest));
  if (repeated && [repeated[1]!, repeated[2] ?? ''].some((name) => toSlug(name) === toSlug(title))) {
    report.log('left-out', placeOf(rest[0]!), `The line that repeats the title is left out: “${readWords(rest)}”`);
    rest.splice(0);
  }
  if (readWords(rest) === '') tree.children.shift();
  else tree.children[0] = { ...origin, children: rest };
  takeTitle(tree, title, report);
  return [...readWords(line).matchAll(/\[\[\s*([^\]|]+?)\s*(?:\|\s*([^\]]*?)\s*)?\]\]/g)].map(
    ([, name, label]) => label || name!,
  );
}

/** `^name` at the end of a paragraph is a name that Obsidian links to: passages have numbers here. */
function withoutBlockIds(tree: Root, report: Report): void {
  walk<Nodes>(tree, (node) => {
    const last = node.type === 'paragraph' ? node.children.at(-1) : undefined;
    const id = last?.type === 'text' ? /\s\^[a-z0-9-]+\s*$/i.exec(last.value)?.[0] : undefined;
    if (last?.type !== 'text' || id === undefined) return;
    last.value = last.value.slice(0, -id.length);
    report.log(
      'left-out',
      placeOf(last),
      `The name of a block, ${id.trim()}, is left out: the passage gets a number`,
      'block-name',
    );
  });
}

/** The first line of a callout, `> [!info] Title`, is its title: the text begins below it. */
function calloutTitles(tree: Root): void {
  walk<Nodes>(tree, (node) => {
    const [paragraph] = node.type === 'blockquote' ? node.children : [];
    if (paragraph?.type !== 'paragraph' || !/^\[![^\]]+\]/.test(toString(paragraph))) return;
    const at = paragraph.children.findIndex((child) => child.type === 'text' && child.value.includes('\n'));
    const line = paragraph.children[at];
    if (line?.type !== 'text') return;
    const end = line.value.indexOf('\n');
    const parts: PhrasingContent[] = [
      { ...line, value: line.value.slice(0, end) },
      { type: 'break' },
      { ...line, value: line.value.slice(end + 1) },
    ];
    paragraph.children.splice(at, 1, ...parts.filter((part) => part.type !== 'text' || part.value !== ''));
  });
}

/** What looks like a timestamp or wikilink and is none, since Markdown reads it as code or leaves it open. */
function tellLeftovers(tree: Root, report: Report): void {
  walk<Nodes>(tree, (node) => {
    if (node.type !== 'text' && node.type !== 'code' && node.type !== 'inlineCode') return;
    const where = node.type === 'text' ? 'as text' : 'in code';
    for (const [pattern, what] of [
      [/class="yt[^>]*>/g, 'timestamp'],
      [/\[\[[^\]]*\|/g, 'wikilink'],
      ...(node.type === 'text'
        ? [[/\[\d{1,3}:\d{2}(?::\d{2,3})*(?:\s*[–—-]\s*\d{1,3}:\d{2}(?::\d{2,3})*)?\]/g, 'time'] as const]
        : []),
    ] as const) {
      const found = node.value.match(pattern);
      if (!found) continue;
      const count = found.length === 1 ? `A ${what} stands` : `${found.length} ${what}s stand`;
      report.log(
        'warning',
        placeOf(node),
        `${count} here ${where} and lead${found.length === 1 ? 's' : ''} nowhere: ${found[0]}`,
        `${what}-as-text`,
      );
    }
  });
}
