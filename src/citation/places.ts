/** Places in a work, in words. */
import type { CitationInNote } from '../queries/works.ts';

/** `p. 590 (note 2)`, `the whole work (note 7)`. */
export function formatPlace({ locator, label = 'page', note }: CitationInNote): string {
  const isSpan = locator !== undefined && /[-–—,&]|\band\b/.test(locator);
  const named = label === 'page' ? (isSpan ? 'pp.' : 'p.') : label.replace('-', ' ');
  return `${locator === undefined ? 'the whole work' : `${named} ${locator}`} (note ${note})`;
}
