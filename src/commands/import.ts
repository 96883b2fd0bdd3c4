/**
 * `npm run import -- FILE… [--kind …] [--slug …] [--lang …] [--dry-run] [--force]`: makes verbatim articles of source texts.
 * Exit 0 where all were imported, 1 where something was refused (then nothing is written), 2 where it was called wrongly.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createTwoFilesPatch } from 'diff';
import { MAX_SLUG } from '../importers/write/article.ts';
import { FORMS } from '../importers/forms.ts';
import { formatDiagnostic, formatReport, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { readWorks } from '../content/works.ts';
import { createImporter, withWorks, type ImportedFile } from '../importers/index.ts';
import { completeInterrupted, writeAll } from '../write-all.ts';
import { authorsOf } from '../citation/names.ts';
import type { Work } from '../schemas/work.ts';
import { slug as slugSchema, isLanguageTag } from '../schemas/fields.ts';
import { today } from '../today.ts';

const USAGE = `npm run import -- FILE… [--kind ${FORMS.map(({ name }) => name).join('|')}] [--slug SLUG] [--lang LANG] [--dry-run] [--force]`;

function usage(problem: string): never {
  console.error(`${problem}\n${USAGE}`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        kind: { type: 'string' },
        slug: { type: 'string' },
        lang: { type: 'string', default: 'en' },
        'dry-run': { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error));
  }
}

const { values, positionals } = readArguments();
if (positionals.length === 0) usage('No file is named.');
if (values.kind !== undefined && !FORMS.some(({ name }) => name === values.kind))
  usage(`There is no kind "${values.kind}".`);
if (
  values.slug !== undefined &&
  (values.slug.length > MAX_SLUG || !/^[a-z0-9]/.test(values.slug) || !slugSchema.safeParse(values.slug).success)
)
  usage(
    `"${values.slug}" is no slug: at most ${MAX_SLUG} lower-case Latin letters, digits and hyphens, with a letter or digit first.`,
  );
if (!isLanguageTag(values.lang)) usage(`"${values.lang}" is no language tag, such as en or mn.`);

const root = process.cwd();

/** Ends with what the system or the project said: nothing is written. */
function stop(problem: string): never {
  console.error(`${problem}\nNothing is written.`);
  process.exit(1);
}

const fileTypes = [...new Set(FORMS.flatMap((form) => form.fileTypes))];
const files = positionals.flatMap((path) =>
  existsSync(path) && statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => fileTypes.includes(extname(name).toLowerCase()))
        .sort()
        .map((name) => join(path, name))
    : [path],
);
if (files.length === 0) usage(`There is no file in the folder whose name ends in ${fileTypes.join(', ')}.`);
if (values.slug !== undefined && files.length > 1) usage('--slug goes with one file only.');

if (!values['dry-run'] && completeInterrupted(root)) console.log('An import that was interrupted is completed.');
/** So many files take a while: progress and the time a file are printed. */
const MANY = 20;
readRecords();
const importFile = createImporter({ root, kind: values.kind, slug: values.slug, lang: values.lang, today: today() });
const outcomes = files.map((file, index) => {
  if (files.length > MANY && index % MANY === 0) console.error(`${index} of ${files.length}`);
  return importFile(file);
});

const refusals: string[] = [];
const refuse = (file: string, code: Diagnostic['code'], found: string): void =>
  void refusals.push(formatDiagnostic({ file, line: 1, column: 1, code, found }));
const bySlug = new Map<string, string>();
for (const outcome of outcomes) {
  if ('diagnostics' in outcome) {
    refusals.push(...outcome.diagnostics.map(formatDiagnostic));
    continue;
  }
  const { article, file, path, replaces } = outcome;
  const first = bySlug.get(article.slug);
  if (first !== undefined) refuse(file, 'article-doubled', `the address ${article.slug} is that of ${first} too`);
  bySlug.set(article.slug, file);
  if (replaces !== undefined && replaces !== article.text && !values.force)
    refuse(file, 'article-there', `${path} is there already and differs`);
}
for (const outcome of outcomes) if ('article' in outcome) tell(outcome);
if (refusals.length > 0) stop(refusals.join('\n'));

const done = outcomes.filter((outcome) => 'article' in outcome);
const written = done.filter(({ replaces, article }) => replaces !== article.text);
for (const { replaces, path, article } of written)
  if (replaces !== undefined) console.log(createTwoFilesPatch(path, path, replaces, article.text, 'now', 'imported'));
if (!values['dry-run']) {
  const works = join('content', 'works.json');
  const records = existsSync(join(root, works)) ? readFileSync(join(root, works), 'utf8') : '[]\n';
  write(
    root,
    new Map([
      // Records first: an article without its record would be faulty, a record without its article is not.
      [
        works,
        withWorks(
          records,
          done.map(({ article }) => article.work),
        ),
      ],
      ...written.map(({ path, article }) => [path, article.text] as const),
    ]),
  );
}
table(done);
const errors = done.reduce((sum, { article }) => sum + article.counts['errors in the source'], 0);
if (errors > 0) console.log('Errors in the sources are kept and listed in sourceErrors; nothing need be done.');
const { user, system } = process.cpuUsage();
if (files.length > MANY) console.log(`${Math.round((user + system) / 1000 / files.length)} ms of CPU time a file.`);
console.log(
  values['dry-run']
    ? 'A dry run: nothing is written.'
    : `${written.length} written, ${done.length - written.length} unchanged.`,
);

/** Writes, or stops with the reason. */
function write(...args: Parameters<typeof writeAll>): void {
  try {
    writeAll(...args);
  } catch (error) {
    stop(error instanceof Error ? error.message : String(error));
  }
}

/** The records as they stand there; stops where they cannot be read, since new ones could not be put in. */
function readRecords(): void {
  const { diagnostics } = readWorks(root);
  if (diagnostics.length > 0) stop(`${formatReport(diagnostics)}\nMend content/works.json first.`);
}

/** What the record of the source holds, so that an editor sees what is missing. */
function describeSource(work: Work): string {
  const date = work.issued?.['date-parts']?.[0]?.join('-');
  const series = [work['collection-title'], work.number].filter(Boolean).join(' ');
  const parts = [work.title, authorsOf(work), series, date, work.URL];
  return `record: ${parts.map((part) => part || '—').join(' | ')}`;
}

/** What was done with a file, and what an editor should look at. */
function tell({ file, form, signs, log, path, article }: ImportedFile): void {
  const found = signs.filter(({ isThere }) => isThere).map(({ name }) => name);
  console.log(`${file}: ${form.label} (${found.join(', ')}) → ${path}`);
  console.log(`  ${describeSource(article.work)}`);
  for (const { line, column, kind, text } of log) console.log(`  ${line}:${column} ${kind}: ${text}.`);
  const counts = Object.entries(article.counts).map(([name, count]) => `${count} ${name}`);
  console.log(`  ${counts.join(', ')}`);
}

function table(rows: readonly ImportedFile[]): void {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first.article.counts) as (keyof typeof first.article.counts)[];
  const lines = [
    ['article', ...columns],
    ...rows.map(({ article }) => [article.slug, ...columns.map((column) => String(article.counts[column]))]),
  ];
  const widths = lines[0]!.map((_, index) => Math.max(...lines.map((line) => line[index]!.length)));
  for (const line of lines)
    console.log(
      line.map((cell, index) => (index === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[index]!))).join('  '),
    );
}
