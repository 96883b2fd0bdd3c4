/** `npm run preview`: serves dist/ and prints its address. */
import { existsSync } from 'node:fs';
import { preview } from 'astro';
import { buildFolders, restore } from '../build/publish.ts';

restore(buildFolders(process.cwd()));
if (!existsSync('dist/index.html')) {
  console.error('There is no built site in dist/. Run "npm run build" first.');
  process.exit(1);
}
const server = await preview({
  root: process.cwd(),
  logLevel: 'warn',
  server: { port: Number(process.env['PORT'] ?? 4321) },
});
const { pathname } = new URL(process.env['SITE_URL'] ?? 'http://localhost/');
console.log(`The site is at http://${server.host ?? 'localhost'}:${server.port}${pathname} (Ctrl+C ends it)`);
