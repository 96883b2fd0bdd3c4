/** Throws at each form of source texts what nobody would write in it: broken marks, code, handlers, entities, in every order. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createImporter, type Outcome } from '../../src/importers/index.ts';
import { prepare } from '../../src/importers/prepare.ts';
import { item, paragraph, run, wordFile } from '../support/word.ts';
import { errorOf, errorsOf, TODAY } from './fuzz.ts';

const WORDS = [
  'The ferry waits.',
  'and nobody knows why',
  '{process.env.PATH}',
  '{(() => { globalThis.ran = true })()}',
  "import fs from 'node:fs'",
  'export const x = 1',
  '[1]',
  '[10:23]',
  '[[topic|words]]',
  '^p7',
  '# Title',
  '| a | b |',
  '$x^2$',
  '`code {x}`',
  'a < b & c > d',
  'e\u0301',
  '—',
  '',
  ' ',
];
const TAGS = [
  '<script>globalThis.ran = true</script>',
  '<img src=x onerror="globalThis.ran = true">',
  '<a href="javascript:globalThis.ran=1">x</a>',
  '<a href="#fn1">1</a>',
  '<sup><a href="#fn2" id="r2">[2]</a></sup>',
  '<li id="fn1">A note. <a href="#r1">↩</a></li>',
  '<ol class="footnotes"><li id="fn2">Another. <a href="#r2">^</a></li></ol>',
  '<p>',
  '</p>',
  '<div>',
  '</div></div>',
  '<table><tr><td>1<td>2</table>',
  '<ul><li>one<li>two</ul>',
  '<h2>Part</h2>',
  '<blockquote>said</blockquote>',
  '<pre>{x}\n  <b></pre>',
  '<style>p{}</style>',
  '<iframe src="https://example.org"></iframe>',
  '<svg onload="globalThis.ran=1"><text>x</text></svg>',
  '<figure><img src="/a.png" alt="A"><figcaption>B</figcaption></figure>',
  '<a href="https://example.org/{x}">out</a>',
  '&lt;script&gt;',
  '&#0;',
  '&#x41;',
  '<!-- comment -->',
  '<v Host>',
  '<v.loud A &amp; B>Said.</v>',
  '<c.x>',
  '<00:00:05.000>',
  '<lang tr>söz</lang>',
  '<ruby>a<rt>b</rt></ruby>',
];
const CUE_LINES = [
  '00:00:01.000 --> 00:00:02.000',
  '00:05.000 --> 00:07.500 align:start position:10%',
  '01:00:43.359 --> 01:00:48.863',
  '00:60:00.000 --> 00:61:00.000',
  '00:00:09,500 --> 00:00:10,000',
  '9:59:59,9 --> 10:00:00',
  '0:05',
  '1:02:03',
  '[0:07] words',
  '(0:08) words',
  '5 seconds',
  'NOTE a remark',
  'STYLE',
  'REGION',
  '-->',
  '12',
  'NAME: words',
  '- words',
  '>> words',
];
const pieces = (...lists: readonly (readonly string[])[]): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom(...lists.flat()), fc.constantFrom(' ', '\n', '\n\n', '')), { maxLength: 14 })
    .map((parts) => parts.flat().join(''));

/** A text of a form, and how its file is called. */
interface Fuzzed {
  name: string;
  bytes: Uint8Array | string;
}

const LONG =
  'A sentence, which is long enough, so that a reader, or a program, takes it for the text of the page. '.repeat(3);

const transcripts: fc.Arbitrary<Fuzzed> = fc
  .tuple(
    fc.constantFrom(
      { name: 'talk.vtt', head: 'WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nA claim.\n\n' },
      { name: 'talk.srt', head: '1\n00:00:00,000 --> 00:00:01,000\nA claim.\n\n' },
      { name: 'talk.txt', head: 'A talk\n\n0:00\nA claim.\n0:04\nAnother.\n' },
    ),
    pieces(CUE_LINES, WORDS, TAGS),
  )
  .map(([{ name, head }, body]) => ({ name, bytes: head + body }));

