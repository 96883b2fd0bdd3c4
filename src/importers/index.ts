/** Imports source files: reads each, refuses it with all that is wrong, or says what is to be written. */
import { basename, extname } from 'node:path';
import { comparePlaces, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { toSlug } from '../content/resolve.ts';
import { recordingUrl } from '../recordings.ts';
import { recordingsOf } from '../schemas/article.ts';
import type { RecordingSetting } from '../schemas/recording.ts';
import type { Work } from '../schemas/work.ts';
import { slugOf, toArticle, type ImportedArticle } from './write/article.ts';
import { convert } from './convert.ts';
import type { Form, Sign, Source } from './form.ts';
import { FORMS } from './forms.ts';
import type { Prepared } from './prepare.ts';
import { readProject } from './project.ts';
import { ImportError, Report, START, type SourceDiagnostic, type LogEntry } from './report.ts';
import { cleanText, readSource } from './source.ts';

/** What the editor asked for. */
export interface ImportOptions {
  /** The project's folder. */
  root: string;
  /** Name of the form, where it is not to be recognised. */
  kind?: string | undefined;
  slug?: string | undefined;
  /** Language of the texts (BCP 47). */
  lang: string;
  /** Today, YYYY-MM-DD. */
  today: string;
  /** The recording that transcripts are of. */
  recording?: RecordingSetting | undefined;
  /** The Word files among those to be imported, opened. */
  prepared?: Prepared | undefined;
}

/** A file that can be imported. */
export interface ImportedFile {
  file: string;
  form: Form;
  signs: readonly Sign[];
  /** What was done and noticed, by its place in the source. */
  log: readonly LogEntry[];
  article: ImportedArticle;
  /** The article's path from the project's folder. */
  path: string;
  /** The article that stands there now. */
  replaces?: string;
}

/** What came of a file. */
export type Outcome = ImportedFile | { file: string; diagnostics: readonly Diagnostic<string>[] };

/** Gives the function that imports files, one after the other; it throws nothing that a file is to blame for. */
export function createImporter({
  root,
  kind,
  slug,
  lang,
  today,
  recording,
  prepared,
}: ImportOptions): (file: string) => Outcome {
  const project = readProject(root);
  return (file) => {
    const report = new Report();
    try {
      const opened = prepared?.get(file);
      if (opened instanceof ImportError) throw opened;
      const source: Source = opened
        ? { file, text: '', pageStarts: [], today, word: { ...opened, html: cleanText(opened.html, report) } }
        : { ...readSource(file, file, today, report), recording };
      const { form, signs } = recognise(source, kind);
      const imported = form.convert(source, report);
      const { title } = imported.settings;
      const ofTitle = slug ?? slugOf(title);
      const name = ofTitle ?? slugOf(basename(file, extname(file)));
      const converted = convert(source, imported, name ?? '', project, report);
      checkLanguage(opened ? opened.html.replace(/<[^>]*>/g, ' ') : source.text, lang, report);
      if (ofTitle === undefined && name !== undefined)
        report.log('normalised', START, `The title has no Latin letters: the address is the file’s name, ${name}`);
      if (name === undefined)
        throw new ImportError({
          ...START,
          code: 'slug-none',
          found: `the title is ${JSON.stringify(title)}`,
        });
      const path = `content/articles/${name}.mdx`;
      const recordings = recordingsOf(converted.settings).map(({ place }) => recordingUrl(place));
      const other = recordings.map((each) => project.ofRecording.get(each)).find(Boolean);
      if (other !== undefined && other !== path)
        report.log('warning', START, `${other} rests on the same recording`, 'recording-doubled');
      const namesake = project.ofTitle.get(toSlug(title));
      if (namesake !== undefined && namesake !== path)
        throw new ImportError({ ...START, code: 'title-doubled', found: `the title is that of ${namesake}` });
      const former = project.ofFormerSlug.get(name);
      if (former !== undefined)
        throw new ImportError({ ...START, code: 'slug-doubled', found: `${name} is a former name of ${former}` });
      const existing = project.existing(path, { slug: name, title: title, names: [] });
      const article = toArticle(converted, report, { project, slug: name, lang, today, existing });
      for (const each of recordings) project.ofRecording.set(each, path);
      project.ofTitle.set(toSlug(title), path);
      const log = report.inOrder();
      return { file, form, signs, log, article, path, ...(existing ? { replaces: existing.text } : {}) };
    } catch (error) {
      if (error instanceof ImportError) return refused(file, error.diagnostics);
      // Any failure is reported of its source; the others are read all the same.
      const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error);
      return refused(file, [{ ...START, code: 'importer-error', found: `the import failed (${reason})` }]);
    }
  };
}

const refused = (file: string, diagnostics: readonly SourceDiagnostic[]): Outcome => ({
  file,
  diagnostics: diagnostics.toSorted(comparePlaces).map((diagnostic) => ({ file, ...diagnostic })),
});

/** Reports a text whose letters are not those of its language. */
function checkLanguage(text: string, lang: string, report: Report): void {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (new Intl.Locale(lang).maximize().script === 'Latn' && latin < letters / 2)
    report.log(
      'warning',
      START,
      `The text is said to be “${lang}”, and most of its letters are not Latin: give its language with --lang`,
    );
}

function recognise(source: Source, kind: string | undefined): { form: Form; signs: readonly Sign[] } {
  const tried = FORMS.map((form) => ({ form, ...form.recognise(source) }));
  const found = kind === undefined ? tried.find(({ isSo }) => isSo) : tried.find(({ form }) => form.name === kind);
  if (found) return found;
  const [first = ''] = source.text.split('\n');
  if (/^(?:---\s*\S|\+\+\+)/.test(first))
    throw new ImportError({
      ...START,
      code: 'frontmatter-none',
      found: `the file begins with ${JSON.stringify(first.slice(0, 40))}`,
    });
  const looked = tried.map(({ form, signs }) => {
    const of = (isThere: boolean): string =>
      signs
        .filter((sign) => sign.isThere === isThere)
        .map(({ name }) => name)
        .join(', ');
    return `${form.label} would have ${of(false)}${of(true) === '' ? '' : ` beside ${of(true)}`}`;
  });
  throw new ImportError({
    ...START,
    code: 'form-unknown',
    found: `the file is of no known form: ${looked.join('; ')}`,
  });
}

/** `works.json` with the records of sources put in at its end; a record that is there stays as its editor left it. */
export function withWorks(text: string, works: readonly Work[]): string {
  const known = new Set((JSON.parse(text) as Work[]).map(({ id }) => id));
  const fresh = works.filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return text;
  // What an editor has arranged stays as it is.
  const records = fresh.map((work) => JSON.stringify(work, undefined, 2).replace(/^/gm, '  ')).join(',\n');
  const before = text.trimEnd().replace(/\]$/, '').trimEnd();
  return `${before}${known.size > 0 ? ',' : ''}\n${records}\n]\n`;
}
