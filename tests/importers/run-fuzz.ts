/** `npm run fuzz [runs] [seed]`: tries many nonsensical texts on the importer; says how many, or shows the one that fails. */
import { temporaryFolder } from '../support/sites.ts';
import { fuzz } from './fuzz.ts';

const [runs = '5000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
console.log(`${runs} texts, seed ${seed}`);
const { imported, refused } = fuzz(temporaryFolder(), Number(runs), Number(seed));
console.log(`${imported} imported, ${refused} refused, nothing run, nothing lost`);
