/**
 * `<moment-player>`: plays the moments of the page where they are read. Links to moments stay links; a plain click on one
 * opens the recording. Nothing of its host is asked for before.
 */
import { formatClock, parseClock } from '../markdown/clock.ts';
import { h, isPlain } from './html.ts';
import { ChosenMoment, momentOf, momentsOnPage, passagesAt, type LinkedMoment, type SpannedMoment } from './moments.ts';
import { numberOf } from './passages.ts';
import { PlayerFrame } from './player-frame.ts';

/** How long before a moment playing begins: a claim is rarely the first thing that is heard. */
const EARLY_SECONDS = 3;

class MomentPlayer extends HTMLElement {
  readonly #clock = h('span', { className: 'clock' });
  readonly #lead = h('a', { className: 'lead' });
  readonly #play = h('button', { type: 'button' });
  readonly #close = h('button', { type: 'button' }, 'Close');
  readonly #stage = h('div', { className: 'stage' });
  readonly #status = h('p', { className: 'visually-hidden', role: 'status' });
  #frame: PlayerFrame | undefined;
  #videoId = '';
  #moments: readonly SpannedMoment[] = [];
  #playing: readonly HTMLElement[] = [];
  #chosen: ChosenMoment | undefined;
  #seconds = 0;
  /** The moment that the address names. */
  #offered: LinkedMoment | undefined;
  /** Where focus goes back to, and where the player stands in a low window. */
  #opener: HTMLElement | SVGElement | undefined;

