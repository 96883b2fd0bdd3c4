/** Passages as other pages show them in few words: what they say, what they rest on, where they stand. */
import { passageNumber } from '../anchors.ts';
import { shortName } from '../citation/names.ts';
import type { Evidence } from '../evidence.ts';
import { evidenceName, passageName } from '../i18n/interface.ts';
import { articleText, type ArticleHead } from './articles.ts';
import type { Mention } from './collected.ts';
import type { CompiledText, Passage } from '../content/model.ts';
import type { Work } from '../schemas/work.ts';
import { worksNamed } from './records.ts';

/** A link of a statement to what it rests on. */
interface EvidenceLink {
  label: string;
  href: string;
  kind: Evidence['kind'];
}

/** A passage in few words. */
export interface Statement {
  article: ArticleHead;
  /** Address of the passage. */
  href: string;
  /** `Passage 7`. */
  name: string;
  text: string;
  /** The words of the paragraph before a list that it is an item of. */
  leadIn?: string | undefined;
  evidence: EvidenceLink[];
  /** Slugs of the topics that it names. */
  topics: readonly string[];
}

/** A passage of an article in few words; `works` are the records that its notes cite. */
export function toStatement(
  article: ArticleHead,
  { passages, notes }: Pick<CompiledText, 'passages' | 'notes'>,
  { id, text, leadIn, evidence, topics }: Passage,
  works: ReadonlyMap<string, Work>,
): Statement {
  const links = evidence.map(({ kind, label, href }): EvidenceLink => {
    const cited = kind === 'note' ? notes.find((note) => note.label === label)?.citations[0]?.work : undefined;
    const work = cited === undefined ? undefined : works.get(cited);
    const name = evidenceName[kind]?.(label) ?? label;
    return {
      kind,
      href: href.startsWith('#') ? article.url + href : href,
      label: work ? `${name}: ${shortName(work)}` : name,
    };
  });
  return {
    article,
    href: `${article.url}#${id}`,
    name: passageName(passageNumber(id)),
    text,
    leadIn: leadIn === undefined ? undefined : passages.find((other) => other.id === leadIn)?.text,
    evidence: links,
    topics,
  };
}

/** The passage at a place, in few words. */
export async function statementOf({
  article,
  index,
  statement,
}: Mention & { statement?: Statement | undefined }): Promise<Statement> {
  if (statement) return statement;
  const text = articleText(article.slug);
  const cited = text.notes.flatMap(({ citations }) => citations[0]?.work ?? []);
  return toStatement(article, text, text.passages[index]!, await worksNamed(cited));
}
