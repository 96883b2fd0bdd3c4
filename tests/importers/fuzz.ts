/**
 * Throws at the importer what nobody would write: pieces of code, Markdown, HTML, timestamps and notes in every order. `npm
 * run fuzz [runs]` tries many; the tests try some, always the same.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readContent } from '../../src/loader/read-content.ts';
import { formatReport, isError } from '../../src/diagnostics/diagnostic.ts';
import { createImporter, type ImportedFile, type Outcome } from '../../src/importers/index.ts';
import { formatDiagnostic } from '../../src/diagnostics/diagnostic.ts';

/** The day on which the texts are imported. */
export const TODAY = '2026-01-01';

const PIECES = [
  'A claim of some length',
  '{process.env.PATH}',
  '{(() => { globalThis.ran = true })()}',
  "import fs from 'node:fs'",
  'import duties rose',
  'export const x = 1',
  'export controls',
  '<script>globalThis.ran = true</script>',
  '<style>p{}</style>',
  '<img src=x onerror=alert(1)>',
  '<p style="color:red">',
  '</p>',
  '<Video id="x"/>',
  '<a.b/>',
  '<>',
  '{/* c */}',
  '<!-- c -->',
  '{',
  '}',
  '<',
  'a<b',
  'x <= 5',
  '`{x} ${HOME} <b>`',
  '&#123;1+1&#125;',
  '\\{1+1\\}',
  '$E = {mc}^2$',
  '[a {b}](https://example.org/{c} "d {e}")',
  '![{alt}](https://example.org/x.png)',
  '<a class="yt-timestamp" data-t="00:10:23">[00:10:23]</a>',
  '<a class="yt-timestamp" data-t="99:99">[x]</a>',
  '<a class="yt-timestamp" data-t="00:00:05">',
  '[00:10:23]',
  '[10:23](y)',
  '[[slug_one | label {x}]]',
  '[[a|b]]',
  '[[',
  ']]',
  '[1]',
  '[2]',
  '<sup>[1]</sup>',
  '[\\[2\\]](#)',
  '[^1]',
  '[^x]: text',
  '[@key, p. 5]',
  '[sic]',
  '^p7',
  '**bold',
  '*em*',
  '_x_',
  '~~s~~',
  '| a | b |\n|---|---|\n| [[x | y]] | {c} |',
  '# Title',
  '#### Deep',
  '##',
  '- item',
  '  - inner',
  '1. one',
  '> quote',
  '```js\n{x} <b>\n```',
  '    indented {code}',
  '---',
  '***',
  '\\',
  '&nbsp;',
  '\u00a0',
  'e\u0301',
  '—',
  '“q”',
  'import',
  ':::note',
  '$$\n\\frac{a}{b}\n$$',
  'https://example.org/a_b_c',
  'http://127.0.0.1:3000/x',
  'costs $25, or $30 <a class="yt-timestamp" data-t="1:05">[1:05]</a>',
  '## Part <a class="yt-timestamp" data-t="00:01:00">[00:01:00]</a>',
  '### [[slug_one | Label]] and [[two]]',
  '<a class="yt="yt-timestamp" data-t="00:13:06">[00:13:06]</a>',
  '[00:00:10](<a class="yt-timestamp" data-t="00:00:10">[00:00:10]</a>)',
  '[02:13, 02:15]',
  '[[outer | of [[inner | label]]]]',
  '![[picture.png]]',
  '![](pictures/x.png)',
  '[name]: https://example.org/n',
  '[name]',
  '[^1]: a footnote',
  '<sup>2</sup>',
  '> [!info] Title\n> text [1]',
  '#tag',
  '|---|---|',
  '[x](#part)',
  '[x](other.md)',
  '[](https://example.org)',
  '[[1]](#_ftn1)',
  '[1, 2]',
  '# Notes',
  '## Notes',
  'x]]',
  'a[i[0]]',
  '- outer\n\n  - inner\n\n  goes on',
  '<!-- a --> seen <!-- b -->',
  'claim.¹',
  'line<br>',
  '5 km²',
  '> $$\n> a < b\n> $$',
  '[r]: https://example.org/r',
  '[words][r]',
  '<p>in HTML 77</p>',
  '<https://example.org/{x}>',
  'www.example.org',
  'me@example.org',
];

const HEADS = [
  '---\ntitle: A title\nvideoId: aaaaaaaaaaa\n---\n\nFrom: [[channel]]\n\nA claim.\n\n',
  '## A TITLE\n\nAnna Author\n\nAnalysis No : 2020 / 23\n\n28.08.2020\n\nA claim.[1]\n\n',
] as const;
const FEET = ['', '\n\nMore.[2]\n\n[1] A note.\n\n[2] Another note.\n'] as const;

const body = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', '\n', '\n\n', '', '\n\n- ', '\n> ')), {
    maxLength: 12,
  })
  .map((parts) => parts.flat().join(''));

const source = fc.tuple(fc.constantFrom(0, 1), body).map(([form, text]) => HEADS[form]! + text + FEET[form]!);

/** Refusals of sound texts of the forms: none of these may happen to what the pieces above make. */
const OURS: readonly string[] = [
  'code-left',
  'text-lost',
  'mdx-syntax',
  'evidence-stray',
  'wikilink-broken',
  'timestamp-place',
  'importer-error',
];

/** What the checks say of an imported article in a project of its own, folder `root`; nothing where it is sound. */
export function errorsOf({ article, path }: ImportedFile, root: string): string | undefined {
  mkdirSync(join(root, 'content', 'articles'), { recursive: true });
  writeFileSync(join(root, path), article.text);
  writeFileSync(join(root, 'content', 'works.json'), JSON.stringify([article.work]));
  mkdirSync(join(root, 'content', 'figures'), { recursive: true });
  for (const [figure, read] of article.figures) writeFileSync(join(root, figure), read());
  const errors = readContent({ root, base: '/', today: TODAY }).diagnostics.filter(isError);
  rmSync(join(root, path));
  return errors.length > 0 ? formatReport(errors) : undefined;
}

/** What is wrong with what came of a text; nothing where it was refused for a reason, or says what the text says. */
export function errorOf(outcome: Outcome, cpuSeconds: number): string | undefined {
  if (cpuSeconds > 2) return 'it took more than two seconds of CPU time';
  if ('ran' in globalThis) return 'code of the source was run';
  const errors = 'diagnostics' in outcome ? outcome.diagnostics.filter(({ code }) => OURS.includes(code)) : [];
  return errors.length > 0 ? errors.map(formatDiagnostic).join('\n') : undefined;
}

/** Tries `runs` texts; throws with the shortest one that fails. Gives how many were imported and refused. */
export function fuzz(folder: string, runs: number, seed: number): { imported: number; refused: number } {
  const counts = { imported: 0, refused: 0 };
  const root = join(folder, 'root');
  mkdirSync(join(root, 'content', 'articles'), { recursive: true });
  const importFile = createImporter({ root, lang: 'en', today: TODAY });
  const file = join(folder, 'source.txt');
  fc.assert(
    fc.property(source, (text) => {
      writeFileSync(file, text);
      const before = process.cpuUsage();
      const outcome = importFile(file);
      const { user, system } = process.cpuUsage(before);
      const error =
        errorOf(outcome, (user + system) / 1e6) ??
        ('article' in outcome ? errorsOf(outcome, join(folder, 'check')) : undefined);
      if (error !== undefined) throw new Error(`${error}\n${JSON.stringify(text)}`);
      counts['diagnostics' in outcome ? 'refused' : 'imported']++;
    }),
    { numRuns: runs, seed, endOnFailure: false },
  );
  return counts;
}
