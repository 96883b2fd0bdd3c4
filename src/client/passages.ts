/** Finds passages and their evidence on a page: an article's own, or one that collects passages of several. */

/** Selects the links to topics in a text. */
export const TOPIC_LINK = '.passages a[href*="/topics/"]:not([class])';

const PASSAGE = /(?:^|-)(p\d+[a-z]*)$/;

/** The passage that `node` stands in: an article's block, or a collected passage. */
export function passageAround(node: Element): HTMLElement | undefined {
  let around: Element | null = node.closest('.passages [id], .collected');
  while (around && (!PASSAGE.test(around.id) || /^H\d$/.test(around.tagName)))
    around = around.parentElement?.closest('.passages [id], .collected') ?? null;
  return around instanceof HTMLElement ? around : undefined;
}

/** The passages that a timestamp or the mark of a note supports: the one around it, or those that its block is given to. */
export function passagesOf(evidence: Element): HTMLElement[] {
  const owners = evidence.closest<HTMLElement>('[data-of]')?.dataset['of'];
  const ids = owners?.split(' ') ?? [passageAround(evidence)?.id ?? ''];
  return ids.map((id) => document.getElementById(id)).filter((passage) => passage !== null);
}

/** Everything that matches `selector` and supports `passage`, in the order of the text. */
export const evidenceOf = (passage: HTMLElement, selector: string): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(`.passages ${selector}`)].filter((link) =>
    passagesOf(link).includes(passage),
  );

/** Number of a passage as readers see it: `7` for `p7`. */
export const numberOf = ({ id }: Element): string => PASSAGE.exec(id)?.[1]?.slice(1) ?? '';
