/**
 * Faults that a source has of itself. A verbatim edition must keep them, so what its `sourceFaults` lists passes; what
 * no check finds there is itself a fault, so that the list stays true.
 */
import type { SourceFault } from '../schemas/article.ts';
import { CODES, type CodeInfo } from './codes.ts';
import type { Article } from './content.ts';
import type { Message } from './message.ts';

/** The messages without those that source faults account for, and with those about source faults that match nothing. */
export function judgeSourceFaults(articles: readonly Article[], messages: readonly Message[]): Message[] {
  const accepted = new Set<Message>();
  const unmatched = articles.flatMap((article) =>
    (article.data.sourceFaults ?? []).flatMap((fault, index): Message[] => {
      const ofArticle = messages.filter((message) => message.file === article.file && matches(fault, message));
      if (mayPass(article, ofArticle)) ofArticle.forEach((message) => accepted.add(message));
      const isThere = fault.code === undefined ? standsIn(article, fault) : ofArticle.length > 0;
      if (isThere) return [];
      const where = [fault.code, fault.passage && `passage ${fault.passage}`, fault.note && `note ${fault.note}`]
        .filter(Boolean)
        .join(', ');
      return [
        {
          file: article.file,
          code: 'source-fault-unmatched',
          found: `nothing matches the source fault (${where || 'whole article'})`,
          ...article.placeOf(['sourceFaults', index]),
        },
      ];
    }),
  );
  const verbatim = new Set(articles.filter(({ data }) => data.edition === 'verbatim').map(({ file }) => file));
  // How a source calls its topics is not for an editor to mend.
  const weigh = (message: Message): Message =>
    message.code === 'wikilink-near-miss' && verbatim.has(message.file) ? { ...message, severity: 'warning' } : message;
  const kept = messages.filter((message) => !accepted.has(message)).map(weigh);
  return [...kept, ...unmatched];
}

const matches = ({ code, passage, note }: SourceFault, message: Message): boolean =>
  code === message.code &&
  (passage === undefined || message.passage === undefined || passage === message.passage) &&
  (note === undefined || note === message.note);

/** Our own edition need not repeat an error of its source; only what is a warning anyway can be accounted for. */
function mayPass({ data }: Article, found: readonly Message[]): boolean {
  return found.every(({ code }) => {
    const { ofSource, severity }: CodeInfo = CODES[code];
    return ofSource === true && (data.edition === 'verbatim' || severity === 'warning');
  });
}

const standsIn = ({ facts }: Article, { passage, note }: SourceFault): boolean =>
  (passage === undefined || facts.passages.has(passage)) && (note === undefined || facts.notes.has(note));
