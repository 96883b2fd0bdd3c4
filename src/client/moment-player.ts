/**
 * `<moment-player>`: plays the moments of the page where they are read. Links to moments stay links; a plain click on one
 * opens the recording. Nothing of its host is asked for before.
 */
import { formatClock, parseClock } from '../markdown/clock.ts';
import { h } from './html.ts';
import { momentOf, momentsOnPage, passagesAt, type LinkedMoment, type SpannedMoment } from './moments.ts';
import { numberOf } from './passages.ts';
import { PlayerFrame } from './player-frame.ts';

/** How long before a moment playing begins: a claim is rarely the first thing that is heard. */
const EARLY_SECONDS = 3;

class MomentPlayer extends HTMLElement {
  readonly #clock = h('span', { className: 'clock' });
  readonly #leads = h('span', { className: 'leads' });
  readonly #stage = h('div', { className: 'stage' });
  readonly #status = h('p', { className: 'visually-hidden', role: 'status' });
  #frame: PlayerFrame | undefined;
  #videoId = '';
  #moments: readonly SpannedMoment[] = [];
  #playing: readonly HTMLElement[] = [];
  /** The moment that was asked for; it counts as played until the recording has gone past it. */
  #chosen: LinkedMoment | undefined;
  #hasArrived = false;
  /** Where focus goes back to. */
  #opener: HTMLElement | SVGElement | undefined;

