/** Makes the files of the project of a converted text: the article with its settings and numbers, and the record of its source. */
import type { Nodes } from 'mdast';
import { stringify } from 'yaml';
import { publishedIds } from '../../content/published.ts';
import { CODES } from '../../diagnostics/codes/index.ts';
import { comparePlaces, isError, type Diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import type { Compilation } from '../../markdown/pipeline.ts';
import { toSlug } from '../../content/resolve.ts';
import { walk } from '../../markdown/tree/walk.ts';
import { articleSchema, evidenceSources, type SourceError } from '../../schemas/article.ts';
import { workSchema, type Work } from '../../schemas/work.ts';
import { linesOf } from '../../markdown/tree/lines.ts';
import { withNumbers } from '../../markdown/number.ts';
import type { Converted } from '../convert.ts';
import { RESERVED_IDS } from '../../urls.ts';
import { giveNumbers } from './numbers.ts';
import { pointOut } from './point-out.ts';
import type { ExistingArticle, Project } from '../project.ts';
import type { Report } from '../report.ts';

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
  /** The files of its pictures that are not there yet, by their paths from the project's folder. */
  figures: ReadonlyMap<string, () => Uint8Array>;
  counts: Record<
    | 'sections'
    | 'passages'
    | 'timestamps'
    | 'notes'
    | 'links'
    | 'written topics'
    | 'unwritten topics'
    | 'joins'
    | 'errors in the source',
    number
  >;
}

/** Longer addresses are cut at a word, in characters. */
export const MAX_SLUG = 120;

/** The address that a title gives; `undefined` where it has no Latin letters. */
export function slugOf(title: string): string | undefined {
  const slug = toSlug(title.replace(/[ıİ]/g, 'i').replace(/[øØ]/g, 'o').replace(/[łŁ]/g, 'l').replace(/ß/g, 'ss'));
  const latin = slug
    .replace(/[^a-z0-9-]+/g, '')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
  return latin === '' ? undefined : latin.slice(0, MAX_SLUG).replace(latin.length > MAX_SLUG ? /-[^-]*$/ : /-$/, '');
}

/** Makes an article of a converted source. Throws a `ImportError` where it would not pass the checks for a reason of its own. */
export function toArticle(converted: Converted, report: Report, options: ArticleOptions): ImportedArticle {
  const { existing, lang, slug, today } = options;
  const { settings, mdx } = converted;
  const work: Work = { id: sourceId(options), ...converted.work, language: lang };
  workSchema.parse(work);
  const checked = check(converted, options);
  const { passageEnds, passageTexts } = checked;
  const standing = existing?.data.corrections ?? [];
  const withdrawn = standing.flatMap(({ passage, withdrawn: isGone }) => (isGone && passage ? [passage] : []));
  const published = publishedIds(options.project.published, slug, existing?.data.formerSlugs);
  const { ids, corrections } = giveNumbers(
    passageTexts,
    existing?.passages ?? [],
    [...withdrawn, ...published],
    today,
    published,
  );
  const errors = sortDiagnostics(checked, ids, converted, report);
  pointOut(checked, converted, report);
  const body = withNumbers(mdx, passageEnds, ids).trim();
  const gone = new Set(corrections.map(({ passage }) => passage));
  // What was said of a passage that goes now is said of a withdrawn one.
  const before = standing.map((entry) => (gone.has(entry.passage) ? { ...entry, withdrawn: true } : entry));
  const allCorrections = [...before, ...corrections];
  const write = (editedOn: string): string => {
    const data = {
      ...settings,
      description: converted.beginning || settings.title,
      lang,
      edition: 'verbatim',
      source: work.id,
      publishedOn: existing?.data.publishedOn ?? today,
      editedOn,
      ...(existing?.data.formerSlugs ? { formerSlugs: existing.data.formerSlugs } : {}),
      ...(allCorrections.length > 0 ? { corrections: allCorrections } : {}),
      ...(errors.length > 0 ? { sourceErrors: errors } : {}),
    };
    articleSchema.parse(data);
    return `---\n${stringify(data, { lineWidth: 0 })}---\n\n${body}\n`;
  };
  // The day changes only where something else does.
  const unchanged = existing && write(existing.data.editedOn);
  const text = unchanged !== undefined && unchanged === existing?.text ? unchanged : write(today);
  return { slug, text, work, figures: converted.figures, counts: count(converted, checked, report) };
}