  connectedCallback(): void {
    // The element moves within the page; it is made once.
    if (this.childElementCount > 0) return;
    this.role = 'region';
    this.ariaLabel = 'Recording';
    const bar = h('div', { className: 'bar' }, this.#clock, this.#lead, this.#play, this.#close);
    this.append(bar, this.#stage);
    this.after(this.#status);
    this.#close.addEventListener('click', () => this.#end());
    this.#play.addEventListener('click', () => {
      if (this.#offered) this.#start(this.#offered);
      this.#close.focus();
    });
    document.addEventListener('keydown', (event) => {
      const isOurs = this.contains(event.target as Node) || event.target === this.#opener;
      if (event.key === 'Escape' && isOurs && !this.hidden) this.#end();
    });
    document.addEventListener('click', (event) => this.#choose(event));
    addEventListener('hashchange', () => this.#arrive());
    addEventListener('resize', () => this.#seat());
    this.#arrive();
  }

  /** A plain click on a link to a moment. */
  #choose(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLElement | SVGElement>('main a[href]');
    const moment = link && momentOf(link);
    if (!moment || !isPlain(event) || this.contains(link)) return;
    event.preventDefault();
    this.#opener = link;
    this.#start(moment);
  }

  #start(moment: LinkedMoment): void {
    if (this.#frame && moment.videoId !== this.#videoId) this.#stop();
    const from = Math.max(0, moment.startSeconds - EARLY_SECONDS);
    this.#chosen = new ChosenMoment(moment.startSeconds, EARLY_SECONDS);
    if (!this.#frame || this.#isAway()) this.#open(moment.videoId, from);
    else {
      this.#moveToOpener();
      this.#frame.seek(from);
    }
    this.#tell(moment.startSeconds, moment.startSeconds);
    this.#say(`The recording plays from ${formatClock(from)}, for the moment ${formatClock(moment.startSeconds)}.`);
    if (this.#isDocked()) this.#uncover();
  }

  #open(videoId: string, fromSeconds: number): void {
    this.#frame?.close();
    this.#videoId = videoId;
    this.#moments = momentsOnPage(videoId);
    this.#place();
    const frame = new PlayerFrame(videoId, fromSeconds, {
      onTime: (seconds) => this.#follow(seconds),
      onFailure: (reason) => this.#fail(reason),
    });
    this.#frame = frame;
    this.#stage.replaceChildren(frame.element);
    this.#show('open');
  }

  /** Where the window is low, the player stands in the text; elsewhere it is docked, whatever stands before it. */
  #isDocked = (): boolean => getComputedStyle(this).position === 'fixed';

  /** Whether the player stands in the text, and not at its opener. */
  #isAway = (): boolean => !this.#isDocked() && this.#block() !== this.previousElementSibling;

  #block = (): Element | null | undefined =>
    this.#opener?.closest('.recording li') ?? this.#opener?.closest('.passages > *, .recording');

  #place(): void {
    this.#block()?.after(this);
  }

  /** A docked player that is open goes to its opener in the order of the page, where the browser can move it as it is. */
  #moveToOpener(): void {
    const block = this.#block();
    const parent = block?.parentElement as
      (HTMLElement & { moveBefore?: (node: Node, child: Node | null) => void }) | null;
    if (block && this.previousElementSibling !== block) parent?.moveBefore?.(this, block.nextSibling);
  }

  /** Where the window grows low, the player goes on at its opener. */
  #seat(): void {
    if (this.#frame && this.#isAway()) this.#open(this.#videoId, Math.floor(this.#seconds));
  }

  /** What was clicked stays in sight: the dock does not cover it. */
  #uncover(): void {
    const link = this.#opener?.getBoundingClientRect();
    const dock = this.getBoundingClientRect();
    const isBeside = !link || link.right <= dock.left;
    if (!isBeside && link.bottom > dock.top && link.top < dock.bottom)
      scrollBy(0, link.bottom - dock.top + link.height);
  }

  #follow(seconds: number): void {
    const counted = this.#chosen ? this.#chosen.at(seconds) : seconds;
    if (counted === undefined) return;
    if (this.#chosen?.isOver) this.#chosen = undefined;
    this.#tell(seconds, counted);
  }

  /** Shows a time of the recording, and what rests on the time that counts. */
  #tell(seconds: number, counted: number): void {
    this.#seconds = seconds;
    const clock = formatClock(Math.floor(seconds));
    if (this.#clock.textContent !== clock) {
      this.#clock.textContent = clock;
      document.dispatchEvent(new CustomEvent('recording-time', { detail: seconds }));
    }
    this.#mark(passagesAt(this.#moments, counted));
  }

  /** Marks the passages that rest on what is being said, and offers the way to the first of them. */
  #mark(passages: readonly HTMLElement[]): void {
    if (passages.length === this.#playing.length && passages.every((passage, at) => passage === this.#playing[at]))
      return;
    for (const passage of this.#playing) passage.ariaCurrent = null;
    for (const passage of passages) passage.ariaCurrent = 'time';
    this.#playing = passages;
    const [first] = passages;
    // One element, whatever it says: focus on it is not lost while the recording goes on.
    if (first) this.#lead.href = `#${first.id}`;
    this.#lead.textContent = first
      ? `Passage${passages.length > 1 ? 's' : ''} ${passages.map(numberOf).join(', ')}`
      : '';
    if (!first && document.activeElement !== this.#lead) this.#lead.removeAttribute('href');
  }

  #fail(reason: string): void {
    const seconds = this.#chosen?.startSeconds ?? Math.floor(this.#seconds);
    this.#stop();
    const href = `https://www.youtube.com/watch?v=${this.#videoId}&t=${seconds}s`;
    const words = `The recording cannot be shown here: ${reason}.`;
    this.#stage.replaceChildren(h('p', {}, `${words} `, h('a', { href }, 'Open it at its host')));
    this.#say(words);
  }

  /** The address may name a time (`#t=623`, `#t=10:23`): its passage is shown, and playing is offered, no more. */
  #arrive(): void {
    const written = /^#t=(.+)$/.exec(location.hash)?.[1] ?? '';
    const seconds = /^\d+s?$/.test(written) ? Number.parseInt(written, 10) : parseClock(written);
    for (const target of document.querySelectorAll('.is-target')) target.classList.remove('is-target');
    const first = document.querySelector('.passages .moment');
    const videoId = first ? momentOf(first)?.videoId : undefined;
    if (seconds === undefined || videoId === undefined) return;
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
    this.#opener = passage;
    this.#offered = { videoId, startSeconds: seconds };
    this.#play.textContent = `Play from ${formatClock(seconds)}`;
    if (!this.#frame) {
      this.#stage.replaceChildren();
      this.#clock.textContent = '';
      this.#show('offer');
    } else this.#show('both');
  }

  #say(words: string): void {
    this.#status.textContent = words;
  }

  #show(state: 'open' | 'offer' | 'both' | 'closed'): void {
    this.hidden = state === 'closed';
    this.dataset['state'] = state;
    this.#play.hidden = state === 'open';
    document.dispatchEvent(new CustomEvent('player-toggle'));
  }

  /** Ends playing, and takes back all that it showed on the page. */
  #stop(): void {
    this.#frame?.close();
    this.#frame = undefined;
    this.#mark([]);
    this.#chosen = undefined;
    document.dispatchEvent(new CustomEvent('recording-time', { detail: undefined }));
  }

  #end(): void {
    this.#stop();
    this.#stage.replaceChildren();
    this.#show('closed');
    this.#say('The player is closed.');
    // The place where the reader is counts more than the one where the player was opened.
    const box = this.#opener?.getBoundingClientRect();
    this.#opener?.focus({ preventScroll: !box || box.bottom < 0 || box.top > innerHeight });
  }
}
customElements.define('moment-player', MomentPlayer);
