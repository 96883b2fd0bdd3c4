/** `npm run check:content`: judges everything below content/ and prints what is wrong; exit 1 where an error is among it. */
import { readContent } from '../checks/content.ts';
import { formatReport, isError } from '../checks/message.ts';
import { TextCache } from '../markdown/cache.ts';

const root = process.cwd();
const { articles, topics, works, messages } = readContent({ root, base: '/', cache: new TextCache(root, '/') });
console.log(`${articles.length} articles, ${topics.length} topics, ${works.length} works`);
for (const { file, facts } of articles) {
  const { covered, total } = facts.coverage;
  console.log(`${file}: ${covered} of ${total} passages carry evidence`);
}
console.log(formatReport(messages));
if (messages.some(isError)) process.exitCode = 1;
