/** The citations of the page's article, and the addresses and passages that are filled into them. */

/** The section with the article's citations; none on pages that are no article's. */
export const citations = document.querySelector('#cite')?.parentElement ?? undefined;

/** Address of this article as the site knows it; none where it was built without one. */
const published = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;

/** Address of this article without an anchor, as citations give it: where the site knows none, the page's own. */
export const address = (): string => published ?? location.href.replace(/[?#].*/, '');

/** Fills a slot of a citation; `isMany` where the value stands for several passages. */
function fill(slot: HTMLElement, value: string, isMany = false): string {
  const { pattern = '', patternOfMany = pattern } = slot.dataset;
  return (isMany ? patternOfMany : pattern).replace('{}', () => value);
}

/** The article's citation in a style, with the values of its slots; one without a value stays as it is. */
export function citationWith(style: string, values: Readonly<Record<string, string>>, isMany: boolean): HTMLElement {
  const citation = citations!.querySelector(`[data-citation=${style}]`)!.cloneNode(true) as HTMLElement;
  for (const slot of citation.querySelectorAll<HTMLElement>('[data-slot]')) {
    const value = values[slot.dataset['slot'] ?? ''];
    slot.replaceWith(value ? fill(slot, value, isMany) : slot.textContent);
  }
  return citation;
}

/** The address to report a mistake to, with `whole` in place of the article's. */
export const reportTo = (report: string, whole: string): string =>
  report.replace(`body=${encodeURIComponent(published ?? '')}`, `body=${encodeURIComponent(whole)}`);

/** Fills the page's address into the citations of the whole article, if the site does not know it. */
export function fillAddress(): void {
  if (!citations || published !== undefined) return;
  for (const slot of citations.querySelectorAll<HTMLElement>('[data-slot=address]'))
    slot.textContent = fill(slot, address());
  for (const link of citations.querySelectorAll<HTMLAnchorElement>('[data-report]'))
    link.href = reportTo(link.href, address());
}
