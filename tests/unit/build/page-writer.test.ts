/** The integration that writes what pages were made of. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { pageWriter } from '../../../src/build/page-writer.ts';
import { filesBelow } from '../../../src/content/files.ts';
import { temporaryFolder } from '../../support/sites.ts';

test('pages and files are written where Astro would; what is no ordinary answer is left to it', async () => {
  const root = temporaryFolder();
  const site = join(root, 'site');
  mkdirSync(join(root, 'public', 'figures'), { recursive: true });
  writeFileSync(join(root, 'public', 'figures', 'map.png'), 'a picture');
  const answers: Readonly<Record<string, Response>> = {
    '/b%C3%A4se/': new Response('home'),
    '/b%C3%A4se/articles/one/': new Response('<p>one</p>'),
    '/b%C3%A4se/articles/one.md': new Response('one'),
    '/b%C3%A4se/_redirects/': new Response('/a /b'),
    '/b%C3%A4se/figures/a%20b.png': new Response(new Uint8Array([0xff, 0])),
    '/b%C3%A4se/figures/map.png': new Response('another picture'),
    '/b%C3%A4se/404/': new Response('nothing here'),
    '/b%C3%A4se/old/': new Response(null, { status: 301, headers: { location: '/b%C3%A4se/' } }),
  };
  const own = {
    name: 'own',
    render: (request: Request) => Promise.resolve(answers[new URL(request.url).pathname]!),
  } as unknown as AstroPrerenderer;
  const { hooks } = pageWriter();
  const call = (hook: unknown, options: object): void => (hook as (options: object) => void)(options);
  let ours = own;
  call(hooks['astro:config:done'], {
    config: {
      outDir: pathToFileURL(`${site}/`),
      publicDir: pathToFileURL(`${join(root, 'public')}/`),
      base: '/b%C3%A4se/',
    },
  });
  call(hooks['astro:build:start'], {
    setPrerenderer: (make: (prerenderer: AstroPrerenderer) => AstroPrerenderer) => (ours = make(own)),
  });
  const left: string[] = [];
  for (const path of Object.keys(answers)) {
    const isFile = /\.\w+$|_redirects/.test(path);
    const routeData = { type: isFile ? 'endpoint' : 'page', route: path === '/b%C3%A4se/404/' ? '/404' : path };
    const rendered = await ours.render(new Request(`http://localhost${path}`), { routeData } as never);
    const response = rendered instanceof Response ? rendered : rendered.response;
    if (response.body !== null || response.status !== 200) left.push(path);
  }
  assert.deepEqual(left, ['/b%C3%A4se/figures/map.png', '/b%C3%A4se/404/', '/b%C3%A4se/old/']);
  assert.deepEqual([...filesBelow(site)].sort(), [
    '_redirects',
    'articles/one.md',
    'articles/one/index.html',
    'figures/a b.png',
    'index.html',
  ]);
  assert.equal(readFileSync(join(site, 'articles', 'one', 'index.html'), 'utf8'), '<p>one</p>');
  assert.deepEqual([...readFileSync(join(site, 'figures', 'a b.png'))], [0xff, 0]);
});
