/**
 * What a topic is, at a link to it: by pointing at it or reaching it from the keyboard (WCAG 1.4.13: it can be dismissed, pointed at,
 * and stays). Its page says so itself; it is asked when the reader wants to know, and once.
 */
import { h } from './html.ts';
import { TOPIC_LINK } from './passages.ts';

/** How long one rests on a link before it opens, and how long it stays when one leaves. */
const OPEN_AFTER_MS = 400;
const CLOSE_AFTER_MS = 300;

const tip = h('div', { className: 'preview no-print', popover: 'auto', role: 'tooltip', id: 'topic-preview' });
// Within the landmark of what it is about.
(document.querySelector('main') ?? document.body).append(tip);

const known = new Map<string, Promise<string>>();
let timer = 0;
let opened: Element | undefined;

/** The description in a page’s head. Throws where the page does not come or has none. */
async function descriptionAt(address: string): Promise<string> {
  const response = await fetch(address);
  const [, written] = /<meta name="description" content="([^"]*)"/.exec(await response.text()) ?? [];
  if (!response.ok || !written) throw new Error(`nothing is said at ${address}`);
  const letters: Record<string, string> = { amp: '&', quot: '"', '#39': "'", '#34': '"', lt: '<', gt: '>' };
  return written.replace(/&([^;]+);/g, (entity, name: string) => letters[name] ?? entity);
}

async function open(link: HTMLAnchorElement): Promise<void> {
  const address = link.href.replace(/#.*/, '');
  const asked = known.get(address) ?? descriptionAt(address);
  known.set(address, asked);
  const words = await asked;
  // What was opened on purpose stays, and who has left is not followed.
  if (opened !== link || document.querySelector(':popover-open')) return;
  tip.replaceChildren(words);
  link.setAttribute('aria-describedby', tip.id);
  tip.showPopover({ source: link });
}

function close(): void {
  opened?.removeAttribute('aria-describedby');
  opened = undefined;
  if (tip.matches(':popover-open')) tip.hidePopover();
}

function enter(target: EventTarget | null): void {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>(TOPIC_LINK) : null;
  if (link || tip.contains(target as Node)) clearTimeout(timer);
  if (!link || link === opened) return;
  close();
  opened = link;
  timer = window.setTimeout(() => void open(link).catch(close), OPEN_AFTER_MS);
}

function leave(target: EventTarget | null): void {
  if (!(target instanceof Element) || (!target.closest(TOPIC_LINK) && !tip.contains(target))) return;
  clearTimeout(timer);
  timer = window.setTimeout(close, CLOSE_AFTER_MS);
}

document.addEventListener('pointerover', (event) => event.pointerType === 'mouse' && enter(event.target));
document.addEventListener('pointerout', (event) => leave(event.target));
document.addEventListener('focusin', (event) => enter(event.target));
document.addEventListener('focusout', (event) => leave(event.target));
enter(document.querySelector(`${TOPIC_LINK}:is(:hover, :focus-visible)`));
