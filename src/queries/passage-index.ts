/** One walk through all passages, for the pages that gather them: by topic, by date, by what they claim. */
import { getCollection } from 'astro:content';
import type { ClaimedStatement } from '../content/claims.ts';
import type { DatedStatement } from '../content/model.ts';
import { withWider } from '../content/wider-topics.ts';
import { allArticles, articleText } from './articles.ts';
import type { Mention } from './collected.ts';
import { once } from './once.ts';
import { allWorks } from './records.ts';
import { toStatement, type Statement } from './statements.ts';

/** A passage with the dates and claims in it. */
export interface SpeakingMention extends Mention {
  dates: readonly DatedStatement[];
  claims: readonly ClaimedStatement[];
  /** The passage in few words, where it names a date or claims something: lists of those go through all articles at once. */
  statement?: Statement;
}

/** A date that a passage names, and where. */
export interface DatedMention extends Mention {
  date: DatedStatement;
  statement: Statement;
}

/** A topic that wikilinks name and nobody has written. */
export interface WantedTopic {
  /** The name as it was typed first. */
  name: string;
  /** The passages that ask for it. */
  mentions: Mention[];
}

/** Where things are spoken of. */
export interface PassageIndex {
  /** Passages by topic, those of narrower topics among them. */
  byTopic: ReadonlyMap<string, readonly SpeakingMention[]>;
  /** How many passages each topic shares with each other one. */
  shared: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Topics that are linked to and not written yet, the most wanted first. */
  wanted: readonly WantedTopic[];
  /** The passages that name a date or claim something, in the order of the articles. */
  speaking: readonly SpeakingMention[];
  /** Those of each article. */
  byArticle: ReadonlyMap<string, readonly SpeakingMention[]>;
}

/** The index. */
export const passageIndex = once(readIndex);

async function readIndex(): Promise<PassageIndex> {
  const byTopic = new Map<string, SpeakingMention[]>();
  const shared = new Map<string, Map<string, number>>();
  const wanted = new Map<string, WantedTopic>();
  const speaking: SpeakingMention[] = [];
  const [topics, works] = await Promise.all([getCollection('topics'), allWorks()]);
  const widen = withWider(topics.map(({ id, data }) => ({ slug: id, data })));
  for (const article of await allArticles()) {
    const text = articleText(article.slug);
    const { passages, unwritten } = text;
    const names = new Map(unwritten.map(({ slug, name }) => [slug, name]));
    passages.forEach((passage, position) => {
      const { dates, claims } = passage;
      const isSpeaking = dates.length > 0 || claims.length > 0;
      const statement = isSpeaking ? { statement: toStatement(article, text, passage, works) } : {};
      const mention: SpeakingMention = { article, index: position, dates, claims, ...statement };
      const named = widen(passage.topics);
      for (const topic of named) {
        entryOf(byTopic, topic, () => []).push(mention);
        const others = entryOf(shared, topic, () => new Map<string, number>());
        for (const other of named) if (other !== topic) others.set(other, (others.get(other) ?? 0) + 1);
      }
      for (const slug of passage.unwritten)
        entryOf(wanted, slug, () => ({ name: names.get(slug) ?? slug, mentions: [] })).mentions.push(mention);
      if (isSpeaking) speaking.push(mention);
    });
  }
  const mostWanted = [...wanted].sort(
    ([a, { mentions }], [b, { mentions: others }]) => others.length - mentions.length || (a < b ? -1 : 1),
  );
  return {
    byTopic,
    shared,
    wanted: mostWanted.map(([, each]) => each),
    speaking,
    byArticle: Map.groupBy(speaking, ({ article }) => article.slug),
  };
}

/** The value of `key`, made by `create` where there is none yet. */
function entryOf<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const known = map.get(key) ?? create();
  map.set(key, known);
  return known;
}
