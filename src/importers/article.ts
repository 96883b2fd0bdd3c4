/** Makes the files of the project of a converted text: the article with its settings and numbers, and the record of its source. */
import type { Nodes } from 'mdast';
import { stringify } from 'yaml';
import { CODES, type CodeInfo } from '../checks/codes.ts';
import { isError, type Message, type Place } from '../checks/message.ts';
import type { Compilation } from '../markdown/pipeline.ts';
import { toSlug } from '../markdown/references.ts';
import { walk } from '../markdown/walk.ts';
import { articleSchema, type ArticleData, type SourceFault } from '../schemas/article.ts';
import type { Work } from '../schemas/work.ts';
import type { Converted, NumberedText } from './convert.ts';
import { giveNumbers } from './numbers.ts';
import type { ExistingArticle, Project } from './project.ts';
import { Refusal, type Report } from './report.ts';

/** What the editor and the project say of an import. */
export interface ArticleOptions {
  project: Project;
  slug: string;
  /** Language of the text (BCP 47). */
  lang: string;
  /** The day of this import, YYYY-MM-DD. */
  today: string;
  /** The article that stands there already. */
  existing?: ExistingArticle | undefined;
}

/** What is to be written. */
export interface ImportedArticle {
  slug: string;
  /** The whole file. */
  text: string;
  work: Work;
  counts: Record<
    | 'sections'
    | 'passages'
    | 'moments'
    | 'notes'
    | 'links'
    | 'written topics'
    | 'unwritten topics'
    | 'joins'
    | 'faults',
    number
  >;
}

/** The address that a title gives; `undefined` where it has no Latin letters. */
export function slugOf(title: string): string | undefined {
  const slug = toSlug(title.replace(/[ıİ]/g, 'i').replace(/[øØ]/g, 'o').replace(/[łŁ]/g, 'l').replace(/ß/g, 'ss'));
  const latin = slug
    .replace(/[^a-z0-9-]+/g, '')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
  return latin === '' ? undefined : latin.slice(0, 80).replace(/-$/, '');
}

/** Makes an article of a converted source. Throws a `Refusal` where it would not pass the checks for a reason of its own. */
export function toArticle(converted: Converted, report: Report, options: ArticleOptions): ImportedArticle {
  const { existing, lang, slug, today } = options;
  const { settings } = converted;
  const work: Work = { id: slug, ...converted.work, language: lang };
  const before = existing?.data?.corrections ?? [];
  const withdrawn = before.flatMap(({ passage, withdrawn: isGone }) => (isGone && passage ? [passage] : []));
  const { ids, corrections } = giveNumbers(converted.passages, existing?.passages ?? [], withdrawn, today);
  if (ids.length === 0) throw new Refusal({ line: 1, column: 1, code: 'text-empty', found: 'the text has no passage' });
  const body = converted.numbered(ids);
  const compilation = compile(
    body,
    settings,
    [...withdrawn, ...corrections.flatMap(({ passage }) => passage ?? [])],
    options,
  );
  const faults = judge(compilation.messages, body, report);
  const allCorrections = [...before, ...corrections];
  const write = (editedOn: string): string => {
    const data = {
      ...settings,
      description: converted.beginning || settings.title,
      lang,
      edition: 'verbatim',
      source: work.id,
      publishedOn: existing?.data?.publishedOn ?? today,
      editedOn,
      ...(existing?.data?.formerSlugs ? { formerSlugs: existing.data.formerSlugs } : {}),
      ...(allCorrections.length > 0 ? { corrections: allCorrections } : {}),
      ...(faults.length > 0 ? { sourceFaults: faults } : {}),
    };
    articleSchema.parse(data);
    return `---\n${stringify(data, { lineWidth: 0 })}---\n\n${body.text.trim()}\n`;
  };
  // The day changes only where something else does.
  const unchanged = existing?.data && write(existing.data.editedOn);
  const text = unchanged !== undefined && unchanged === existing?.text ? unchanged : write(today);
  return { slug, text, work, counts: count(converted, compilation, report) };
}

function compile(
  { text }: NumberedText,
  settings: Converted['settings'],
  withdrawn: readonly string[],
  { project, slug, lang }: ArticleOptions,
): Compilation {
  const { video } = settings as Partial<Extract<ArticleData, { kind: 'video-digest' }>>;
  const context = { slug, form: 'article' as const, lang, edition: 'verbatim' as const, video, withdrawn, flags: [] };
  return project.compile(
    { file: `content/articles/${slug}.mdx`, body: text, context },
    { slug, title: settings.title, names: [] },
  );
}

/** Tells what the checks say; what the source has wrong goes into the settings. Throws a `Refusal` with everything else. */
function judge(messages: readonly Message[], body: NumberedText, report: Report): SourceFault[] {
  const found: (Place & { fault: SourceFault })[] = report.faults.map(({ line, column, ...fault }) => {
    const passage = fault.note === undefined ? body.passageAt({ line, column }) : undefined;
    return { line, column, fault: { ...(passage === undefined ? {} : { passage }), ...fault } };
  });
  for (const message of messages) {
    const place = body.placeInSource(message);
    if (message.code === 'wikilink-near-miss') {
      report.remark('warning', place, `${message.found}. ${message.hint ?? ''}`.replace(/[.\s]*$/, ''));
    } else if ((CODES[message.code] as CodeInfo).ofSource) {
      report.remark('fault', place, message.found);
      found.push({ ...place, fault: toFault(message) });
    } else if (isError(message)) report.refuse(place, message.code, message.found, message.hint);
  }
  report.stopIfRefused();
  return found.sort((a, b) => a.line - b.line || a.column - b.column).map(({ fault }) => fault);
}

const toFault = ({ code, found, passage, note }: Message): SourceFault => ({
  ...(passage === undefined ? {} : { passage }),
  ...(note === undefined ? {} : { note }),
  code,
  found: `${found[0]!.toUpperCase()}${found.slice(1)}.`,
  comment: 'It stands so in the source and is kept.',
});

function count({ tree }: Converted, { text }: Compilation, { remarks }: Report): ImportedArticle['counts'] {
  const counts = { sections: 0, moments: 0, wikilinks: 0, links: 0 };
  walk<Nodes>(tree, (node) => {
    if (node.type === 'heading') counts.sections++;
    if (node.type === 'link') counts.links++;
    if (node.type === 'written') {
      if (node.role === 'moment') counts.moments++;
      if (node.role === 'wikilink') counts.wikilinks++;
    }
  });
  return {
    sections: counts.sections,
    passages: text.passages.length,
    moments: counts.moments,
    notes: text.notes.length,
    links: counts.links,
    'written topics': counts.wikilinks - text.unwritten.length,
    'unwritten topics': text.unwritten.length,
    joins: remarks.filter(({ kind }) => kind === 'join').length,
    faults: remarks.filter(({ kind }) => kind === 'fault').length,
  };
}
