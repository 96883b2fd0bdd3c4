/** Turns times in brackets (`[00:10:23]`, `[10:23]`, `[10:23–10:41]`, runs of them) into links to the video's moments. */
import type { Link, Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { record } from '../checks/message.ts';
import { momentUrl } from '../urls.ts';
import { formatClock, formatDuration, parseMoment } from './clock.ts';
import { element, textNode, type MomentNode, type MomentsNode } from './nodes.ts';
import { replaceText, type Replacement, type TextInContext } from './replace-text.ts';
import { sourcePlaces } from './source-places.ts';
import type { Moment } from './types.ts';
import { walk } from './walk.ts';

/** Brackets that hold digits and colons only, of any script: all that can be meant as a moment. */
const CANDIDATE = /\[[\p{Nd}\s.,–—-]*[:：][\p{Nd}\s.,:：–—-]*\]/gu;

/** The plugin. */
export function remarkMoments() {
  return (tree: Root, file: VFile): void => {
    walk<Nodes>(tree, (node) => {
      if (node.type === 'definition') {
        const label = `[${node.label ?? node.identifier}]`;
        if (label.match(CANDIDATE)) record(file, 'moment-place', node.position?.start, `a colon follows ${label}`);
      }
      if (node.type === 'link' && node.position) {
        const label = `[${node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')}]`;
        const [first] = node.children;
        const isMeant = first?.type === 'text' && sourcePlaces(file, first).isLiteral(0);
        if (isMeant && !isBare(node) && label.match(CANDIDATE))
          record(file, 'moment-place', node.position.start, `${label} is the text of a link`);
      }
    });
    replaceText(tree, file, '[', (text) => replacements(text, file));
  };
}

/** Whether a link is an address that became one by itself: whatever brackets stand in it are its own. */
const isBare = ({ url, children: [child] }: Link): boolean => child?.type === 'text' && url.endsWith(child.value);

function replacements({ node, ancestors, places }: TextInContext, file: VFile): Replacement[] {
  const found: Replacement[] = [];
  const context = file.data.context;
  for (const match of node.value.matchAll(CANDIDATE)) {
    const [written] = match;
    if (!places.isLiteral(match.index)) continue;
    const place = places.placeOf(match.index);
    const moment = parseMoment(written.slice(1, -1));
    if (!moment) {
      record(file, 'moment-invalid', place, `${written} is no time`);
      continue;
    }
    if (ancestors.some((ancestor) => ancestor.type === 'link' && isBare(ancestor))) continue;
    if (ancestors.some((ancestor) => ancestor.type === 'link')) {
      record(file, 'moment-place', place, `${written} stands in a link`);
      continue;
    }
    if (!context?.video) {
      record(file, 'moment-without-video', place, `${written} stands in a text without a video`);
      continue;
    }
    const { durationSeconds } = context.video;
    if (durationSeconds !== undefined && (moment.endSeconds ?? moment.startSeconds) > durationSeconds) {
      record(
        file,
        'moment-beyond-video',
        place,
        `${written} lies beyond the recording’s end at ${formatClock(durationSeconds)}`,
      );
    }
    const end = match.index + written.length;
    const run = found.at(-1);
    const isRun = run !== undefined && /^[\s,;]*$/.test(node.value.slice(run.end, match.index));
    let before = match.index;
    while (!isRun && before > 0 && /\s/.test(node.value[before - 1]!)) before--;
    const momentNode = {
      ...toNode(written, moment, context.video.id),
      position: { start: place, end: places.placeOf(end) },
    };
    if (isRun) {
      (run.nodes[0] as MomentsNode).children.push(momentNode);
      run.end = end;
    } else {
      const moments: MomentsNode = {
        type: 'moments',
        children: [momentNode],
        position: momentNode.position,
        data: { hName: 'span', hProperties: { className: ['moments'] } },
      };
      found.push({ start: before, end, nodes: [moments] });
    }
    spaced(found.at(-1)!.nodes[0] as MomentsNode);
  }
  return found;
}

/** The space before a moment stands inside its element: what search leaves out takes the space along. */
function spaced(run: MomentsNode): void {
  run.data.hChildren = run.children.flatMap(({ data }) => [
    textNode(' '),
    element('a', data.hProperties ?? {}, data.hChildren ?? []),
  ]);
}

function toNode(written: string, moment: Moment, videoId: string): MomentNode {
  const { startSeconds, endSeconds } = moment;
  const shown =
    endSeconds === undefined ? formatClock(startSeconds) : `${formatClock(startSeconds)}–${formatClock(endSeconds)}`;
  return {
    type: 'moment',
    value: written,
    ...moment,
    data: {
      hName: 'a',
      hProperties: {
        className: ['moment'],
        ariaLabel: `Watch at ${shown}`,
        href: momentUrl(videoId, startSeconds),
        ...(endSeconds === undefined ? {} : { dataEndSeconds: endSeconds }),
      },
      hChildren: [element('time', { dateTime: formatDuration(startSeconds) }, [textNode(shown)])],
    },
  };
}
