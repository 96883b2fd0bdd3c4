/**
 * `npm run parts`: asks the other parts of the collection (content/parts.json) which topics they have, and writes that into
 * content/parts-topics.json, which is kept with the content. A part that does not answer keeps what it said before.
 */
import { askPart } from '../content/part-asker.ts';
import { readParts, readPartsTopics, writePartsTopics } from '../content/parts.ts';
import { formatReport } from '../diagnostics/diagnostic.ts';
import type { PartsTopics } from '../schemas/part.ts';

const root = process.cwd();
const { parts, diagnostics } = readParts(root);
const before = readPartsTopics(root);
const faults = [...diagnostics, ...before.diagnostics];
if (faults.length > 0) {
  console.error(formatReport(faults));
  process.exit(1);
}
if (parts.length === 0) {
  console.log('content/parts.json lists no parts: the collection is one site, and there is nobody to ask.');
  process.exit(0);
}
const topics: PartsTopics = {};
for (const { title, url } of parts) {
  try {
    topics[url] = await askPart(url);
    console.log(`${title}: ${Object.keys(topics[url]).length} topics`);
  } catch (error) {
    const known = before.topics[url];
    if (known) topics[url] = known;
    const reason = error instanceof Error ? error.message : String(error);
    console.warn(
      `${title}: ${url}data/topics.json cannot be read (${reason}); ${known ? 'what it said before stays' : 'nothing is known of it yet'}`,
    );
  }
}
writePartsTopics(root, topics);
console.log(
  'content/parts-topics.json is written: build this part anew, so that its topics lead to those of the others.',
);
