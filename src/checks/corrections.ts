/** A correction names a passage that stands in the text, or one that it has withdrawn from it. */
import type { Rule } from './rule.ts';

export const matchingCorrections: Rule = ({ articles }) =>
  articles.flatMap(({ file, data, facts, placeOf }) =>
    (data.corrections ?? []).flatMap(({ passage, withdrawn = false }, index) => {
      if (passage === undefined || facts.passages.includes(passage) !== withdrawn) return [];
      const found = withdrawn ? `${passage} is withdrawn, and stands in the text` : `there is no passage ${passage}`;
      return [{ file, code: 'correction-unmatched', found, ...placeOf(['corrections', index, 'passage']) }];
    }),
  );
