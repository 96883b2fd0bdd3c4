/**
 * Where passages date, count or read one thing differently. Two that can both hold do not disagree: one date may be more exact
 * than the other, one figure be within the other, and what is said of another time is another matter.
 */
import { claimsAgree, type ClaimedStatement } from './claims.ts';
import { datesAgree } from './edtf.ts';
import { toSlug } from './resolve.ts';

/** What sources can disagree on. */
export type DisagreementKind = 'date' | 'figure' | 'reading';

/** Something that a passage says, and where. */
interface Said<Statement, Place> {
  statement: Statement;
  place: Place;
}

/** One of the answers that are given, and where. */
export interface Answer<Place> {
  /** A date in EDTF, or what `<Claim>` has. */
  date?: string;
  claim?: ClaimedStatement;
  places: Place[];
}

/** One thing, and the answers that do not go together. */
export interface Disagreement<Place> {
  kind: DisagreementKind;
  /** The event or thing, in the words in which it is named first. */
  about: string;
  /** Its anchor on a page of disagreements. */
  id: string;
  answers: Answer<Place>[];
}

/** A date with an event, as a passage names it. */
interface DatedEvent {
  edtf: string;
  event?: string;
}

/** All disagreements, by what they are about. */
export function findDisagreements<Place>(
  dates: readonly Said<DatedEvent, Place>[],
  claims: readonly Said<ClaimedStatement, Place>[],
): Disagreement<Place>[] {
  const groups = new Map<string, Disagreement<Place>>();
  const add = (kind: DisagreementKind, about: string, answer: Omit<Answer<Place>, 'places'>, place: Place): void => {
    const id = `${kind}-${toSlug(about)}`;
    const group = groups.get(id) ?? { kind, about, id, answers: [] };
    groups.set(id, group);
    const known = group.answers.find((other) => isSame(other, answer));
    if (known) known.places.push(place);
    else group.answers.push({ ...answer, places: [place] });
  };
  for (const { statement, place } of dates)
    if (statement.event !== undefined) add('date', statement.event, { date: statement.edtf }, place);
  for (const { statement, place } of claims)
    add(statement.value === undefined ? 'reading' : 'figure', statement.about, { claim: statement }, place);
  return [...groups.values()]
    .filter(({ answers }) => answers.some((one, index) => answers.slice(index + 1).some((other) => !agree(one, other))))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const isSame = <Place>(one: Answer<Place>, other: Omit<Answer<Place>, 'places'>): boolean =>
  one.date === other.date &&
  (['value', 'unit', 'says', 'when'] as const).every((key) => one.claim?.[key] === other.claim?.[key]);

function agree<Place>(one: Answer<Place>, other: Answer<Place>): boolean {
  if (one.date !== undefined && other.date !== undefined) return datesAgree(one.date, other.date);
  return one.claim !== undefined && other.claim !== undefined && claimsAgree(one.claim, other.claim);
}
