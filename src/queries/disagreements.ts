/** Where sources differ, for pages: between passages, and within one source. */
import { findDisagreements, type Disagreement } from '../content/disagreements.ts';
import { entryAnchor } from '../anchors.ts';
import { allArticles, articleText } from './articles.ts';
import type { Mention } from './collected.ts';
import { once } from './once.ts';
import { asked } from './reads.ts';
import { mentionsOf } from './topics.ts';
import { passageIndex, type SpeakingMention } from './passage-index.ts';

/** What a source has wrong or leaves open by itself, at one of its passages. */
export interface SourceDisagreement {
  kind: 'source';
  /** What was found. */
  about: string;
  /** What the editor says of it. */
  comment: string;
  id: string;
  mention: Mention;
  /** Address of the entry in the article's list. */
  href: string;
}

/** Anything in which sources differ. */
export type Difference = Disagreement<Mention> | SourceDisagreement;

const disagreementsIn = (mentions: readonly SpeakingMention[]): Disagreement<Mention>[] =>
  findDisagreements(
    mentions.flatMap((place) => place.dates.map((statement) => ({ statement, place }))),
    mentions.flatMap((place) => place.claims.map((statement) => ({ statement, place }))),
  );

/** Where passages differ, by what they differ on. */
const allDisagreements = once(async () => disagreementsIn((await passageIndex()).speaking));

/** All differences: first those between passages, then those within a source. */
export async function allDifferences(): Promise<Difference[]> {
  const within = (await allArticles()).flatMap((article): SourceDisagreement[] =>
    (article.data.sourceErrors ?? []).flatMap(({ passage, found, comment }, index) => {
      const at = articleText(article.slug).passages.findIndex(({ id }) => id === passage);
      const anchor = entryAnchor('source-error', index);
      const id = `${article.slug}-${anchor}`;
      const mention = { article, index: at };
      const entry: SourceDisagreement = {
        kind: 'source',
        about: found,
        comment,
        id,
        mention,
        href: `${article.url}#${anchor}`,
      };
      return at === -1 ? [] : [entry];
    }),
  );
  return [...(await allDisagreements()), ...within];
}

/** The differences that a passage has with others, by its key. */
const byPassage = once(async () => {
  const found = new Map<string, Disagreement<Mention>[]>();
  for (const each of await allDisagreements())
    for (const key of new Set(each.answers.flatMap(({ places }) => places.map(keyOf))))
      found.set(key, [...(found.get(key) ?? []), each]);
  return found;
});

/** The differences that passages on a topic have with each other or with others. */
export const differencesOn = asked('differences', async (topic): Promise<Disagreement<Mention>[]> => {
  const [mentions, of] = [await mentionsOf(topic), await byPassage()];
  const here = new Set(mentions.flatMap((mention) => of.get(keyOf(mention)) ?? []));
  return (await allDisagreements()).filter((each) => here.has(each));
});

const keyOf = ({ article, index }: Mention): string => `${article.slug} ${index}`;
