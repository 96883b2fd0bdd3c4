/** The licences of what others made and the site sends to a reader: they ask to go with it. */
import type { APIRoute } from 'astro';
import pagefind from '../../node_modules/pagefind/LICENSE/LICENSE?raw';
import stemmer from '../../node_modules/stemmer/license?raw';
import own from '../../LICENSE?raw';
import font from '../styles/fonts/OFL.txt?raw';
import { site } from '../site.ts';
import { rightsOfCode, rightsOfFont, rightsOfSearch, rightsOfStemmer } from '../i18n/index.ts';

const parts: readonly [string, string][] = [
  [rightsOfCode(site.name), own],
  [rightsOfSearch, pagefind],
  [rightsOfStemmer, stemmer],
  [rightsOfFont, font],
];

export const GET: APIRoute = () => {
  const text = parts
    .map(([what, licence]) => `${what}\n${'='.repeat(what.length)}\n\n${licence.trim()}\n`)
    .join('\n\n');
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
