/** Joins the indexes of all parts of a collection, so that they are searched, and what is found is ranked, as in one. */
import type { IndexFacts, OtherPart, RecordFile, ShownEvidence } from '../../search/entry.ts';
import type { KnownWord } from '../../search/spelling.ts';
import { addressOf } from './address.ts';
import type { IndexFiles, TermRecord } from './index-files.ts';

/** How long a part may take to answer before it is left out: what is here is not to wait for it. */
const PATIENCE_MS = 2500;

/** The index of another part: it answers nothing from when it has failed. */
class OtherIndex {
  readonly part: OtherPart;
  readonly #opened: Promise<IndexFiles>;
  hasFailed = false;

  constructor(part: OtherPart, opened: Promise<IndexFiles>) {
    this.part = part;
    this.#opened = opened;
  }

  /** What the index answers; `otherwise` where it does not. */
  async ask<V>(question: (index: IndexFiles) => Promise<V>, otherwise: V): Promise<V> {
    if (this.hasFailed) return otherwise;
    try {
      return await within(this.#opened.then(question), PATIENCE_MS);
    } catch {
      this.hasFailed = true;
      return otherwise;
    }
  }

  /** A record of this index as it stands among those of others. */
  own({ id, positions, load }: TermRecord): TermRecord {
    return {
      id: `${this.part.base} ${id}`,
      positions,
      load: async () => inPart(await this.ask<RecordFile>(load, { entries: [] }), this.part),
    };
  }
}

/** An index together with those of the other parts that it names, each of which `open` opens; itself where it names none. */
export async function withOtherParts(
  own: IndexFiles,
  open: (part: OtherPart) => Promise<IndexFiles>,
): Promise<IndexFiles> {
  const { parts = [] } = own.facts;
  if (parts.length === 0) return own;
  const others = parts.map((part) => new OtherIndex(part, open(part)));
  const facts = await Promise.all(
    others.map((other) => other.ask<IndexFacts | undefined>(({ facts: each }) => Promise.resolve(each), undefined)),
  );
  const askAll = async <V>(question: (index: IndexFiles) => Promise<readonly V[]>): Promise<(readonly V[])[]> =>
    Promise.all(others.map((other) => other.ask(question, [])));
  return {
    facts: joinFacts([own.facts, ...facts.filter((each) => each !== undefined)]),
    find: async (term) => {
      const [here, there] = await Promise.all([own.find(term), askAll(({ find }) => find(term))]);
      return [...here, ...there.flatMap((records, at) => records.map((record) => others[at]!.own(record)))];
    },
    words: async (letter) => {
      const [here, there] = await Promise.all([own.words(letter), askAll(({ words }) => words(letter))]);
      return joinWords([here, ...there]);
    },
    silent: () => others.filter(({ hasFailed }) => hasFailed).map(({ part }) => part.title),
  };
}

/** Rejects where a promise takes longer than it may. */
function within<V>(promise: Promise<V>, milliseconds: number): Promise<V> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('there is no answer in time')), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const joinFacts = (all: readonly IndexFacts[]): IndexFacts => ({
  ...all[0]!,
  entries: all.reduce((sum, { entries }) => sum + entries, 0),
  languages: [...new Set(all.flatMap(({ languages }) => languages))].sort(),
  decades: [...new Set(all.flatMap(({ decades }) => decades))].sort((a, b) => Number(a) - Number(b)),
});

/** The words of all lists in their order, each once, with how often it stands in all. */
function joinWords(lists: readonly (readonly KnownWord[])[]): KnownWord[] {
  const counts = new Map<string, number>();
  for (const { word, count } of lists.flat()) counts.set(word, (counts.get(word) ?? 0) + count);
  return [...counts].map(([word, count]) => ({ word, count })).sort((a, b) => (a.word < b.word ? -1 : 1));
}

/** A record as it is shown in other parts: its links lead to its own. */
const inPart = (record: RecordFile, { title: part, base }: OtherPart): RecordFile => ({
  ...record,
  part,
  entries: record.entries.map(({ path, evidence, ...entry }) => ({
    ...entry,
    path: base + path,
    evidence: evidence?.map(([kind, label, href, ...detail]): ShownEvidence => [
      kind,
      label,
      addressOf(base, href),
      ...detail,
    ]),
  })),
});
