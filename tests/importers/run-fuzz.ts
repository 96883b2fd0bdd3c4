/**
 * `npm run fuzz [runs] [seed] [form]`: tries many nonsensical texts on the importer; says how many, or shows the one that
 * fails. `form` is `transcript`, `web-page` or `word`; without it, digests and analyses are tried.
 */
import { temporaryFolder } from '../support/sites.ts';
import { fuzzForm, FUZZED } from './fuzz-forms.ts';
import { fuzz } from './fuzz.ts';

const [runs = '5000', seed = String(Date.now() % 2 ** 31), form] = process.argv.slice(2);
console.log(`${runs} texts, seed ${seed}${form === undefined ? '' : `, ${form}`}`);
const isForm = (name: string | undefined): name is keyof typeof FUZZED => name !== undefined && name in FUZZED;
const counts = isForm(form)
  ? await fuzzForm(form, temporaryFolder(), Number(runs), Number(seed))
  : fuzz(temporaryFolder(), Number(runs), Number(seed));
console.log(`${counts.imported} imported, ${counts.refused} refused, nothing run, nothing lost`);
if ('slowestCpuSeconds' in counts) console.log(`the slowest took ${Number(counts.slowestCpuSeconds).toFixed(2)} CPU s`);
