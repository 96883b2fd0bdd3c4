/**
 * `npm run bench:build -- [--beside] [--dev] [articles …]`: how much time and memory a build of many generated articles takes,
 * search index included: from nothing, unchanged, and with one article changed; how long the check of the content takes then; and
 * how the time grows with the articles. With `--dev` also how soon `npm run dev` shows a page and a save. With `--beside`,
 * Starlight and Astro by itself build the same articles. The articles are those of `collection.ts`.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import settings from '../../package.json' with { type: 'json' };
import { copyProject, temporaryFolder } from '../support/sites.ts';
import { generate } from './collection.ts';
import { BUILD, measure, type Cost } from './cost.ts';
import { measureDev } from './dev.ts';
import { install, OTHERS } from './others.ts';

/** As editors run it: without `node`, which the measuring begins itself. */
const CHECK = settings.scripts['check:content'].split(' ').slice(1);
const THEIRS = ['node_modules/astro/bin/astro.mjs', 'build'];

/** Sizes of the built pages, by their paths. */
const pagesIn = (folder: string): { part: string; bytes: number }[] =>
  readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ part: name.split(/[\\/]/)[0]!, bytes: statSync(join(folder, 'dist', name)).size }));

const megabytes = (pages: readonly { bytes: number }[]): string =>
  `${pages.length} pages, ${(pages.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(1)} MB`;

const { values, positionals } = parseArgs({
  options: { beside: { type: 'boolean' }, dev: { type: 'boolean' } },
  allowPositionals: true,
});
const counts = positionals.length > 0 ? positionals.map(Number) : [100, 1000, 3000];
/** CPU seconds from nothing, by the number of articles. */
const grown: { count: number; cpuSeconds: number }[] = [];
for (const count of counts) {
  const aside = temporaryFolder();
  const copy = (): string => copyProject(join(temporaryFolder(), 'bench'), (folder) => generate(folder, count));
  const folder = copy();
  const articles = join(folder, 'content', 'articles');
  let first: Cost | undefined;
  const tell = (name: string, cost: Cost): void => {
    const { cpuSeconds, wallSeconds, peakGigabytes } = cost;
    const share = first ? `, ${(cpuSeconds / first.cpuSeconds).toFixed(2)} × of from nothing` : '';
    first ??= cost;
    const ofCpu = (wallSeconds / cpuSeconds).toFixed(2);
    console.log(
      `${count} articles, ${name}: ${cpuSeconds.toFixed(1)} CPU s, ${wallSeconds.toFixed(1)} s (${ofCpu} × of it), ${peakGigabytes.toFixed(2)} GB${share}`,
    );
  };
  tell('from nothing', await measure(folder, BUILD));
  tell('unchanged', await measure(folder, BUILD));
  const changed = join(articles, `generated-${count >> 1}.mdx`);
  writeFileSync(changed, readFileSync(changed, 'utf8').replace('There are reasons', 'There are two reasons'));
  tell('one article changed', await measure(folder, BUILD));
  writeFileSync(changed, readFileSync(changed, 'utf8').replace('two reasons', 'three reasons'));
  tell('the content checked, one article changed', await measure(folder, CHECK));
  grown.push({ count, cpuSeconds: first!.cpuSeconds });
  if (values.dev) {
    const { firstSeconds, savedSeconds } = await measureDev(folder, `generated-${count >> 1}`);
    const saved = savedSeconds.map((seconds) => seconds.toFixed(2)).join(', ');
    console.log(`  dev: the first page after ${firstSeconds.toFixed(1)} s, what was saved after ${saved} s`);
  }
  const pages = pagesIn(folder);
  for (const [part, of] of [['all', pages] as const, ...Map.groupBy(pages, ({ part }) => part)])
    if (of.length > 1) console.log(`  ${part}: ${megabytes(of)}`);
  if (values.beside) {
    for (const other of OTHERS) install(other, join(aside, other.name), articles);
    let before = await measure(copy(), BUILD);
    for (const other of OTHERS) {
      const theirs = join(aside, other.name);
      const cost = await measure(theirs, THEIRS);
      const made = pagesIn(theirs);
      // A shared machine is now faster and now slower: ours is taken from just before and just after theirs.
      const ours = [before, await measure(copy(), BUILD)];
      before = ours[1]!;
      const ratio = ours.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0) / 2 / cost.cpuSeconds;
      console.log(
        `  ${other.name}: ${cost.cpuSeconds.toFixed(1)} CPU s, ${cost.peakGigabytes.toFixed(2)} GB, ${megabytes(made)}; ` +
          `ours takes ${ratio.toFixed(2)} × in all and ${((ratio * made.length) / pages.length).toFixed(2)} × a page`,
      );
    }
  }
}
const [least, most] = [grown[0]!, grown.at(-1)!];
if (most.count > least.count) {
  const exponent = Math.log(most.cpuSeconds / least.cpuSeconds) / Math.log(most.count / least.count);
  console.log(`from ${least.count} to ${most.count} articles CPU time grows with the power ${exponent.toFixed(2)}`);
}
