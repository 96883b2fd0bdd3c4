/** Settings and records that do what they may and try what they can: for a site that must hold all the same. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** Words that are more to HTML, MDX, BibTeX, a template or the processor of references. */
export const HOSTILE = [
  '!!! so',
  '<i/>',
  '<b>never closed',
  '</title></script><script>globalThis.ran = true</script>',
  '"><img src=x onerror="globalThis.ran = true">',
  '<span style="color:red">styled</span>',
  '<a href="#">led astray</a> <h2 id=""></h2>',
  '{{braces}} {code} ${template}',
  '&lt;i&gt; &amp;amp; &#x202e;',
  '[[china]] [^1] ^p1 [10:23] *so*',
  "'' \"quoted 'within' quotes\" ``",
  '\\end{document} \\input{x} % $',
  '_ * ` # | ~ x',
  'Object.prototype',
];

/** Adds a work and an article of each, and a topic, to the copy of the project at `folder`. */
export function addHostileSettings(folder: string): void {
  const path = join(folder, 'content', 'works.json');
  const works = JSON.parse(readFileSync(path, 'utf8')) as unknown[];
  HOSTILE.forEach((words, index) => {
    const name = `hostile-${index}`;
    works.push({
      id: name,
      type: 'article-journal',
      title: words,
      author: [{ family: words, given: words }, { literal: words }],
      'container-title': words,
      publisher: words,
      page: words,
      volume: words,
      genre: words,
      note: words,
      DOI: "10.1000/(SICI)'<1::AID>3.0.CO;2-1&{}",
      URL: `https://example.org/'&{}%22#*`,
      custom: {
        'title-translated': words,
        'title-romanised': words,
        editorNote: words,
        archive: "https://example.org/?a='b&c",
      },
    });
    const settings = {
      kind: 'analysis',
      title: `${words} ${index}`,
      description: words,
      lang: 'en',
      edition: 'restated',
      source: name,
      publishedOn: '2026-01-01',
      editedOn: '2026-01-02',
      series: words,
      number: words,
      corrections: [{ date: '2026-01-02', passage: 'p1', what: words, why: words }],
      sourceErrors: [{ passage: 'p1', found: words, comment: words }],
    };
    const text = `A claim on [[hostile]].[^1] ^p1\n\n[^1]: [see @${name}, p. 7].\n`;
    writeFileSync(join(folder, 'content', 'articles', `${name}.mdx`), `---\n${stringify(settings)}---\n\n${text}`);
  });
  writeFileSync(path, JSON.stringify(works));
  const topic = {
    title: HOSTILE[3],
    kind: 'person',
    description: HOSTILE[4],
    aliases: ['hostile', ...HOSTILE.slice(5)],
  };
  writeFileSync(join(folder, 'content', 'topics', 'hostile.mdx'), `---\n${stringify(topic)}---\n\nWords.\n`);
}
