/**
 * How our edition of an article is cited, and a passage of it. What differs from passage to passage stands in slots, which
 * the page's script fills.
 */
import type { Engine } from 'citeproc';
import { formatDay, formatWorkDate } from '../i18n/dates.ts';
import { EVIDENCE_KINDS } from '../evidence.ts';
import { CITED_BY, type ArticleData } from '../schemas/article.ts';
import type { Work } from '../schemas/work.ts';
import { authorsOf, plainTitle } from './names.ts';
import { engineOf, type Load } from './engine.ts';
import { forFirstCites } from './simpler-styles.ts';
import { STYLES, type StyleName } from './styles.ts';
import { editions, plainCitation as words } from '../i18n/index.ts';

/** An article of ours as something to be cited. */
export interface Edition {
  slug: string;
  data: ArticleData;
  /** The record of its source. */
  source: Work;
  /** Whole address of the article's page; none where the site is built without a public address. */
  address?: string | undefined;
  /** Name of the site. */
  siteName: string;
}

/** A piece of a citation: html, text, or a slot that is empty for the article as a whole. */
export type CitationPart =
  | { html: string }
  | { text: string }
  | {
      /**
       * What fills the slot: the passage's number, its timestamps or notes, its anchor; or the whole address, where the site
       * does not know its own.
       */
      slot: 'passage' | 'evidence' | 'anchor' | 'address';
      /** What is written into it; `{}` stands for the value. */
      pattern: string;
      /** The same for several passages. */
      patternOfMany?: string;
      /** What stands there where it is not filled. */
      otherwise?: string;
    };

/** What stands for a value while a citation is formatted: characters that no text has (private use). */
const SLOTS = { passage: '\uE000', evidence: '\uE001', anchor: '\uE002', address: '\uE003' } as const;
const SLOT_NAMES = ['passage', 'evidence', 'anchor', 'address'] as const;

/** Our edition as a record: a page of this site, with the day of this edition. */
export function editionRecord({ slug, data, source, address, siteName }: Edition): Work {
  return {
    id: slug,
    type: 'webpage',
    title: data.title,
    // Whoever restates a source is not its author; whoever copies it is not either.
    ...(data.edition === 'verbatim' && source.author ? { author: source.author } : {}),
    'container-title': siteName,
    issued: { 'date-parts': [data.editedOn.split('-').map(Number)] },
    language: data.lang,
    ...(address === undefined ? {} : { URL: address }),
  };
}

/** The engines of the styles. */
const engines = new Map<StyleName, Load>();

/** The engine of a style, with the works that are cited. */
function engineWith(style: StyleName, ...works: readonly Work[]): Engine {
  const load = engines.get(style) ?? engineOf(forFirstCites(STYLES[style].xml));
  engines.set(style, load);
  return load(works);
}

/**
 * The citation in a style. In one that cites in notes, a note: our edition, and the source that it restates or reproduces. In
 * another, our edition as a list of works has it, and the mark that stands in the text.
 */
export function citationIn(style: StyleName, edition: Edition): CitationPart[] {
  const { data, source, address } = edition;
  // An import gives its source the article's own name; the two are told apart all the same.
  const id = `${edition.slug}#edition`;
  const addressed = address === undefined ? SLOTS.address : address + SLOTS.anchor;
  const work = { ...editionRecord({ ...edition, address: addressed }), id };
  const passage = { id, locator: SLOTS.passage, label: 'paragraph', position: 0 } as const;
  const { form } = STYLES[style];
  if (form === 'note') {
    const label = EVIDENCE_KINDS[CITED_BY[data.kind]].locator;
    const prefix = editions[data.edition].citedAs;
    const original = { id: source.id, prefix, locator: SLOTS.evidence, label, position: 0 } as const;
    return toParts(engineWith(style, work, source).makeCitationCluster([passage, original]));
  }
  const engine = engineWith(style, work);
  const [, [entry = ''] = []] = engine.makeBibliography() || [];
  const reference = entry.replace(/<div class="csl-left-margin">.*?<\/div>|<\/?div[^>]*>/gs, '').trim();
  // A number says nothing outside its list.
  if (form === 'number') return toParts(reference);
  return [...toParts(reference), { text: words.inText }, ...toParts(engine.makeCitationCluster([passage]))];
}

/** The citation in each of `styles`. */
export const citationsIn = ({
  styles,
  edition,
}: {
  styles: readonly StyleName[];
  edition: Edition;
}): CitationPart[][] => styles.map((style) => citationIn(style, edition));

/** A slot with what divides it from the words before it, so that nothing is left where it is not filled; brackets around an address go with it. */
const SLOT =
  /((?:[,:]”? [^,:;\d\uE000-\uE003]*)?[\uE000\uE001]|(?: &#60;|\. |[,:] )?\uE003(?:\uE002)?(?:&#62;)?|\uE002)/;

/** What was formatted, with its slots. */
const toParts = (html: string): CitationPart[] =>
  html.split(SLOT).flatMap((part): CitationPart[] => {
    const slot = SLOT_NAMES.find((name) => part.includes(SLOTS[name]));
    if (!slot) return part === '' ? [] : [{ html: part }];
    const pattern = part.replace(SLOTS[slot], '{}').replace('&#60;', '<').replace('&#62;', '>');
    const ofMany = pattern.replace(words.paragraph.one, words.paragraph.many);
    return [
      {
        slot,
        pattern,
        ...(slot === 'passage' ? { patternOfMany: ofMany } : {}),
        ...(pattern.includes('”') ? { otherwise: '”' } : {}),
      },
    ];
  });

/** The same in plain words, for a letter or a message. */
export function plainCitation({ data, source, address, siteName }: Edition): CitationPart[] {
  const issued = source.issued && formatWorkDate(source.issued);
  const details = [source.publisher, issued].filter((detail) => detail !== undefined);
  return [
    { text: words.edition(data.title, siteName) },
    { slot: 'passage', pattern: words.passage, patternOfMany: words.passages },
    { text: `${words.day(formatDay(data.editedOn))}${address === undefined ? '' : `, ${address}`}` },
    address === undefined ? { slot: 'address', pattern: ', {}' } : { slot: 'anchor', pattern: '{}' },
    { text: words.source(authorsOf(source), plainTitle(source.title), ...details) },
    { slot: 'evidence', pattern: words.evidence[CITED_BY[data.kind]] ?? ', {}' },
    { text: '.' },
  ];
}
