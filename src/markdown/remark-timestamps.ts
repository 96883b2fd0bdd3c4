/**
 * Turns times in brackets (`[00:10:23]`, `[10:23]`, `[10:23–10:41]`, runs of them) into links to timestamps of the recording,
 * and `[rec. 2, 10:23]` into those of the second one.
 */
import type { Link, Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { diagnose, type Place } from '../diagnostics/diagnostic.ts';
import { isAudio, momentUrl } from '../recordings.ts';
import type { Recording } from '../schemas/recording.ts';
import { formatClock, formatDuration, formatTimestamp, parseTimestamp, type Timestamp } from '../timestamps.ts';
import { element, textNode, type TimestampNode, type TimestampsNode } from './tree/nodes.ts';
import { replaceText, type Replacement, type TextInContext } from './tree/replace-text.ts';
import { sourcePlaces } from './tree/source-places.ts';
import { walk } from './tree/walk.ts';
import { listenAt, momentOfRecording, watchAt } from '../i18n/index.ts';

/** Brackets that hold digits and colons only, of any script: all that can be meant as a timestamp. */
const CANDIDATE = /\[(?:rec\.\s*(?<recording>\d{1,3}),\s*)?[\p{Nd}\s.,–—-]*[:：][\p{Nd}\s.,:：–—-]*\]/gu;

/** What the plugin must know. */
export interface TimestampOptions {
  /** Path of the site, with a slash at both ends. */
  base: string;
}

/** The plugin. */
export function remarkTimestamps({ base }: TimestampOptions) {
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
    replaceText(tree, file, '[', (text) => replacements(text, file, base));
  };
}

/** Whether a link is an address that became one by itself: brackets in it are its own. */
const isBare = ({ url, children: [child] }: Link): boolean => child?.type === 'text' && url.endsWith(child.value);

function replacements({ node, ancestors, places }: TextInContext, file: VFile, base: string): Replacement[] {
  const found: Replacement[] = [];
  const recordings = file.data.context?.sources.recordings ?? [];
  for (const match of node.value.matchAll(CANDIDATE)) {
    const [written] = match;
    if (!places.isLiteral(match.index)) continue;
    const place = places.placeOf(match.index);
    const timestamp = parseTimestamp(written.slice(1, -1).replace(/^rec\.\s*\d+,\s*/, ''));
    if (!timestamp) {
      diagnose(file, 'timestamp-invalid', place, `${written} is no time`);
      continue;
    }
    if (ancestors.some((ancestor) => ancestor.type === 'link' && isBare(ancestor))) continue;
    if (ancestors.some((ancestor) => ancestor.type === 'link')) {
      diagnose(file, 'timestamp-place', place, `${written} stands in a link`);
      continue;
    }
    const number = Number(match.groups!['recording'] ?? 1);
    const recording = recordings[number - 1];
    if (!recording) {
      const found = recordings.length === 0 ? 'a text without a recording' : `a text with ${recordings.length} of them`;
      diagnose(file, 'timestamp-without-recording', place, `${written} stands in ${found}`);
      continue;
    }
    const { durationSeconds } = recording;
    if (durationSeconds !== undefined && (timestamp.endSeconds ?? timestamp.startSeconds) > durationSeconds) {
      diagnose(
        file,
        'timestamp-beyond-recording',
        place,
        `${written} lies beyond the recording’s end at ${formatClock(durationSeconds)}`,
      );
    }
    tellFile(recording, place, file);
    const end = match.index + written.length;
    const run = found.at(-1);
    const isRun = run !== undefined && /^[\s,;]*$/.test(node.value.slice(run.end, match.index));
    let before = match.index;
    while (!isRun && before > 0 && /\s/.test(node.value[before - 1]!)) before--;
    const moment: Moment = { ...timestamp, recording, ...(recordings.length > 1 ? { number } : {}) };
    const timestampNode = { ...toNode(written, moment, base), position: { start: place, end: places.placeOf(end) } };
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
    complete(found.at(-1)!.nodes[0] as TimestampsNode);
  }
  return found;
}

/** A file of the site is looked for as a page is; once, however often it is named. */
function tellFile({ place: { host, ...where } }: Recording, place: Place, file: VFile): void {
  const { links } = file.data.compiled!;
  const path = host === 'file' && 'url' in where && where.url.startsWith('/') ? where.url : undefined;
  if (path !== undefined && !links.some((link) => link.path === path)) links.push({ path, anchor: '', ...place });
}

/** A time of one of the article's recordings; `number` where there are several. */
interface Moment extends Timestamp {
  recording: Recording;
  number?: number;
}

/** What a run of timestamps becomes. The space before each stands inside the run: what search leaves out takes it along. */
function complete(run: TimestampsNode): void {
  run.data.evidence = run.children.map(({ evidence }) => evidence);
  run.data.hChildren = run.children.flatMap(({ data }) => [
    textNode(' '),
    element('a', data.hProperties ?? {}, data.hChildren ?? []),
  ]);
}

function toNode(written: string, { recording, number, ...timestamp }: Moment, base: string): TimestampNode {
  const { startSeconds, endSeconds } = timestamp;
  const time = formatTimestamp(timestamp);
  const shown = number === undefined ? time : momentOfRecording(number, time);
  const href = momentUrl(recording.place, startSeconds, base);
  return {
    type: 'timestamp',
    value: written,
    ...timestamp,
    recording: number ?? 1,
    evidence: { kind: 'timestamp', label: shown, href, recording: number ?? 1, ...timestamp },
    data: {
      hName: 'a',
      hProperties: {
        className: ['timestamp'],
        ariaLabel: isAudio(recording.place) ? listenAt(shown) : watchAt(shown),
        href,
        ...(endSeconds === undefined ? {} : { dataEndSeconds: endSeconds }),
      },
      hChildren: [element('time', { dateTime: formatDuration(startSeconds) }, [textNode(shown)])],
    },
  };
}
