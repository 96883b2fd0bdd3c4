/** That README says what is so. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '../..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const project = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;

test('every package has its reason in README', () => {
  const [, section = ''] = readme.split('### Dependencies');
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

test('every command that README names is there, and every one that there is stands in it', () => {
  const named = new Set([...readme.matchAll(/`?npm run ([\w:]+)/g)].map(([, name]) => name));
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
