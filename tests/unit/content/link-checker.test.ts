import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { checkAddresses } from '../../../src/content/link-checker.ts';

const asked: string[] = [];
let running = 0;
let most = 0;
const server = createServer((request, response) => {
  const path = request.url ?? '';
  asked.push(path);
  most = Math.max(most, ++running);
  response.on('close', () => running--);
  const tries = asked.filter((other) => other === path).length;
  if (path === '/silent') return;
  if (path === '/moved') return void response.writeHead(301, { location: '/there' }).end();
  const status = { '/gone': 404, '/refused': 403, '/broken': 500, '/busy': tries === 1 ? 503 : 200 }[path] ?? 200;
  setTimeout(() => response.writeHead(status).end('x'), 20);
});
let origin = '';
before(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

test('each answer is told in words, errors of the timestamp are asked again, and a host gets one question at a time', async () => {
  const paths = ['/there', '/moved', '/gone', '/refused', '/broken', '/busy', '/there'];
  const options = { hostsAtOnce: 4, retries: 1, pauseMs: 1 };
  // A busy machine takes its time; only what never answers is not waited for.
  const answers = await checkAddresses([...paths.map((path) => origin + path), 'http://127.0.0.1:1/'], {
    ...options,
    timeoutMs: 60_000,
  });
  const silent = await checkAddresses([`${origin}/silent`], { ...options, timeoutMs: 50 });
  assert.deepEqual([...silent.values()], ['no answer in time']);
  assert.deepEqual([...answers].map(([url, answer]) => [url.replace(origin, ''), answer]).sort(), [
    ['/broken', 'it answers with error 500'],
    ['/busy', 'it answers'],
    ['/gone', 'it is not there any more (404)'],
    ['/moved', `it answers (moved to ${origin}/there)`],
    ['/refused', 'it refuses automatic visits (403)'],
    ['/there', 'it answers'],
    ['http://127.0.0.1:1/', 'the host cannot be reached'],
  ]);
  const count = (path: string): number => asked.filter((other) => other === path).length;
  assert.deepEqual(['/gone', '/broken', '/busy', '/silent'].map(count), [1, 2, 2, 2]);
  assert.equal(count('/there'), 2, 'once for itself, and once for what has moved there');
  assert.equal(most, 1);
});
