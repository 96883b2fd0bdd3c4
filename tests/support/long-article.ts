/** An article far longer than any that we have: what works on it works on all. */

/** How much of everything it holds. */
export const LONG = { timestamps: 2000, notes: 500 };

const clock = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

/**
 * The article as an editor would write it: every passage with its share of the timestamps and a note, the last with the first's too; one
 * passage was corrected.
 */
export function longArticle({ timestamps: all, notes: count } = LONG): string {
  const each = Math.ceil(all / count);
  const passages = Array.from({ length: count }, (_, index) => {
    const timestamps = Array.from({ length: each }, (__, of) => `[${clock((index * each + of) * 7)}]`);
    const words = `Statement ${index + 1} of this long text has a few words of its own, as statements do`;
    const again = index === count - 1 ? '[^1]' : '';
    return `${words} ${timestamps.join('')}.[^${index + 1}]${again} ^p${index + 1}`;
  });
  const notes = passages.map(
    (_, index) => `[^${index + 1}]: A note with the number ${index + 1}, and what it rests on.`,
  );
  const settings = [
    'kind: video-digest',
    'title: A long article',
    'description: An article with more timestamps and notes than any other.',
    'lang: en',
    'edition: restated',
    'source: lindberg-verenvideo1',
    'publishedOn: 2026-11-22',
    'editedOn: 2026-11-22',
    'video:',
    '  id: verenvideo1',
    'corrections:',
    '  - { date: 2026-11-23, passage: p1, what: A word was changed., why: It was wrong. }',
  ];
  return `---\n${settings.join('\n')}\n---\n\n${[...passages, ...notes].join('\n\n')}\n`;
}
