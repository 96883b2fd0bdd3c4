/** Passages that show what the site does: one for each kind of evidence that its articles have. */
import type { Passage } from '../content/model.ts';
import { EVIDENCE_KINDS, type EvidenceKind } from '../evidence.ts';
import { allArticles, articleText } from './articles.ts';
import { statementOf, type Statement } from './statements.ts';

/** How long a passage is that is read at a glance, in characters. */
const LENGTH = { least: 90, most: 260 };

/** A passage that rests on one kind of evidence. */
export interface Example {
  kind: EvidenceKind;
  statement: Statement;
}

/** The first fitting passage for each kind, from the newest article that has one; none for a kind that no article uses. */
export async function examples(): Promise<Example[]> {
  const articles = await allArticles();
  const found = (Object.keys(EVIDENCE_KINDS) as EvidenceKind[]).map(async (kind): Promise<Example | undefined> => {
    for (const article of articles) {
      const { passages } = articleText(article.slug);
      const isFitting = (passage: Passage): boolean =>
        passage.kind === 'paragraph' &&
        passage.text.length >= LENGTH.least &&
        passage.text.length <= LENGTH.most &&
        passage.evidence.length > 0 &&
        passage.evidence.every((evidence) => evidence.kind === kind);
      // What names a date says most by itself.
      const dated = passages.findIndex((passage) => isFitting(passage) && passage.dates.length > 0);
      const index = dated === -1 ? passages.findIndex(isFitting) : dated;
      if (index !== -1) return { kind, statement: await statementOf({ article, index }) };
    }
    return undefined;
  });
  return (await Promise.all(found)).filter((example) => example !== undefined);
}
