/** That the documents say what is so. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '../..');
const documents = [
  'README.md',
  ...globSync(['content/README.md', 'tests/README.md', 'src/**/README.md'], { cwd: ROOT }),
];
const texts = new Map(documents.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
const all = [...texts.values()].join('\n');
const project = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;

test('every package has its reason', () => {
  const [, section = ''] = all.split('## Dependencies');
  const named = [...section.matchAll(/`([@\w/.-]+)(\*?)`/g)].map(([, name = '', star]) => ({
    name,
    isFamily: star === '*',
  }));
  const packages = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.keys(project[kind]!),
  );
  const unexplained = packages.filter(
    (each) => !named.some(({ name, isFamily }) => (isFamily ? each.startsWith(name) : each === name)),
  );
  assert.deepEqual(unexplained, []);
});

test('every command that is named is there, and every one that there is is named', () => {
  const named = new Set([...all.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name));
  const known = Object.keys(project['scripts']!);
  assert.deepEqual(
    [...named].filter((name) => !known.includes(name!)),
    [],
  );
  const silent = known.filter(
    (name) => !named.has(name) && !['start', 'test'].includes(name) && !name.startsWith('check:'),
  );
  assert.deepEqual(silent, []);
});

/** Files that are made, stand for any, or go with our own content. */
const NOT_HERE =
  /^(?:(?:tests\/)?edition|dist(?:-portable)?|articles|topics|pages)\/|<|\*|addresses\.json|licences\.txt|article\.mdx|works\.(?:bib|ris|json)$|^\.|^\//;

for (const [path, text] of texts)
  test(`every file and folder that ${path} names is there`, () => {
    const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)|src(?:set)?="([^"]+)"/g)].map(
      ([, link, src]) => link ?? src!,
    );
    const names = [...text.matchAll(/`([\w./<>*-]+(?:\.(?:tsx?|mjs|cjs|astro|css|md|mdx|json|txt|png)|\/))`/g)].map(
      ([, name]) => name!,
    );
    const folders = [ROOT, join(ROOT, dirname(path))];
    const isThere = (name: string): boolean =>
      folders.some((folder) => existsSync(join(folder, name))) ||
      globSync(`{src,tests,content}/**/${name.replace(/\/$/, '')}`, { cwd: ROOT }).length > 0;
    const missing = [
      ...links.filter((name) => !/^\/(?:articles|figures)/.test(name)),
      ...names.filter((name) => !NOT_HERE.test(name)),
    ];
    assert.deepEqual(
      missing.filter((name) => !isThere(name)),
      [],
    );
  });

test('links within the documents lead to their headings', () => {
  const anchorsOf = (path: string): string[] =>
    [...(texts.get(path) ?? '').matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
      heading!
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    );
  const dead = [...texts].flatMap(([path, text]) =>
    [...text.matchAll(/\]\(([^)#:]*)#([^)]+)\)/g)]
      .filter(([, file]) => !file!.startsWith('/'))
      .filter(
        ([, file, anchor]) =>
          !anchorsOf(file ? join(dirname(path), file).replaceAll('\\', '/') : path).includes(anchor!),
      )
      .map(([link]) => `${path}: ${link}`),
  );
  assert.deepEqual(dead, []);
});
