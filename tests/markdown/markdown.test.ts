/** The pipeline: a case is an article's text (`input.mdx`) and all that comes of it (`expected.txt`). */
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { formatDiagnostic } from '../../src/diagnostics/diagnostic.ts';
import { createPipeline, type Compilation } from '../../src/markdown/pipeline.ts';
import { createResolve } from '../../src/content/resolve.ts';
import type { Work } from '../../src/schemas/work.ts';
import { evidenceOfKind } from '../../src/evidence.ts';
import type { TextContext } from '../../src/content/model.ts';
import { assertExpected, casesIn, readIf } from '../support/cases.ts';

const CASES = join(import.meta.dirname, 'cases');

const WORKS: readonly Work[] = [
  {
    id: 'reeves-2012',
    type: 'article-journal',
    title: 'Omni-enmeshment and balance',
    author: [{ given: 'Jeffrey', family: 'Reeves' }],
    'container-title': 'The Pacific Review',
    volume: '25',
    issue: '5',
    issued: { 'date-parts': [[2012]] },
    language: 'en',
  },
  {
    id: 'turk-2013',
    type: 'article-journal',
    title: 'Moğolistan <ve> strateji',
    author: [{ given: 'Ömer Faruk', family: 'Türk' }],
    'container-title': 'Bilge Strateji',
    issued: { 'date-parts': [[2013]], season: 3 },
    language: 'tr',
  },
  {
    id: 'a-paper',
    type: 'webpage',
    title: 'A paper',
    URL: 'https://example.org/a%20',
    language: 'en',
    custom: { 'address-is-cut': true },
  },
];

const compile = createPipeline({
  base: '/',
  resolve: createResolve(
    [
      { slug: 'russia', title: 'Russia', names: ['Moscow'] },
      { slug: 'third-neighbour-policy', title: 'Third neighbour policy', names: ['third neighbour'] },
    ],
    [
      { slug: 'some-article', title: 'Some article', names: [] },
      { slug: 'this-article', title: 'This article', names: [] },
    ],
  ),
  findPicture: (path) =>
    path === 'map.png'
      ? { width: 1200, height: 800 }
      : path === 'broken.png'
        ? 'unreadable'
        : path === 'twice.png'
          ? 'doubled'
          : 'missing',
  works: { find: (id) => WORKS.find((work) => work.id === id), keys: WORKS.map(({ id }) => id), isComplete: true },
});

const CONTEXT: TextContext = {
  slug: 'this-article',
  form: 'article',
  lang: 'en',
  edition: 'restated',
  sources: {
    recordings: [{ place: { host: 'youtube', id: 'aaaaaaaaaaa' }, durationSeconds: 3600 }],
    pageUrl: 'https://example.org/a.pdf#page={page+2}',
  },
  withdrawn: [],
  published: [],
  entryMarks: [],
};

/** Whatever a text gives, in lines that can be read. */
function show({ text, diagnostics }: Compilation): string {
  const list = (name: string, values: readonly unknown[]): string =>
    values.length > 0 ? ` ${name}:${values.join(',')}` : '';
  const one = (name: string, value: string | undefined): string => (value === undefined ? '' : ` ${name}:${value}`);
  return [
    text.html,
    ...text.passages.map(
      (passage) =>
        `\n${passage.id} ${passage.kind} ${JSON.stringify(passage.text)}` +
        one('section', passage.section?.id) +
        one('parent', passage.parent) +
        one('lead-in', passage.leadIn) +
        one('title', passage.title) +
        list(
          'timestamps',
          evidenceOfKind(passage.evidence, 'timestamp').map(({ startSeconds, endSeconds }) =>
            [startSeconds, endSeconds].filter(Boolean).join('–'),
          ),
        ) +
        list(
          'notes',
          evidenceOfKind(passage.evidence, 'note').map(({ label }) => label),
        ) +
        list('topics', passage.topics) +
        list(
          'dates',
          passage.dates.map(({ edtf, event }) => [edtf, event].filter(Boolean).join('=')),
        ) +
        list(
          'claims',
          passage.claims.map(({ about, value, unit, says, when, text: words }) =>
            [`${about} =`, value, unit, says, when && `(${when})`, `“${words}”`].filter(Boolean).join(' '),
          ),
        ) +
        `\n    ${passage.html}`,
    ),
    ...text.notes.map(
      ({ label, html, uses, citations }) =>
        `\nnote ${label}: ${html}${citations.map(({ work, locator, label: of }) => `\n    cites ${[work, of, locator].filter(Boolean).join(' ')}`).join('')}${uses.map(({ anchor, passages }) => `\n    ${anchor} supports ${passages.join(' ')}`).join('')}`,
    ),
    ...text.unwritten.map(({ slug, name, line, column }) => `\nunwritten ${slug} (${name}) ${line}:${column}`),
    ...text.links.map(({ path, anchor, line, column }) => `\nlink ${path}#${anchor} ${line}:${column}`),
    diagnostics.length > 0 ? `\n${diagnostics.map(formatDiagnostic).join('\n')}` : '',
  ].join('\n');
}

describe('markdown', () => {
  for (const name of casesIn(CASES)) {
    test(name, () => {
      const body = readIf(CASES, name, 'input.mdx')!;
      const context = JSON.parse(readIf(CASES, name, 'context.json') ?? '{}') as Partial<TextContext>;
      const result = compile({ file: 'input.mdx', body, context: { ...CONTEXT, ...context } });
      assertExpected(join(CASES, name, 'expected.txt'), show(result));
    });
  }
});
