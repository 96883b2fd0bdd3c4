/** Books (EPUB 3.3) of articles: a zip file of XHTML, the same bytes each time. */
import { join } from 'node:path';
import type { Zippable } from 'fflate';
import { Beside } from '../../beside.ts';
import { authorsOf, plainTitle } from '../../citation/names.ts';
import { articleText, base, type ArticleHead } from '../../queries/articles.ts';
import { figureBytes, figureFiles } from '../../queries/pictures.ts';
import { referenceOf } from '../../queries/references.ts';
import { worksCitedIn } from '../../queries/works.ts';
import { LANGUAGE } from '../../i18n/index.ts';
import { site } from '../../site.ts';
import { articleUrl, workUrl } from '../../urls.ts';
import { chapterFile, toChapter, type Chapter } from './chapter.ts';
import { coverOf } from './cover.ts';
import { pack } from './pack.ts';
import { CONTAINER, toCoverPage, toNav, toPackage, type BookFacts, type BookFile } from './package.ts';
import { outside, pictureType, type Links } from './xhtml.ts';

/** The media type of EPUB. */
export const EPUB = 'application/epub+zip';

const FIGURES = 'figures/';

const beside = new Beside(join(process.cwd(), 'src', 'exports', 'epub', 'zip-thread.ts'), pack);

const STYLES = `body { margin: 5%; line-height: 1.5; }
h1, h2, h3 { line-height: 1.2; hyphens: none; }
.about, .note-number, .number { color: #595959; }
.number, .timestamp, .cited-places, .evidence { font-size: 0.8em; }
.number, .timestamp { text-decoration: none; }
.timestamp::before { content: "\\25B8\\2009"; }
aside { margin: 0 0 0.6em; font-size: 0.9em; }
aside, .works { overflow-wrap: anywhere; }
aside p, .note-number { display: inline; }
.note-number { margin-right: 0.5em; }
.works li { margin-bottom: 0.5em; }
img { max-width: 100%; }
h1:has(.cover) { margin: 0; }
img.cover { display: block; max-height: 95vh; margin: 0 auto; }
table { border-collapse: collapse; }
th, td { padding: 0.3em 0.6em; border-bottom: 1px solid #aaa; text-align: left; vertical-align: top; }
`;

/** A book of `articles`; addresses out of it are whole where the site has one (`origin`). */
export async function toEpub(
  articles: readonly ArticleHead[],
  title: string,
  name: string,
  origin: URL | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const chapters = await Promise.all(articles.map(toParts));
  const pictures = new Map<string, BookFile>();
  // Few articles have pictures: for the others the folder is not read.
  let known: ReadonlySet<string> | undefined;
  const chaptersByUrl = new Map(articles.map(({ slug }) => [articleUrl(base, slug), chapterFile(slug)]));
  const links: Links = {
    toHref: (href) => {
      if (href.startsWith('#')) return href;
      if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return outside(href);
      const [path = '', anchor] = href.split('#', 2);
      const chapter = chaptersByUrl.get(path);
      if (chapter !== undefined) return anchor === undefined ? chapter : `${chapter}#${anchor}`;
      return origin && outside(new URL(href, origin).href);
    },
    toPicture: (src) => {
      const path = src.startsWith(base + FIGURES) ? decodeURI(src.slice(base.length + FIGURES.length)) : '';
      const mediaType = pictureType(path);
      if (mediaType === undefined || !(known ??= new Set(figureFiles())).has(path)) return undefined;
      pictures.set(path, { path: FIGURES + path, mediaType });
      return encodeURI(FIGURES + path);
    },
  };
  const facts = factsOf(articles, title, name);
  const written = chapters.map((chapter) => [chapterFile(chapter.article.slug), toChapter(chapter, links)] as const);
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const files: Zippable = {
    // What a file is stands at its beginning, as it is.
    mimetype: [text(EPUB), { level: 0 }],
    'META-INF/container.xml': text(CONTAINER),
    'EPUB/package.opf': text(toPackage(facts, chapters, [...pictures.values()])),
    'EPUB/nav.xhtml': text(toNav(facts, chapters)),
    'EPUB/cover.xhtml': text(toCoverPage(facts)),
    'EPUB/cover.svg': text(
      coverOf(
        title,
        site.name,
        chapters.flatMap((chapter) => chapter.text.passages),
      ),
    ),
    'EPUB/book.css': text(STYLES),
  };
  for (const [file, content] of written) files[`EPUB/${file}`] = text(content);
  for (const path of pictures.keys()) files[`EPUB/${FIGURES}${path}`] = [figureBytes(path), { level: 0 }];
  return beside.ask(files);
}

async function toParts(article: ArticleHead): Promise<Chapter> {
  const works = await worksCitedIn(article.slug);
  return {
    article,
    text: articleText(article.slug),
    references: works.map((work) => referenceOf(work, workUrl(base, work.id))),
  };
}

function factsOf(articles: readonly ArticleHead[], title: string, name: string): BookFacts {
  const languages = new Set(articles.map(({ data }) => data.lang));
  const verbatim = articles.filter(({ data }) => data.edition === 'verbatim');
  const authors = verbatim.map(({ source }) => authorsOf(source)).filter((each) => each !== undefined && each !== '');
  const all = verbatim.length === articles.length && authors.length > 0;
  return {
    title,
    languages: articles.length === 1 ? [...languages] : [...new Set([LANGUAGE, ...languages])],
    creators: [...new Set([...(all ? [] : [site.name]), ...authors])] as string[],
    sources: articles.map(({ source }) =>
      [authorsOf(source), plainTitle(source.title), source.URL].filter(Boolean).join(', '),
    ),
    publisher: site.name,
    rights: `${site.textLicence.name}, ${site.textLicence.url}`,
    changedOn: articles
      .map(({ data }) => data.editedOn)
      .sort()
      .at(-1)!,
    name,
  };
}
