/** Articles as chapters of the page that prints as a book. */
import { backlinkAnchor, chapterAnchor, collectedAnchor, noteAnchor } from '../anchors.ts';
import { mapStartTags, startTag } from '../content/start-tags.ts';
import type { CompiledText, Note } from '../content/model.ts';
import { articleUrl } from '../urls.ts';
import { base } from './articles.ts';

/** Elements that may not stand within a paragraph (HTML, phrasing content): there, `span`s take their place. */
const BLOCKS = /^(?:blockquote|dd|div|dl|dt|figcaption|figure|h[1-6]|li|ol|p|pre|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/** Attributes that name anchors of the same page. */
const REFERENCES = ['aria-labelledby', 'aria-describedby', 'headers'];

/** Anchor of the title of a chapter. */
export const titleAnchor = (slug: string): string => `${chapterAnchor(slug)}-title`;

/**
 * Html of an article as it stands in a book of the articles `chapters`: its anchors are told from those of others, its headings stand
 * one level deeper, links to chapters lead there, and marks to their notes, since paper has no backlinks.
 */
export function inBook(html: string, slug: string, notes: readonly Note[], chapters: ReadonlySet<string>): string {
  const noteOf = new Map(
    notes.flatMap(({ label, uses }) => uses.map(({ anchor }) => [backlinkAnchor(anchor), noteAnchor(label)] as const)),
  );
  const deeper = html.replace(
    /<(\/?)h([2-5])(?=[\s>])/g,
    (_, end: string, level: string) => `<${end}h${Number(level) + 1}`,
  );
  const own = (anchor: string): string => collectedAnchor(slug, anchor);
  return mapStartTags(deeper, (name, attributes, end) => {
    const id = attributes.get('id');
    if (id !== undefined) attributes.set('id', own(id));
    const href = attributes.get('href');
    const note = noteOf.get(href?.slice(1) ?? '');
    if (href !== undefined) attributes.set('href', note === undefined ? toHref(href, slug, chapters) : `#${own(note)}`);
    for (const reference of REFERENCES) {
      const named = attributes.get(reference);
      if (named !== undefined) attributes.set(reference, named.split(' ').map(own).join(' '));
    }
    // Each chapter has its notes and corrections, and each of these a name of its own.
    if (name === 'section' && attributes.has('aria-labelledby'))
      attributes.set('aria-labelledby', `${titleAnchor(slug)} ${attributes.get('aria-labelledby')}`);
    return startTag(name, attributes, end);
  });
}

function toHref(href: string, slug: string, chapters: ReadonlySet<string>): string {
  const [path = '', anchor] = href.split('#', 2);
  if (path === '') return `#${collectedAnchor(slug, anchor ?? '')}`;
  const [, other = ''] = /\/([^/]+)\/$/.exec(path) ?? [];
  if (path !== articleUrl(base, other) || !chapters.has(other)) return href;
  return `#${anchor ? collectedAnchor(other, anchor) : chapterAnchor(other)}`;
}

/**
 * The body of a text with each note behind its first mark too: there, formatters find it that set notes at the foot of a page
 * (CSS Generated Content for Paged Media, `float: footnote`).
 */
export function withFootnotes({ html, notes }: CompiledText): string {
  let written = html;
  for (const note of notes) {
    const mark = written.indexOf(` id="${note.uses[0]?.anchor}"`);
    const end = written.indexOf('</sup>', mark);
    if (mark === -1 || end === -1) throw new Error(`the text has no mark of note ${note.label}`);
    written = `${written.slice(0, end)}</sup>${footnote(note)}${written.slice(end + '</sup>'.length)}`;
  }
  return written;
}

/** A note as a part of a paragraph, without anchors: they stand in the notes at the end. */
function footnote({ label, html }: Note): string {
  const within = mapStartTags(html, (name, attributes, end) => {
    attributes.delete('id');
    return BLOCKS.test(name) ? '<span class="block">' : startTag(name, attributes, end);
  }).replace(/<\/([a-z][a-z0-9]*)>/g, (written, name: string) => (BLOCKS.test(name) ? '</span>' : written));
  return `<span class="footnote"><span class="note-number">${label}</span> ${within}</span>`;
}
