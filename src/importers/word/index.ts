/** Word files (.docx), by mammoth: headings, lists, tables, links, foot- and endnotes, pictures. */
import { toString } from 'mdast-util-to-string';
import type { Form, Imported, Source } from '../form.ts';
import { parseHtml, toTextTree } from '../markup/to-tree.ts';
import { takeHead } from '../numbered-notes/head.ts';
import { START, type Report } from '../report.ts';
import { propertyOf, tellChanges } from './changes.ts';

/** The form. */
export const word: Form = {
  name: 'word',
  label: 'a Word file',
  fileTypes: ['.docx'],
  recognise: ({ word: opened }) => ({
    isSo: opened !== undefined,
    signs: [{ name: 'the parts of a Word file', isThere: opened !== undefined }],
  }),
  convert,
};

function convert({ word: opened, today }: Source, report: Report): Imported {
  const { html, parts, pictures } = opened!;
  tellChanges(parts, report);
  const tree = toTextTree(parseHtml(html), report);
  const notes = tree.children.filter((block) => block.type === 'footnoteDefinition');
  const title = propertyOf(parts.core, 'title');
  const hasTitle = tree.children.some((block) => block.type === 'heading' && block.depth === 1);
  if (!hasTitle && title !== '')
    tree.children.unshift({ type: 'heading', depth: 1, children: [{ type: 'text', value: title }] });
  const head = takeHead(tree, undefined, '', notes.map((note) => toString(note)).join(' '), report, today);
  const creator = propertyOf(parts.core, 'creator');
  if (head.authors.length === 0 && creator !== '')
    report.log(
      'warning',
      START,
      `The file was made by ${creator}: if this is the author, write the name into the record of the source`,
      'author-unsure',
    );
  const { series, number, issued, authors, others } = head;
  return {
    settings: { kind: 'analysis', title: head.title, ...(series ? { series } : {}), ...(number ? { number } : {}) },
    tree,
    pictures,
    work: {
      type: 'report',
      title: head.title,
      ...(authors.length > 0 ? { author: authors.map((literal) => ({ literal })) } : {}),
      ...(series ? { 'collection-title': series } : {}),
      ...(number ? { number } : {}),
      ...(issued ? { issued: { 'date-parts': [issued] } } : {}),
      ...(others.length > 0 ? { note: others.join(' ') } : {}),
    },
  };
}