  connectedCallback(): void {
    // The element moves within the page; it is made once.
    if (this.childElementCount > 0) return;
    const close = h('button', { type: 'button' }, 'Close');
    close.addEventListener('click', () => this.#close());
    const bar = h('div', { className: 'bar' }, this.#clock, this.#leads, close);
    this.role = 'region';
    this.ariaLabel = 'Recording';
    this.append(bar, this.#stage);
    this.after(this.#status);
    this.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#close());
    document.addEventListener('click', (event) => this.#choose(event));
    addEventListener('hashchange', () => this.#arrive());
    this.#arrive();
  }

  /** A plain click on a link to a moment. */
  #choose(event: MouseEvent): void {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.ctrlKey ||
      event.shiftKey ||
      event.metaKey ||
      event.altKey
    )
      return;
    const link = (event.target as Element).closest<HTMLElement | SVGElement>('main a[href]');
    const moment = link && momentOf(link);
    if (!moment || this.contains(link)) return;
    event.preventDefault();
    this.#opener = link;
    this.#play(moment);
  }

  #play(moment: LinkedMoment): void {
    const isElsewhere = !this.#isDocked() && this.#block() !== this.previousElementSibling;
    if (this.#frame && (moment.videoId !== this.#videoId || isElsewhere)) this.#end();
    this.#chosen = moment;
    this.#hasArrived = false;
    const from = Math.max(0, moment.startSeconds - EARLY_SECONDS);
    if (this.#frame) this.#frame.seek(from);
    else this.#open(moment, from);
    this.#showTime(moment.startSeconds);
    this.#mark(moment.startSeconds);
    this.#status.textContent = `The recording plays from ${formatClock(from)}, for the moment ${formatClock(moment.startSeconds)}. The player stands after this passage.`;
    if (this.#isDocked()) this.#uncover();
  }

  #open(moment: LinkedMoment, fromSeconds: number): void {
    this.#videoId = moment.videoId;
    this.#moments = momentsOnPage(moment.videoId);
    this.#place();
    const frame = new PlayerFrame(moment.videoId, fromSeconds, {
      onTime: (seconds) => this.#follow(seconds),
      onFailure: (reason) => this.#fail(reason),
    });
    this.#frame = frame;
    this.#stage.replaceChildren(frame.element);
    this.#show('open');
  }

  /** Where the window is low, the player stands in the text; elsewhere it is docked, whatever stands before it. */
  #isDocked = (): boolean => getComputedStyle(this).position === 'fixed';

  /** The block that the opener stands in. */
  #block = (): Element | null | undefined => this.#opener?.closest('.passages > *, .recording');

  #place(): void {
    this.#block()?.after(this);
  }

  /** What was clicked stays in sight: the dock does not cover it. */
  #uncover(): void {
    const link = this.#opener?.getBoundingClientRect();
    const dock = this.getBoundingClientRect();
    if (link && link.bottom > dock.top && link.right > dock.left) scrollBy(0, link.bottom - dock.top + link.height);
  }

  #follow(seconds: number): void {
    const chosen = this.#chosen;
    if (chosen) {
      const isBefore = seconds < chosen.startSeconds;
      this.#hasArrived ||= Math.abs(seconds - chosen.startSeconds) <= EARLY_SECONDS + 1;
      if (isBefore && !this.#hasArrived) return;
      const isLeadIn = isBefore && chosen.startSeconds - seconds <= EARLY_SECONDS + 1;
      if (!isLeadIn) this.#chosen = undefined;
      this.#showTime(seconds);
      this.#mark(isLeadIn ? chosen.startSeconds : seconds);
      return;
    }
    this.#showTime(seconds);
    this.#mark(seconds);
  }

  #showTime(seconds: number): void {
    const clock = formatClock(Math.floor(seconds));
    if (this.#clock.textContent === clock) return;
    this.#clock.textContent = clock;
    document.dispatchEvent(new CustomEvent('recording-time', { detail: seconds }));
  }

  /** Marks the passages that rest on what is being said, and offers the way to them. */
  #mark(seconds: number): void {
    const passages = passagesAt(this.#moments, seconds);
    if (
      passages.length === this.#playing.length &&
      passages.every((passage, index) => passage === this.#playing[index])
    )
      return;
    for (const passage of this.#playing) passage.ariaCurrent = null;
    for (const passage of passages) passage.ariaCurrent = 'time';
    this.#playing = passages;
    const links = passages.map((passage) => h('a', { href: `#${passage.id}` }, `Passage ${numberOf(passage)}`));
    this.#leads.replaceChildren(...links);
  }

  #fail(reason: string): void {
    this.#frame = undefined;
    const moment = this.#chosen ?? { videoId: this.#videoId, startSeconds: 0 };
    const href = `https://www.youtube.com/watch?v=${moment.videoId}&t=${moment.startSeconds}s`;
    const words = `The recording cannot be shown here: ${reason}.`;
    const link = h('a', { href }, 'Open it at its host');
    this.#stage.replaceChildren(h('p', {}, `${words} `, link));
    this.#status.textContent = words;
  }

  /** The address may name a time (`#t=623`, `#t=10:23`): its passage is shown, and playing is offered, no more. */
  #arrive(): void {
    const written = /^#t=(.+)$/.exec(location.hash)?.[1] ?? '';
    const seconds = /^\d+s?$/.test(written) ? Number.parseInt(written, 10) : parseClock(written);
    const first = document.querySelector('.passages .moment');
    const videoId = first ? momentOf(first)?.videoId : undefined;
    if (seconds === undefined || videoId === undefined || this.#frame) return;
    const moments = momentsOnPage(videoId);
    const earlier = moments.filter(({ startSeconds }) => startSeconds <= seconds);
    const nearest = earlier.reduce<SpannedMoment | undefined>(
      (latest, moment) => (latest && latest.startSeconds >= moment.startSeconds ? latest : moment),
      undefined,
    );
    const [passage] = passagesAt(moments, seconds).concat((nearest ?? moments[0])?.passages ?? []);
    if (!passage) return;
    passage.tabIndex = -1;
    passage.classList.add('is-target');
    passage.focus({ preventScroll: true });
    passage.scrollIntoView();
    this.#offer({ videoId, startSeconds: seconds }, passage);
  }

  #offer(moment: LinkedMoment, passage: HTMLElement): void {
    const play = h('button', { type: 'button' }, `Play from ${formatClock(moment.startSeconds)}`);
    play.addEventListener('click', () => {
      this.#opener = passage;
      this.#play(moment);
    });
    this.#clock.textContent = '';
    this.#leads.replaceChildren(play);
    this.#opener = passage;
    this.#place();
    this.#show('offer');
  }

  #show(state: 'open' | 'offer' | 'closed'): void {
    this.hidden = state === 'closed';
    this.dataset['state'] = state;
    document.dispatchEvent(new CustomEvent('player-toggle'));
  }

  #end(): void {
    this.#frame?.close();
    this.#frame = undefined;
    this.#stage.replaceChildren();
    for (const passage of this.#playing) passage.ariaCurrent = null;
    this.#playing = [];
    this.#chosen = undefined;
    document.dispatchEvent(new CustomEvent('recording-time', { detail: undefined }));
  }

  #close(): void {
    this.#end();
    this.#show('closed');
    this.#status.textContent = 'The player is closed.';
    this.#opener?.focus();
  }
}
customElements.define('moment-player', MomentPlayer);
