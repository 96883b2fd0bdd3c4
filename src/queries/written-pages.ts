/** Makes the pages and files of a build, and writes them. */
import { pageRun } from '../content/page-store.ts';
import { writePage, type Made } from '../content/page-writer.ts';
import { giveWay } from '../give-way.ts';
import { addressOf, noted } from './reads.ts';

/**
 * Makes by `make` the page of the route `pattern` (`/articles/[slug]`) that has the parameters `params`, notes what it reads,
 * and writes it; gives the answer for Astro.
 */
export async function written(
  pattern: string,
  params: Readonly<Record<string, string | undefined>>,
  make: () => Promise<Made>,
): Promise<Response> {
  await giveWay();
  const address = addressOf(pattern, params);
  const made = await noted(address, make);
  const run = pageRun();
  return run ? writePage(run, address, made) : new Response(made.body, made.response);
}
