/** Turns times in brackets (`[00:10:23]`, `[10:23]`, `[10:23–10:41]`, runs of them) into links to the video's timestamps. */
import type { Link, Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { timestampUrl } from '../urls.ts';
import { formatClock, formatDuration, formatTimestamp, parseTimestamp, type Timestamp } from '../timestamps.ts';
import { element, textNode, type TimestampNode, type TimestampsNode } from './tree/nodes.ts';
import { replaceText, type Replacement, type TextInContext } from './tree/replace-text.ts';
import { sourcePlaces } from './tree/source-places.ts';
import { walk } from './tree/walk.ts';
import { watchAt } from '../i18n/index.ts';

/** Brackets that hold digits and colons only, of any script: all that can be meant as a timestamp. */
const CANDIDATE = /\[[\p{Nd}\s.,–—-]*[:：][\p{Nd}\s.,:：–—-]*\]/gu;

/** The plugin. */
export function remarkTimestamps() {
  return (tree: Root, file: VFile): void => {
    walk<Nodes>(tree, (node) => {
      if (node.type === 'definition') {
        const label = `[${node.label ?? node.identifier}]`;
        if (label.match(CANDIDATE)) diagnose(file, 'timestamp-place', node.position?.start, `a colon follows ${label}`);
      }
      if (node.type === 'link' && node.position) {
        const label = `[${node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')}]`;
        const [first] = node.children;
        const isMeant = first?.type === 'text' && sourcePlaces(file, first).isLiteral(0);
        if (isMeant && !isBare(node) && label.match(CANDIDATE))
          diagnose(file, 'timestamp-place', node.position.start, `${label} is the text of a link`);
      }
    });
    replaceText(tree, file, '[', (text) => replacements(text, file));
  };
}

/** Whether a link is an address that became one by itself: brackets in it are its own. */
const isBare = ({ url, children: [child] }: Link): boolean => child?.type === 'text' && url.endsWith(child.value);

function replacements({ node, ancestors, places }: TextInContext, file: VFile): Replacement[] {
  const found: Replacement[] = [];
  const video = file.data.context?.sources.video;
  for (const match of node.value.matchAll(CANDIDATE)) {
    const [written] = match;
    if (!places.isLiteral(match.index)) continue;
    const place = places.placeOf(match.index);
    const timestamp = parseTimestamp(written.slice(1, -1));
    if (!timestamp) {
      diagnose(file, 'timestamp-invalid', place, `${written} is no time`);
      continue;
    }
    if (ancestors.some((ancestor) => ancestor.type === 'link' && isBare(ancestor))) continue;
    if (ancestors.some((ancestor) => ancestor.type === 'link')) {
      diagnose(file, 'timestamp-place', place, `${written} stands in a link`);
      continue;
    }
    if (!video) {
      diagnose(file, 'timestamp-without-video', place, `${written} stands in a text without a video`);
      continue;
    }
    const { durationSeconds } = video;
    if (durationSeconds !== undefined && (timestamp.endSeconds ?? timestamp.startSeconds) > durationSeconds) {
      diagnose(
        file,
        'timestamp-beyond-video',
        place,
        `${written} lies beyond the recording’s end at ${formatClock(durationSeconds)}`,
      );
    }
    const end = match.index + written.length;
    const run = found.at(-1);
    const isRun = run !== undefined && /^[\s,;]*$/.test(node.value.slice(run.end, match.index));
    let before = match.index;
    while (!isRun && before > 0 && /\s/.test(node.value[before - 1]!)) before--;
    const timestampNode = {
      ...toNode(written, timestamp, video.id),
      position: { start: place, end: places.placeOf(end) },
    };
    if (isRun) {
      (run.nodes[0] as TimestampsNode).children.push(timestampNode);
      run.end = end;
    } else {
      const timestamps: TimestampsNode = {
        type: 'timestamps',
        children: [timestampNode],
        position: timestampNode.position,
        data: { hName: 'span', hProperties: { className: ['timestamps'] } },
      };
      found.push({ start: before, end, nodes: [timestamps] });
    }
    complete(found.at(-1)!.nodes[0] as TimestampsNode, video.id);
  }
  return found;
}

/** What a run of timestamps becomes. The space before each stands inside the run: what search leaves out takes it along. */
function complete(run: TimestampsNode, videoId: string): void {
  run.data.evidence = run.children.map(({ startSeconds, endSeconds }) => ({
    kind: 'timestamp',
    label: formatTimestamp({ startSeconds, endSeconds }),
    href: timestampUrl(videoId, startSeconds),
    startSeconds,
    ...(endSeconds === undefined ? {} : { endSeconds }),
  }));
  run.data.hChildren = run.children.flatMap(({ data }) => [
    textNode(' '),
    element('a', data.hProperties ?? {}, data.hChildren ?? []),
  ]);
}

function toNode(written: string, timestamp: Timestamp, videoId: string): TimestampNode {
  const { startSeconds, endSeconds } = timestamp;
  const shown = formatTimestamp(timestamp);
  return {
    type: 'timestamp',
    value: written,
    ...timestamp,
    data: {
      hName: 'a',
      hProperties: {
        className: ['timestamp'],
        ariaLabel: watchAt(shown),
        href: timestampUrl(videoId, startSeconds),
        ...(endSeconds === undefined ? {} : { dataEndSeconds: endSeconds }),
      },
      hChildren: [element('time', { dateTime: formatDuration(startSeconds) }, [textNode(shown)])],
    },
  };
}
