/** Passages gathered from several articles: on a topic, or citing a work. */
import { collectedAnchor, noteAnchor } from '../anchors.ts';
import { evidenceOfKind } from '../evidence.ts';
import type { Note, Passage } from '../content/model.ts';
import { articleText, type ArticleHead } from './articles.ts';

/** Where a passage stands. */
export interface Mention {
  article: ArticleHead;
  /** Index among the article's passages. */
  index: number;
}

/** A passage on a page that is not its article's. */
export interface CollectedPassage {
  passage: Passage;
  /** True where it stands here only because another needs it: the paragraph before a list, the item around an item. */
  isContext: boolean;
}

/** Passages of one article, with the notes that they refer to. */
export interface CollectedArticle {
  article: ArticleHead;
  passages: CollectedPassage[];
  notes: Note[];
}

/** The passages at some positions, gathered by article in the articles' order, with their lead-ins and notes. */
export function passagesAt(mentions: readonly Mention[]): CollectedArticle[] {
  const groups = new Map<ArticleHead, number[]>();
  for (const { article, index: position } of mentions) groups.set(article, [...(groups.get(article) ?? []), position]);
  return [...groups].map(([article, positions]) => {
    const { passages: all, notes } = articleText(article.slug);
    const passages = withContext(all, positions);
    const isCited = ({ label }: Note): boolean =>
      passages.some(
        ({ passage: { evidence, html } }) =>
          evidenceOfKind(evidence, 'note').some((note) => note.label === label) ||
          // Marks in an editor's note support no passage, and lead to the note all the same.
          html.includes(`href="#${collectedAnchor(article.slug, noteAnchor(label))}"`),
      );
    return { article, passages, notes: notes.filter(isCited) };
  });
}

/** The passages at `positions`, each after what it cannot be understood without; nothing stands twice. */
function withContext(all: readonly Passage[], positions: readonly number[]): CollectedPassage[] {
  const byId = new Map(all.map((passage) => [passage.id, passage]));
  const wanted = new Set(positions.map((position) => all[position]?.id));
  const shown = new Map<string, CollectedPassage>();
  const show = (id: string | undefined): void => {
    const passage = id === undefined ? undefined : byId.get(id);
    if (!passage || shown.has(passage.id)) return;
    show(passage.leadIn);
    show(passage.parent);
    shown.set(passage.id, { passage, isContext: !wanted.has(passage.id) });
  };
  wanted.forEach(show);
  return [...shown.values()];
}
