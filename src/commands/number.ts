/** `npm run number`: writes the missing numbers of passages into the articles. */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFiles } from '../checks/content.ts';
import { readFrontmatter } from '../checks/frontmatter.ts';
import { formatReport } from '../checks/message.ts';
import { readSourceText } from '../checks/source-text.ts';
import { numberPassages } from '../markdown/number.ts';
import { articleSchema } from '../schemas/article.ts';

const root = process.cwd();
let total = 0;
for (const name of contentFiles(root, 'articles')) {
  const file = `content/articles/${name}`;
  const path = join(root, file);
  const { text, messages } = readSourceText(path, file);
  if (text === undefined) {
    console.error(formatReport(messages));
    process.exitCode = 1;
    continue;
  }
  const { body, data } = readFrontmatter(file, text, articleSchema);
  const withdrawn = (data?.corrections ?? []).flatMap((correction) => correction.passage ?? []);
  const numbered = numberPassages(text, body, withdrawn);
  if (numbered.written.length === 0) continue;
  total += numbered.written.length;
  writeFileSync(`${path}.next`, numbered.text);
  renameSync(`${path}.next`, path);
  console.log(`${file}: ${numbered.written.map((id) => `^${id}`).join(' ')}`);
}
console.log(total === 0 ? 'Every passage has its number.' : `${total} numbers were written.`);
