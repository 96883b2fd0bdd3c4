/** A site begins with an article. */
import type { Rule } from './rule.ts';

export const anyArticle: Rule = ({ articles, unread }) =>
  articles.length > 0 || unread.some((path) => path.startsWith('/articles/'))
    ? []
    : [{ file: 'content/articles', line: 1, column: 1, code: 'content-empty', found: 'there is no article' }];