/** The id of the source's record: that of the article that stands there, else the slug, unless it is taken. */
function sourceId({ existing, project, slug }: ArticleOptions): string {
  if (existing) return existing.data.source;
  const taken = (id: string): boolean => project.workIds.has(id) || RESERVED_IDS.includes(id);
  let id = slug;
  for (let count = 1; taken(id); count++) id = `${slug}-source${count === 1 ? '' : `-${count}`}`;
  return id;
}

/** What the checks say of the text; it has no numbers yet. */
function check({ mdx, written, settings }: Converted, { project, slug, lang }: ArticleOptions): Compilation {
  const context = {
    slug,
    form: 'article',
    lang,
    edition: 'verbatim',
    sources: evidenceSources(settings),
    withdrawn: [],
    published: [],
    entryMarks: [],
  } as const;
  return project.check(
    { file: `content/articles/${slug}.mdx`, body: mdx, tree: written, context },
    { slug, title: settings.title, names: [] },
  );
}

/**
 * Reports what the checks say; gives what the source has wrong, for the settings, with the numbers of the passages in `ids`.
 * Throws a `ImportError` with everything else.
 */
function sortDiagnostics(
  { diagnostics, passageEnds }: Compilation,
  ids: readonly string[],
  { mdx, placeInSource }: Converted,
  report: Report,
): SourceError[] {
  const lines = linesOf(mdx);
  const ends = passageEnds.map(({ offset }, index) => ({
    id: ids[index]!,
    place: placeInSource(lines.pointAt(offset)),
  }));
  const found = report.sourceErrors.map(({ line, column, ofWhole, ...error }): Place & { error: SourceError } => {
    const passage =
      error.note === undefined && !ofWhole
        ? ends.find(({ place }) => comparePlaces(place, { line, column }) >= 0)?.id
        : undefined;
    return { line, column, error: { ...(passage === undefined ? {} : { passage }), ...error } };
  });
  for (const diagnostic of diagnostics) {
    // The numbers come when all else is known.
    if (diagnostic.code === 'passage-id-missing') continue;
    const place = placeInSource(diagnostic);
    if (diagnostic.code === 'wikilink-near-miss') {
      report.log(
        'warning',
        place,
        `${diagnostic.found}. ${diagnostic.hint ?? ''}`.replace(/[.\s]*$/, ''),
        diagnostic.code,
      );
    } else if (CODES[diagnostic.code].ofSource) {
      report.log('source-error', place, diagnostic.found, diagnostic.code);
      const offset = lines.offsetAt(diagnostic);
      // Evidence that stands alone belongs to the passage before it.
      const owner = passageEnds.findLastIndex(({ start }) => start <= offset);
      found.push({
        ...place,
        error: toSourceError(diagnostic, diagnostic.passage === undefined ? undefined : ids[owner]),
      });
    } else if (isError(diagnostic)) report.error(place, diagnostic.code, diagnostic.found, diagnostic.hint);
  }
  report.stopAtErrors();
  return found.sort(comparePlaces).map(({ error }) => error);
}

const toSourceError = ({ code, found, note }: Diagnostic, passage: string | undefined): SourceError => ({
  ...(passage === undefined ? {} : { passage }),
  ...(note === undefined ? {} : { note }),
  code,
  found: `${found[0]!.toUpperCase()}${found.slice(1)}.`,
  comment: 'It stands so in the source and is kept.',
});

function count(
  { tree }: Converted,
  { text, passageEnds }: Compilation,
  { entries }: Report,
): ImportedArticle['counts'] {
  const counts = { sections: 0, timestamps: 0, notes: 0, wikilinks: 0, links: 0 };
  walk<Nodes>(tree, (node) => {
    if (node.type === 'heading') counts.sections++;
    if (node.type === 'link') counts.links++;
    if (node.type === 'footnoteDefinition') counts.notes++;
    if (node.type === 'written') {
      if (node.role === 'timestamp') counts.timestamps++;
      if (node.role === 'wikilink') counts.wikilinks++;
    }
  });
  return {
    sections: counts.sections,
    passages: passageEnds.length,
    timestamps: counts.timestamps,
    notes: counts.notes,
    links: counts.links,
    'written topics': counts.wikilinks - text.unwritten.length,
    'unwritten topics': text.unwritten.length,
    joins: entries.filter(({ kind }) => kind === 'join').length,
    'errors in the source': entries.filter(({ kind }) => kind === 'source-error').length,
  };
}
