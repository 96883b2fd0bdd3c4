/** `npm run kills [count] [seed]`: kills many builds at random moments; says what came of them, or how one did harm. */
import { temporaryFolder } from '../support/sites.ts';
import { killBuilds } from './kill-builds.ts';

const [count = '200', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
console.log(`${count} kills, seed ${seed}`);
const { kept, replaced, missing, late } = await killBuilds(temporaryFolder(), Number(count), Number(seed), console.log);
console.log(`dist/ was the old build ${kept} times, the new one ${replaced} times, and put back ${missing} times;`);
console.log(`${late} kills came too late and were tried again`);
