/** An article as a document of a book: its passages, its notes as pop-ups, the works that it cites, its corrections. */
import { backlinkAnchor, entryAnchor, noteAnchor, passageNumber } from '../../anchors.ts';
import type { CompiledText, Note } from '../../content/model.ts';
import { formatDay } from '../../i18n/dates.ts';
import { article as words, backlinks, book, noteName, passageName } from '../../i18n/index.ts';
import { originOf, type ArticleHead } from '../../queries/articles.ts';
import { escape, toXhtml, type Links } from './xhtml.ts';

/** What a chapter is made of. */
export interface Chapter {
  article: ArticleHead;
  text: CompiledText;
  /** The references of the works that it cites, in html. */
  references: readonly string[];
}

/** Anchors of parts of the chapter: with a dot, which no heading’s anchor has. */
const PARTS = { title: 'top.title', notes: 'top.notes', works: 'top.works', corrections: 'top.corrections' } as const;

/** Name of the chapter’s file in the book. */
export const chapterFile = (slug: string): string => `${slug}.xhtml`;

/** A document of a book: XHTML with its head. `kind` is what it is in the vocabulary of EPUB’s structure. */
export const toDocument = (title: string, lang: string, body: string, kind = 'bodymatter'): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}">
<head><meta charset="utf-8"/><title>${escape(title)}</title><link rel="stylesheet" href="book.css"/></head>
<body epub:type="${kind}">
<main>
${body}
</main>
</body>
</html>
`;

/** The chapter as XHTML; links lead where `links` says. */
export function toChapter({ article, text, references }: Chapter, links: Links): string {
  const { data } = article;
  const ofBacklinks = new Map<string, string>(
    text.notes.flatMap(({ label, uses }) => uses.map(({ anchor }) => [`#${backlinkAnchor(anchor)}`, label] as const)),
  );
  // Reading systems show a note over the text where its mark leads to the note itself.
  const own: Links = {
    ...links,
    toHref: (href) => {
      const label = ofBacklinks.get(href);
      return label === undefined ? links.toHref(href) : `#${noteAnchor(label)}`;
    },
  };
  const body = `<section epub:type="chapter" role="doc-chapter" aria-labelledby="${PARTS.title}">
<h1 id="${PARTS.title}">${escape(data.title)}</h1>
<p class="about">${escape(originOf(article))}</p>
<p class="about">${escape(data.description)}</p>
${toXhtml(text.html, own)}
${notesOf(text.notes, own)}
${worksOf(references, own)}
${correctionsOf(article)}
</section>`;
  return toDocument(data.title, data.lang, body);
}

function notesOf(notes: readonly Note[], links: Links): string {
  if (notes.length === 0) return '';
  const asides = notes.map(({ label, html, uses }) => {
    const [use] = uses;
    const [passage] = use?.passages ?? [];
    const back = passage === undefined ? [] : [backlinks.toPassages(passageNumber(passage), false)];
    const name = [noteName(label), ...back].join(': ');
    const number = use
      ? `<a epub:type="backlink" role="doc-backlink" href="#${use.anchor}" aria-label="${escape(name)}">${label}</a>`
      : label;
    return `<aside epub:type="footnote" role="doc-footnote" id="${noteAnchor(label)}"><p class="note-number">${number}</p>${toXhtml(html, links)}</aside>`;
  });
  return section(PARTS.notes, words.sections.notes, asides.join('\n'));
}

const worksOf = (references: readonly string[], links: Links): string =>
  references.length === 0
    ? ''
    : section(
        PARTS.works,
        book.works,
        `<ul class="works">${references.map((html) => `<li>${toXhtml(html, links)}</li>`).join('\n')}</ul>`,
      );

function correctionsOf({ data: { corrections = [], sourceErrors = [] } }: ArticleHead): string {
  const place = (passage: string | undefined): string =>
    passage === undefined ? '' : `<a href="#${passage}">${passageName(passageNumber(passage))}</a>: `;
  const corrected = corrections.map(({ date, passage, what, why, withdrawn, before }, index) => {
    const earlier = before === undefined ? '' : `<blockquote><p>${escape(before)}</p></blockquote>`;
    // A passage that is gone keeps its anchor here.
    const id = withdrawn && passage ? passage : entryAnchor('correction', index);
    const where = withdrawn && passage ? `${words.withdrawn(passageNumber(passage))}: ` : place(passage);
    return `<li id="${id}">${formatDay(date)} · ${where}${escape([what, why].filter(Boolean).join(' '))}${earlier}</li>`;
  });
  const faults = sourceErrors.map(({ passage, note, found, comment }, index) => {
    const ofNote = note === undefined ? '' : `<a href="#${noteAnchor(note)}">${noteName(note)}</a>: `;
    return `<li id="${entryAnchor('source-error', index)}">${place(passage)}${ofNote}${escape([found, comment].filter(Boolean).join(' '))}</li>`;
  });
  const list = (items: readonly string[]): string => `<ul>${items.join('\n')}</ul>`;
  return [
    corrected.length > 0 ? section(PARTS.corrections, words.sections.corrections, list(corrected)) : '',
    faults.length > 0 ? section(`${PARTS.corrections}.source`, words.sourceErrors, list(faults)) : '',
  ].join('\n');
}

const section = (id: string, title: string, content: string): string =>
  `<section aria-labelledby="${id}"><h2 id="${id}">${escape(title)}</h2>\n${content}\n</section>`;