const pages: fc.Arbitrary<Fuzzed> = pieces(TAGS, WORDS).map((body) => ({
  name: 'page.html',
  bytes: `<!doctype html><html><head><title>A page</title></head><body><main><h1>A page</h1><p>${LONG}</p>${body}<p>${LONG}</p></main></body></html>`,
}));

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const BLOCKS: readonly ((words: string) => string)[] = [
  (words) => paragraph(run(words)),
  (words) => paragraph(run(words), 'Heading1'),
  (words) => item(words),
  (words) => item(words, 1),
  (words) => paragraph(`<w:ins w:id="1" w:author="A">${run(words)}</w:ins>`),
  (words) => paragraph(`<w:del w:id="2" w:author="A"><w:r><w:delText>${words}</w:delText></w:r></w:del>`),
  (words) => paragraph(run(words) + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
  (words) => paragraph(run(words) + '<w:r><w:commentReference w:id="0"/></w:r>'),
  (words) => `<w:tbl><w:tr><w:tc>${paragraph(run(words))}</w:tc><w:tc>${paragraph(run(words))}</w:tc></w:tr></w:tbl>`,
  (words) => paragraph(`<w:hyperlink r:id="l">${run(words)}</w:hyperlink>`),
  (words) => paragraph(run(words, '<w:b/><w:i/><w:vertAlign w:val="superscript"/>')),
];
const words: fc.Arbitrary<Fuzzed> = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...BLOCKS), fc.constantFrom(...WORDS, ...TAGS)), { maxLength: 10 }),
    fc.constantFrom('https://example.org/a', 'https://example.org/{x}', 'mailto:a@example.org', 'page.html'),
  )
  .map(([blocks, link]) => ({
    name: 'text.docx',
    bytes: wordFile({
      body:
        paragraph('A title', 'Title') +
        paragraph('A claim.') +
        blocks.map(([block, said]) => block(escaped(said))).join(''),
      footnotes: `<w:footnote w:id="2">${paragraph('A note.')}</w:footnote>`,
      comments: `<w:comment w:id="0" w:author="A">${paragraph('A remark.')}</w:comment>`,
      links: { l: escaped(link) },
    }),
  }));

/** What is thrown at each form. */
export const FUZZED = { transcript: transcripts, 'web-page': pages, word: words } as const;

/** Tries `runs` texts of a form; throws with the shortest one that fails. Gives how many were imported and refused. */
export async function fuzzForm(
  form: keyof typeof FUZZED,
  folder: string,
  runs: number,
  seed: number,
): Promise<{ imported: number; refused: number; slowestCpuSeconds: number }> {
  const counts = { imported: 0, refused: 0, slowestCpuSeconds: 0 };
  const root = join(folder, 'root');
  mkdirSync(join(root, 'content', 'articles'), { recursive: true });
  await fc.assert(
    fc.asyncProperty(FUZZED[form], async ({ name, bytes }) => {
      const file = join(folder, name);
      writeFileSync(file, bytes);
      const before = process.cpuUsage();
      const prepared = await prepare([file]);
      const importFile = createImporter({
        root,
        lang: 'en',
        today: TODAY,
        recording: { youtube: 'aaaaaaaaaaa' },
        prepared,
      });
      const outcome: Outcome = importFile(file);
      const { user, system } = process.cpuUsage(before);
      const cpuSeconds = (user + system) / 1e6;
      counts.slowestCpuSeconds = Math.max(counts.slowestCpuSeconds, cpuSeconds);
      const error =
        errorOf(outcome, cpuSeconds) ?? ('article' in outcome ? errorsOf(outcome, join(folder, 'check')) : undefined);
      if (error !== undefined) throw new Error(`${error}\n${typeof bytes === 'string' ? JSON.stringify(bytes) : ''}`);
      counts['diagnostics' in outcome ? 'refused' : 'imported']++;
    }),
    { numRuns: runs, seed, endOnFailure: false },
  );
  return counts;
}
