/** A part of `npm run build`: the pages with the interface in another language than the collection’s, as `build/language.ts` starts it. */
import { endWhenTold } from '../build/end.ts';
import type { LanguageBuild } from '../build/language.ts';
import { renderPages } from '../build/render.ts';

try {
  endWhenTold();
  const { aside, ...options } = JSON.parse(process.argv[2] ?? '') as LanguageBuild;
  const { store } = await renderPages({ root: process.cwd(), folder: aside, ...options });
  store()();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
process.exit(0);
