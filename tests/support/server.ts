/** Serves a built site to the browser, below a base path, as a static host would. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import sirv from 'sirv';

/** A running server. */
export interface Server {
  /** Address of the site, with its path and a slash at the end. */
  url: string;
  /** Paths that were asked for, in order. */
  requests: string[];
  close: () => void;
}

/** Serves `folder` below `base`, compressed where there is a file with .gz behind its name. `broken` says which paths answer with an error. */
export async function serve(
  folder: string,
  base = '/',
  broken: (path: string) => boolean = () => false,
): Promise<Server> {
  const files = sirv(folder, { etag: true, gzip: true });
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    requests.push(path);
    if (broken(path) || !path.startsWith(base)) return void response.writeHead(404).end();
    request.url = (request.url ?? '/').slice(base.length - 1);
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html' }).end(readFileSync(join(folder, '404.html')));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // A test that fails before it closes its server must not keep the run from ending.
  server.unref();
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${base}`, requests, close: () => server.close() };
}

/** How many bytes a file takes on the way, with Brotli at its best. */
export const compressedBytes = (...parts: (string | Buffer)[]): number =>
  parts.reduce((sum, part) => sum + brotliCompressSync(part).length, 0);

/** What the page of an article may take: as many bytes as a short one, of 25 passages, and some for each passage beyond. */
export const articleBudget = (html: string): number =>
  14_500 + 60 * Math.max(0, (html.match(/class="number"/g) ?? []).length - 25);
