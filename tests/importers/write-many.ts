/**
 * Writes 401 files into the content folder of the project that is named, each of three characters or as many as are asked
 * for: what a test kills in the middle, or lets run into a limit.
 */
import { writeAll } from '../../src/write-all.ts';

const [root = '', length = '3'] = process.argv.slice(2);
const names = Array.from({ length: 400 }, (_, index) => `content/file-${index}`);
console.log('ready');
writeAll(root, new Map(['content/a', ...names].map((name) => [name, 'new'.padEnd(Number(length))])));
