/** Makes the search index of generated articles in a folder: `index-records.ts FOLDER ARTICLES`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSearchIndex } from '../../src/build/search/index.ts';
import { generatedArticle, generatedLists } from '../support/generated-records.ts';

const [folder = '', count] = process.argv.slice(2);
const articles = Number(count);
const records = join(folder, 'search', 'records');
mkdirSync(records, { recursive: true });
for (let number = 0; number < articles; number++)
  writeFileSync(join(records, `${number}.json`), JSON.stringify([generatedArticle(number, articles)]));
writeFileSync(join(records, 'lists.json'), JSON.stringify(generatedLists(articles)));
await buildSearchIndex(records, folder);
