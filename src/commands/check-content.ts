/** `npm run check:content`: checks everything below content/ and prints what is wrong; exit 1 where an error is among it. */
import { readContentInThreads } from '../loader/read-content.ts';
import { formatReport, isError } from '../diagnostics/diagnostic.ts';
import { TextCache } from '../content/cache.ts';

const root = process.cwd();
const cache = new TextCache(root, '/');
const { articles, topics, works, diagnostics } = await readContentInThreads({ root, base: '/', cache });
console.log(`${articles.length} articles, ${topics.length} topics, ${works.length} works`);
for (const { file, facts } of articles) {
  const { covered, total } = facts.coverage;
  console.log(`${file}: ${covered} of ${total} passages carry evidence`);
}
console.log(formatReport(diagnostics));
if (diagnostics.some(isError)) process.exitCode = 1;
