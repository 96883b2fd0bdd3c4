/** Timestamps in the ways in which note-taking tools write them: elements, times in brackets, links to the video. */
import type { Element } from 'hast';
import type { Html, Link, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { type Timestamp, formatClock, parseTimestamp } from '../../timestamps.ts';
import { replaceText, type Replacement } from '../../markdown/tree/replace-text.ts';
import { walk } from '../../markdown/tree/walk.ts';
import type { WrittenNode } from '../form.ts';
import { tellMisreadTimes } from './misread-times.ts';
import type { Report } from '../report.ts';
import { insideOf, openingTag, placeOf, positionOf, replace } from '../fit/tree.ts';
import { videoTimestamp } from './video-address.ts';

/** Turns the timestamps in `tree`, the tree of `source`, into those of this site; tells what looks wrong with them. */
export function readTimestamps(tree: Root, source: VFile, videoId: string, report: Report): void {
  walk<Nodes>(tree, (node, ancestors) => {
    const parent = ancestors.at(-1) as Parents;
    if (node.type === 'link') readLink(node, parent, videoId, report);
    if (node.type === 'html') readElement(node, parent, report);
  });
  withoutRaising(tree);
  inWikilinks(tree, source, report);
  inBrackets(tree, source, report);
  withoutDoubles(tree, report);
  tellMisreadTimes(timestampNodes(tree), report);
}

/** The timestamps that a tool writes into `data-t` or a label: one, several, a range; in clock time or seconds. */
function timestampsIn(written: string): Timestamp[] | undefined {
  const parts = written
    .replace(/^[\s[(]+|[\s\])]+$/g, '')
    .split(/\s*[,;&]\s*|\s+and\s+/)
    .filter((part) => part !== '');
  const found = parts.map((part) => {
    const seconds = /^\d+(?:\.\d+)?s?$/.test(part) ? Math.floor(parseFloat(part)) : undefined;
    return seconds === undefined ? parseTimestamp(part) : { startSeconds: seconds };
  });
  return found.length > 0 && found.every((timestamp) => timestamp !== undefined) ? found : undefined;
}

const clock = ({ startSeconds, endSeconds }: Timestamp): string =>
  `[${formatClock(startSeconds)}${endSeconds === undefined ? '' : `–${formatClock(endSeconds)}`}]`;

const space = (): Text => ({ type: 'text', value: ' ' });

/** Timestamps as nodes, with a space between two of them. */
const toNodes = (timestamps: readonly Timestamp[], position: Pick<Nodes, 'position'>): PhrasingContent[] =>
  timestamps.flatMap((timestamp, index): PhrasingContent[] => [
    ...(index === 0 ? [] : [space()]),
    { type: 'written', role: 'timestamp', value: clock(timestamp), ...position },
  ]);

const isTimestamp = (node: Nodes | undefined): node is WrittenNode =>
  node?.type === 'written' && node.role === 'timestamp';

const timestampNodes = (tree: Root): WrittenNode[] => {
  const found: WrittenNode[] = [];
  walk<Nodes>(tree, (node) => {
    if (isTimestamp(node)) found.push(node);
  });
  return found;
};

/** A link to a second of the video is a timestamp; its words stay unless they are the time. */
function readLink(link: Link, parent: Parents, videoId: string, report: Report): void {
  const timestamp = videoTimestamp(link.url, videoId);
  if (!timestamp) return;
  const label = toString(link).trim();
  report.log('normalised', placeOf(link), `The link “${label}” to ${link.url} becomes a timestamp`);
  const isTime = timestampsIn(label) !== undefined || label === link.url;
  const words = isTime ? [] : [...link.children, space()];
  replace(parent, link, ...words, ...toNodes([timestamp], positionOf(link)));
}

/** An element becomes a timestamp; the time that counts is the element’s. */
function readElement(node: Html, parent: Parents, report: Report): void {
  const tag = openingTag(node);
  if (tag?.tagName !== 'a') return;
  const children = parent.children as PhrasingContent[];
  const at = children.indexOf(node);
  const found = insideOf(children, at, 'a');
  if (!found) return;
  const label = found.inside
    .map((child) => toString(child))
    .join('')
    .trim();
  const timestamps = timestampsOf(tag, label, node, report);
  if (!timestamps) return;
  const isWord = /\p{L}{2}/u.test(label.replace(/\band\b/, '')) && timestampsIn(label) === undefined;
  children.splice(
    at,
    found.closing - at + 1,
    ...(isWord ? [...found.inside, space()] : []),
    ...toNodes(timestamps, positionOf(node)),
  );
}

/** The timestamps of an element; `undefined` where it has none, which is refused where it is meant to. */
function timestampsOf(tag: Element, label: string, node: Html, report: Report): Timestamp[] | undefined {
  const data = String(tag.properties['dataT'] ?? '').trim();
  const named = timestampsIn(data);
  const labelled = timestampsIn(label);
  const kept = named ?? labelled;
  const isWhole = [tag.properties['className']].flat().includes('yt-timestamp');
  // A link of another kind stays text; an element that was damaged still says its time.
  if (!isWhole && (tag.properties['href'] !== undefined || !kept)) return undefined;
  if (!kept) {
    const found = `the timestamp “${label}” with data-t=${JSON.stringify(data)} names no time`;
    report.error(placeOf(node), 'timestamp-invalid', found);
    return undefined;
  }
  if (!isWhole) report.sourceError(placeOf(node), `the element of a timestamp is damaged: ${node.value}`);
  const starts = (list: readonly Timestamp[]): string => list.map(({ startSeconds }) => startSeconds).join();
  // A label may tell more: where a range ends.
  if (labelled && named && starts(labelled) === starts(named)) return labelled;
  if (label === '') report.log('normalised', placeOf(node), `A timestamp without a label shows its time, ${data}`);
  else if (named)
    report.sourceError(placeOf(node), `a timestamp is labelled “${label}” and leads to ${data}`, {
      comment: 'The time that it leads to is kept.',
    });
  else
    report.sourceError(placeOf(node), `the timestamp “${label}” leads to ${JSON.stringify(data)}`, {
      comment: 'The time of its label is kept.',
    });
  return kept;
}

/** Raised timestamps are timestamps: they are raised here as well. */
function withoutRaising(tree: Root): void {
  walk<Nodes>(tree, (node) => {
    if (!('children' in node)) return;
    const children = node.children as PhrasingContent[];
    for (let at = children.length - 1; at >= 0; at--) {
      const tag = children[at];
      const found = tag?.type === 'html' && /^<sup\b/i.test(tag.value) ? insideOf(children, at, 'sup') : undefined;
      if (!found?.inside.some(isTimestamp)) continue;
      if (found.inside.every((child) => isTimestamp(child) || /^[\s,;]*$/.test(toString(child))))
        children.splice(at, found.closing - at + 1, ...found.inside);
    }
  });
}

const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
const RANGE = String.raw`${CLOCK}(?:\s*[–—-]\s*${CLOCK})?`;
const BRACKETED = new RegExp(String.raw`(<a class="yt[^<>]*>)?\[\s*${RANGE}(?:\s*[,;&]\s*${RANGE})*\s*\]`, 'g');
/** `[[00:03:12 | 00:03:12]]`, `[[topic | [00:03:12]]]`, and what is left of lists of them. */
const LINKED = new RegExp(String.raw`\[\[?([^[\]|]+)\|\s*(\[?${CLOCK}\]?)\s*\]\]?`, 'g');

/** Times that a tool has made wikilinks of. */
function inWikilinks(tree: Root, source: VFile, report: Report): void {
  replaceText(tree, source, '|', ({ node, places }) =>
    [...node.value.matchAll(LINKED)].flatMap((match): Replacement[] => {
      const [written, , time = ''] = match;
      const found = timestampsIn(time);
      if (!found) return [];
      const end = match.index + written.length;
      const position = { start: places.placeOf(match.index), end: places.placeOf(end) };
      report.log('normalised', position.start, `${written} becomes a timestamp`);
      return [{ start: match.index, end, nodes: toNodes(found, { position }) }];
    }),
  );
}

/** Times in brackets without an element, `[02:13, 02:15]`, are timestamps as well; so are those of elements that Markdown cannot read. */
function inBrackets(tree: Root, source: VFile, report: Report): void {
  replaceText(tree, source, '[', ({ node, ancestors, places }) => {
    if (ancestors.some(({ type }) => type === 'link')) return [];
    return [...node.value.matchAll(BRACKETED)].flatMap((match): Replacement[] => {
      const [written, damaged = ''] = match;
      const found = timestampsIn(written.slice(damaged.length));
      if (!found) return [];
      const end = match.index + written.length;
      const position = { start: places.placeOf(match.index), end: places.placeOf(end) };
      if (damaged !== '') {
        report.sourceError(position.start, `the element of a timestamp is damaged: ${damaged}`);
        withoutClosing(ancestors.at(-1) as Parents, node);
      }
      return [{ start: match.index, end, nodes: toNodes(found, { position }) }];
    });
  });
}

/** Takes the closing tag behind `node` away: its opening tag was none. */
function withoutClosing({ children }: Parents, node: Nodes): void {
  const at = (children as Nodes[]).indexOf(node) + 1;
  const next = children[at];
  if (next?.type === 'html' && next.value.toLowerCase() === '</a>') children.splice(at, 1);
}

/** `[0:38]([0:38])`, half a link around the same time, is one timestamp; so is `[[0:38]]`. */
function withoutDoubles(tree: Root, report: Report): void {
  walk<Nodes>(tree, (node) => {
    if (!('children' in node)) return;
    const children = node.children as Nodes[];
    for (let at = children.length - 1; at >= 0; at--) {
      const timestamp = children[at];
      if (!isTimestamp(timestamp)) continue;
      const [twin, between] = [children[at - 2], children[at - 1]];
      const after = children[at + 1];
      if (isTimestamp(twin) && twin.value === timestamp.value && between?.type === 'text' && between.value === '(') {
        if (after?.type === 'text') after.value = after.value.replace(/^\)/, '');
        children.splice(at - 2, 2);
        report.log(
          'normalised',
          placeOf(twin),
          `${twin.value} stands here twice, as half a link, and is one timestamp`,
        );
      } else if (
        between?.type === 'text' &&
        between.value.endsWith('[') &&
        after?.type === 'text' &&
        after.value.startsWith(']')
      ) {
        between.value = between.value.slice(0, -1);
        after.value = after.value.slice(1);
      }
    }
  });
}

/** Remarks once on times that run backwards or stand twice: a digest may jump, and nothing need be done. */
export function remarkOnOrder(tree: Root, report: Report): void {
  let last = 0;
  const found = timestampNodes(tree).filter(({ value }) => {
    const seconds = parseTimestamp(value.slice(1, -1))?.startSeconds ?? last;
    const isEarlier = seconds < last;
    last = seconds;
    return isEarlier;
  });
  if (found.length === 0) return;
  const examples = found.slice(0, 3).map(({ value }) => value);
  const count = found.length === 1 ? 'A time runs' : `${found.length} times run`;
  report.log('remark', placeOf(found[0]!), `${count} backwards: ${examples.join(', ')}`, 'time-order');
}
