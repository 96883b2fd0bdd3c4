/** Times that some digests write in round brackets or behind an @, `(1:02:03–1:03:00)`, `@ 1:04:05`: a time of day looks the same. */
import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { formatTimestamp, parseTimestamp } from '../../timestamps.ts';
import { replaceText, type Replacement } from '../../markdown/tree/replace-text.ts';
import { walk } from '../../markdown/tree/walk.ts';
import type { Report } from '../report.ts';

const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
const OTHER = new RegExp(
  // Without a sign, only what is no time of a day.
  String.raw`\((?<round>${CLOCK}(?:\s*[–—-]\s*${CLOCK})?)\)|(?<![\p{L}\p{N}])@\s?(?<at>${CLOCK}(?:\s*[–—-]\s*${CLOCK})?)|(?<![\p{L}\p{N}:.[])(?<bare>(?:2[4-9]|[3-9]\d):[0-5]\d|\d{1,2}:\d{2}:\d{2})(?![\p{L}\p{N}:\]])`,
  'gu',
);
/** How many times of one shape make a habit. */
const HABIT = 3;

type Shape = 'round' | 'at' | 'bare';

/** Turns such times in `tree` into timestamps where the digest writes its times so; elsewhere tells each. */
export function readOtherTimes(tree: Root, source: VFile, report: Report): void {
  const counts = { round: 0, at: 0, bare: 0, bracket: 0 };
  walk<Nodes>(tree, (node) => {
    if (node.type === 'written' && node.role === 'timestamp') counts.bracket++;
    if (node.type === 'text') for (const match of node.value.matchAll(OTHER)) counts[shapeOf(match)]++;
  });
  const isHabit = (shape: Shape): boolean =>
    shape !== 'bare' && counts[shape] >= HABIT && counts[shape] >= counts.bracket;
  replaceText(tree, source, ':', ({ node, ancestors, places }) =>
    ancestors.some(({ type }) => type === 'link')
      ? []
      : [...node.value.matchAll(OTHER)].flatMap((match): Replacement[] => {
          const [written] = match;
          const timestamp = parseTimestamp(match.groups![shapeOf(match)]!);
          const start = places.placeOf(match.index);
          if (!timestamp) return [];
          if (!isHabit(shapeOf(match))) {
            const remedy = `if it is one of the recording, write [${formatTimestamp(timestamp)}] in the source`;
            report.log('warning', start, `“${written}” stands as text; ${remedy}`, 'time-as-text');
            return [];
          }
          const end = match.index + written.length;
          const position = { start, end: places.placeOf(end) };
          report.log('normalised', start, `“${written}” becomes a timestamp`, 'time-in-other-form');
          return [
            {
              start: match.index,
              end,
              nodes: [{ type: 'written', role: 'timestamp', value: `[${formatTimestamp(timestamp)}]`, position }],
            },
          ];
        }),
  );
}

const shapeOf = ({ groups }: RegExpExecArray): Shape =>
  (['round', 'at'] as const).find((shape) => groups![shape] !== undefined) ?? 'bare';
