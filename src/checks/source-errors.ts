/**
 * Errors that a source has of itself. A verbatim edition must keep them, so what its `sourceErrors` lists passes; what
 * no check finds there is itself an error, so that the list stays true.
 */
import type { SourceError } from '../schemas/article.ts';
import { CODES } from '../diagnostics/codes/index.ts';
import type { Article } from '../content/entries.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** The diagnostics without those that errors in the source account for, and with those about errors in the source that match nothing. */
export function acceptSourceErrors(articles: readonly Article[], diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const accepted = new Set<Diagnostic>();
  const unmatched = articles.flatMap((article) =>
    (article.data.sourceErrors ?? []).flatMap((error, index): Diagnostic[] => {
      const ofArticle = diagnostics.filter(
        (diagnostic) => diagnostic.file === article.file && matches(error, diagnostic),
      );
      if (mayPass(article, ofArticle)) ofArticle.forEach((diagnostic) => accepted.add(diagnostic));
      const isThere = error.code === undefined ? standsIn(article, error) : ofArticle.length > 0;
      if (isThere) return [];
      const where = [error.code, error.passage && `passage ${error.passage}`, error.note && `note ${error.note}`]
        .filter(Boolean)
        .join(', ');
      return [
        {
          file: article.file,
          code: 'source-error-unmatched',
          found: `nothing matches the error in the source (${where || 'whole article'})`,
          ...article.placeOf(['sourceErrors', index]),
          ...(error.code === undefined ? {} : didYouMean(error.code, Object.keys(CODES))),
        },
      ];
    }),
  );
  const verbatim = new Set(articles.filter(({ data }) => data.edition === 'verbatim').map(({ file }) => file));
  // How a source calls its topics is not for an editor to mend.
  const weigh = (diagnostic: Diagnostic): Diagnostic =>
    diagnostic.code === 'wikilink-near-miss' && verbatim.has(diagnostic.file)
      ? { ...diagnostic, severity: 'warning' }
      : diagnostic;
  const kept = diagnostics.filter((diagnostic) => !accepted.has(diagnostic)).map(weigh);
  return [...kept, ...unmatched];
}

const matches = ({ code, passage, note }: SourceError, diagnostic: Diagnostic): boolean =>
  code === diagnostic.code &&
  (passage === undefined || diagnostic.passage === undefined || passage === diagnostic.passage) &&
  (note === undefined || note === diagnostic.note);

/** Our own edition need not repeat an error of its source; only what is a warning anyway can be accounted for. */
function mayPass({ data }: Article, found: readonly Diagnostic[]): boolean {
  return found.every(({ code }) => {
    const { ofSource, severity } = CODES[code];
    return ofSource === true && (data.edition === 'verbatim' || severity === 'warning');
  });
}

const standsIn = ({ facts }: Article, { passage, note }: SourceError): boolean =>
  (passage === undefined || facts.passages.includes(passage)) && (note === undefined || facts.notes.includes(note));
