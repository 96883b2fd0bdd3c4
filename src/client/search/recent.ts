/** The reader’s own recent searches. They stay on this machine, and nobody else sees them. */
const KEY = 'recent-searches';
const MOST = 6;

/** The recent searches, the last one first; none where the browser keeps nothing. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Puts a search first among the recent ones. */
export function remember(query: string): void {
  if (query === '') return;
  keep([query, ...recentSearches().filter((each) => each !== query)].slice(0, MOST));
}

/** Forgets all of them. */
export const forget = (): void => keep([]);

function keep(queries: readonly string[]): void {
  try {
    if (queries.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(queries));
  } catch {
    // Where the browser keeps nothing, there is nothing to offer.
  }
}
