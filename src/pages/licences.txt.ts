/** The licences of what others made and the site sends to a reader: they ask to go with it. */
import type { APIRoute } from 'astro';
import pagefind from '../../node_modules/pagefind/LICENSE/LICENSE?raw';
import own from '../../LICENSE?raw';
import font from '../styles/fonts/OFL.txt?raw';
import { site } from '../site.ts';

const parts: readonly [string, string][] = [
  [`The code of this site (${site.name})`, own],
  ['Search: Pagefind, https://pagefind.app (pagefind/)', pagefind],
  ['The font Literata, https://github.com/googlefonts/literata (_astro/*.woff2)', font],
];

export const GET: APIRoute = () => {
  const text = parts
    .map(([what, licence]) => `${what}\n${'='.repeat(what.length)}\n\n${licence.trim()}\n`)
    .join('\n\n');
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
