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
import { createImporter, withWorks, type ImportedFile, type Outcome } from '../importers/index.ts';
import { prepare } from '../importers/prepare.ts';
import { recordingAt } from '../importers/fit/recording-address.ts';
import type { LogEntry } from '../importers/report.ts';
import { countOthers, formatGroup, groupsOf, isDecision, tableOf, type Group } from '../importers/summary.ts';
import { completeInterrupted, writeAll, type FileContent } from '../write-all.ts';
import { writeWhole } from '../write-whole.ts';
import { authorsOf } from '../citation/names.ts';
import type { Work } from '../schemas/work.ts';
import { slug as slugSchema, isLanguageTag } from '../schemas/fields.ts';
import { today } from '../today.ts';

const USAGE = `npm run import -- FILE… [--kind ${FORMS.map(({ name }) => name).join('|')}] [--slug SLUG] [--lang LANG] [--recording ADDRESS] [--dry-run] [--force] [--all] [--report FILE.json]`;

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
        all: { type: 'boolean', default: false },
        report: { type: 'string' },
        recording: { type: 'string' },
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

const recording = values.recording === undefined ? undefined : recordingAt(values.recording);
if (values.recording !== undefined && !recording)
  usage(
    `"${values.recording}" is no recording: give the address of a YouTube, Vimeo or PeerTube video, or of an audio or video file.`,
  );

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
const importFile = createImporter({
  root,
  kind: values.kind,
  slug: values.slug,
  lang: values.lang,
  today: today(),
  recording,
  prepared: await prepare(files),
});
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
    refusals.push(...groupsOf(outcome.diagnostics).map(formatRefusal));
    continue;
  }
  const { article, file, path, replaces } = outcome;
  const first = bySlug.get(article.slug);
  if (first !== undefined) refuse(file, 'article-doubled', `the address ${article.slug} is that of ${first} too`);
  bySlug.set(article.slug, file);
  if (replaces !== undefined && replaces !== article.text && !values.force)
    refuse(file, 'article-there', `${path} is there already and differs`);
}
if (values.report !== undefined) writeReport(values.report);
for (const outcome of outcomes) if ('article' in outcome) tell(outcome);
if (files.length > 1) printTable(tableOf(outcomes.map(entriesOf)));
if (refusals.length > 0) stop(refusals.join('\n'));

/** Ids of the records that were there before: they stay as their editors left them. */
const known = new Set(readWorks(root).works.map(({ id }) => id));
const done = outcomes.filter((outcome) => 'article' in outcome);
const written = done.filter(({ replaces, article }) => replaces !== article.text);
for (const { replaces, path, article } of written)
  if (replaces !== undefined) console.log(createTwoFilesPatch(path, path, replaces, article.text, 'now', 'imported'));
if (!values['dry-run']) {
  const works = join('content', 'works.json');
  const records = existsSync(join(root, works)) ? readFileSync(join(root, works), 'utf8') : '[]\n';
  write(
    root,
    new Map<string, FileContent>([
      ...done.flatMap(({ article }) => [...article.figures]),
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
const { user, system } = process.cpuUsage();
if (files.length > MANY) console.log(`${Math.round((user + system) / 1000 / files.length)} ms of CPU time a file.`);
console.log(
  values['dry-run']
    ? 'A dry run: nothing is written.'
    : `${written.length} written, ${done.length - written.length} unchanged.`,
);
if (!values['dry-run'] && written.length > 0) console.log(nextSteps(written, known));

/** The first of several diagnostics that say the same, with the places of the next ones. */
function formatRefusal({ first, places }: Group<Diagnostic<string>>): string {
  const others = places.slice(1, 4).map(({ line, column }) => `${line}:${column}`);
  const rest = places.length - 1 - others.length;
  return `${formatDiagnostic(first)}${others.length > 0 ? ` (Also at ${others.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.)` : ''}`;
}

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

/** What was done with a file in one line, and what an editor should decide. */
function tell({ file, form, log, path, article }: ImportedFile): void {
  const counts = Object.entries(article.counts).flatMap(([name, count]) =>
    count > 0
      ? [
          `${count} ${count === 1 ? name.replace(/^(errors|\w+(?: topics)?)s?\b/, (noun) => noun.replace(/s$/, '')) : name}`,
        ]
      : [],
  );
  const others = countOthers(log);
  console.log(
    `${file}: ${form.label} → ${path} (${counts.join(', ')}${others === '' ? '' : `; ${others}${values.all ? '' : ', see --all'}`})`,
  );
  if (values.all) {
    console.log(`  ${describeSource(article.work)}`);
    for (const { line, column, kind, text } of log) console.log(`  ${line}:${column} ${kind}: ${text}.`);
  } else
    for (const group of groupsOf(log).filter(({ first }) => isDecision(first))) console.log(`  ${formatGroup(group)}`);
}

/** What was noticed of a file, or why it was refused. */
function entriesOf(outcome: Outcome): readonly { kind: LogEntry['kind'] | 'refused'; code: string }[] {
  return 'article' in outcome
    ? outcome.log
    : outcome.diagnostics.map(({ code }) => ({ kind: 'refused' as const, code }));
}

/** Writes everything that is known of the imports, for other programs. */
function writeReport(path: string): void {
  const reported = outcomes.map((outcome) =>
    'article' in outcome
      ? {
          file: outcome.file,
          form: outcome.form.name,
          signs: outcome.signs,
          path: outcome.path,
          record: outcome.article.work,
          counts: outcome.article.counts,
          entries: outcome.log,
        }
      : {
          file: outcome.file,
          diagnostics: outcome.diagnostics.map((each) => ({ ...each, message: formatDiagnostic(each) })),
        },
  );
  writeWhole(path, `${JSON.stringify({ version: 1, files: reported }, undefined, 2)}\n`);
}

/** What an editor does with articles that were just written. */
function nextSteps(articles: readonly ImportedFile[], known: ReadonlySet<string>): string {
  const [first] = articles;
  const { work } = first!.article;
  const record =
    articles.length > 1
      ? 'authors, date, publisher, address'
      : known.has(work.id)
        ? 'it was there, and is as you left it'
        : describeSource(work).replace('record: ', '');
  const what = articles.length === 1 ? first!.path : `the ${articles.length} articles in content/articles/`;
  return [
    `Next: 1. Read ${what}, and write a description of your own: now it is the first sentence of the text.`,
    `      2. Complete the record of the source in content/works.json: ${record}.`,
    '      3. npm run check:content tells what is wrong, npm run dev shows the articles, npm run publish makes them public.',
  ].join('\n');
}

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, index) => Math.max(...rows.map((row) => row[index]!.length)));
  for (const row of rows)
    console.log(
      row.map((cell, index) => (index === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[index]!))).join('  '),
    );
}
