/** The arrows between the folders of `src/`, as `src/README.md` draws them: none goes back, and no files form a circle. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { test } from 'node:test';

const src = join(import.meta.dirname, '../../src');

/** What each folder may import from, beside itself and the files that lie in `src/` itself: the table of the house. */
const ARROWS: Readonly<Record<string, readonly string[]>> = Object.fromEntries([
  ...[...readFileSync(join(src, 'README.md'), 'utf8').matchAll(/^\| `(\w+)\/`[^|]*\|[^|]*\|([^|]*)\|$/gm)].map(
    ([, folder, list]): [string, string[]] => [folder!, list!.match(/\w+/g) ?? []],
  ),
  // Settings, addresses, evidence: everybody needs them, so they need almost nobody.
  // `middleware.ts` lies where Astro looks for it, and is about what queries answer.
  ['.', ['loader', 'schemas', 'queries']],
]);

/** The texts of files by their paths within `src/`. */
type Files = ReadonlyMap<string, string>;

const folderOf = (path: string): string => (path.includes('/') ? path.split('/')[0]! : '.');

/** What a file imports from the project, types included. */
const importsOf = (path: string, text: string): string[] =>
  [...text.matchAll(/(?:\bfrom|\bimport|\bsrc=)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g)]
    .map(([, specifier]) => posix.join(posix.dirname(path), specifier!))
    .filter((target) => !target.startsWith('..'));

/** Imports that no arrow allows, as `from → to`. */
const forbiddenImports = (files: Files): string[] =>
  [...files].flatMap(([path, text]) =>
    importsOf(path, text)
      .filter((target) => {
        const [from, to] = [folderOf(path), folderOf(target)];
        return from !== to && to !== '.' && !ARROWS[from]?.includes(to);
      })
      .map((target) => `${path} → ${target}`),
  );

/** Files that import themselves by way of others, each with the way. */
function circles(files: Files): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (done.has(path) || way.includes(path)) return;
    for (const target of importsOf(path, files.get(path) ?? '')) visit(target, [...way, path]);
    done.add(path);
  };
  for (const path of files.keys()) visit(path, []);
  return found;
}

const files: Files = new Map(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(ts|cjs|astro|mdx)$/.test(name))
    .map((name) => [name, readFileSync(join(src, name), 'utf8')]),
);

test('no import goes against the arrows', () => assert.deepEqual(forbiddenImports(files), []));

test('no files form a circle', () => assert.deepEqual(circles(files), []));

test('an arrow back and a circle would be found', () => {
  const planted = new Map([
    ['checks/a.ts', "import type { B } from '../loader/b.ts';"],
    ['loader/b.ts', "import { a } from '../checks/a.ts';"],
  ]);
  assert.deepEqual(forbiddenImports(planted), ['checks/a.ts → loader/b.ts']);
  assert.deepEqual(circles(planted), ['checks/a.ts → loader/b.ts → checks/a.ts']);
});

test('every folder has its arrows', () =>
  assert.deepEqual(
    [...new Set([...files.keys()].map(folderOf))].filter((folder) => !(folder in ARROWS)),
    [],
  ));
