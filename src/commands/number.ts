/** `npm run number`: writes the missing numbers of passages into the articles. */
import { join } from 'node:path';
import { contentFiles } from '../content/files.ts';
import { readFrontmatter } from '../content/frontmatter.ts';
import { formatReport } from '../diagnostics/diagnostic.ts';
import { publishedIds, readPublished } from '../content/published.ts';
import { readSourceText } from '../content/source-text.ts';
import { numberPassages } from '../markdown/number.ts';
import { articleSchema } from '../schemas/article.ts';
import { writeWhole } from '../write-whole.ts';

const root = process.cwd();
const { published } = readPublished(root);
let total = 0;
for (const name of contentFiles(root, 'articles')) {
  const file = `content/articles/${name}`;
  const path = join(root, file);
  const { text, diagnostics } = readSourceText(path, file);
  const read = text === undefined ? undefined : readFrontmatter(file, text, articleSchema);
  const withdrawn = (read?.data?.corrections ?? []).flatMap(({ passage }) => passage ?? []);
  const gone = [...withdrawn, ...publishedIds(published, name.replace(/\.mdx$/, ''), read?.data?.formerSlugs)];
  const numbered = text !== undefined && read?.data ? numberPassages(text, gone) : undefined;
  const errors = [
    ...diagnostics,
    ...(read?.diagnostics ?? []),
    ...(numbered?.unreadable ? [{ ...numbered.unreadable, file }] : []),
  ];
  if (!numbered || errors.length > 0) {
    // A number that a correction has withdrawn must not be given again, so the settings have to be sound.
    console.error(`${file} is not numbered:\n${formatReport(errors)}`);
    process.exitCode = 1;
    continue;
  }
  if (numbered.written.length === 0) continue;
  total += numbered.written.length;
  writeWhole(path, numbered.text);
  console.log(`${file}: ${numbered.written.map((id) => `^${id}`).join(' ')}`);
}
if (!process.exitCode && total === 0) console.log('Every passage has its number.');
