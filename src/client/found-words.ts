/** Marks the words that a search led here for; nothing is loaded where there is none. */
import highlight from './highlight.ts?worker&url';

const look = (): void => {
  if (sessionStorage.getItem('found')) void import(/* @vite-ignore */ highlight);
};
look();
addEventListener('hashchange', look);
