/**
 * `<timestamp-player>`: plays the timestamps of the page where they are read. Links to timestamps stay links; a plain click on one
 * opens the recording. Nothing of its host is asked for before.
 */
import { formatClock, parseClock } from '../timestamps.ts';
import { h, isPlain } from './html.ts';
import { ChosenTimestamp, timestampOf, timestampsOnPage, passagesAt, type SpannedTimestamp } from './timestamps.ts';
import { numberOf } from './passages.ts';
import { askForPlayer } from './players/ask.ts';
import type { PlayerRequest } from './players/open.ts';
import type { Player } from './players/player.ts';
import { momentAt, type LinkedMoment } from '../recordings.ts';
import * as words from '../i18n/interface.ts';

/** How long before a timestamp playing begins: a claim is rarely the first thing that is heard. */
const EARLY_SECONDS = 3;

class TimestampPlayer extends HTMLElement {
  readonly #clock = h('span', { className: 'clock' });
  readonly #lead = h('a', { className: 'lead' });
  readonly #play = h('button', { type: 'button' });
  readonly #close = h('button', { type: 'button' }, words.closePlayer);
  readonly #stage = h('div', { className: 'stage' });
  readonly #status = h('p', { className: 'visually-hidden', role: 'status' });
  #frame: Player | undefined;
  /** Whether a player is open, or on its way. */
  #isOpen = false;
  #recording = '';
  /** What was asked for last, so that a player which comes late is not taken. */
  #asked = 0;
  #timestamps: readonly SpannedTimestamp[] = [];
  #playing: readonly HTMLElement[] = [];
  #chosen: ChosenTimestamp | undefined;
  #seconds = 0;
  /** The timestamp that the address names. */
  #offered: LinkedMoment | undefined;
  /** Where focus goes back to, and where the player stands in a low window. */
  #opener: HTMLElement | SVGElement | undefined;

  connectedCallback(): void {
    // The element moves within the page; it is made once.
    if (this.childElementCount > 0) return;
    this.role = 'region';
    this.ariaLabel = words.player;
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
    // A phone takes a while to find them all; a click should not wait for it.
    const first = document.querySelector<HTMLElement>('recording-strip')?.dataset['recording'];
    if (first !== undefined) globalThis.requestIdleCallback?.(() => timestampsOnPage(first));
  }

  /** A plain click on a link to a timestamp. */
  #choose(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLElement | SVGElement>('main a[href]');
    const timestamp = link && timestampOf(link);
    if (!timestamp || !isPlain(event) || this.contains(link)) return;
    event.preventDefault();
    this.#opener = link;
    this.#start(timestamp);
  }

  #start(timestamp: LinkedMoment): void {
    if (this.#isOpen && timestamp.recording !== this.#recording) this.#stop();
    const from = Math.max(0, timestamp.startSeconds - EARLY_SECONDS);
    this.#chosen = new ChosenTimestamp(timestamp.startSeconds, EARLY_SECONDS);
    if (!this.#isOpen || this.#isAway()) this.#open(timestamp.recording, from);
    else {
      this.#moveToOpener();
      if (this.#frame) this.#frame.seek(from);
      else this.#open(timestamp.recording, from);
    }
    this.#tell(timestamp.startSeconds, timestamp.startSeconds);
    this.#say(words.playsFrom(formatClock(from), formatClock(timestamp.startSeconds)));
    // With the frame that shows it: before, the places of all would be asked for twice.
    requestAnimationFrame(() => this.#isDocked() && this.#uncover());
  }

  #open(recording: string, fromSeconds: number): void {
    this.#frame?.close();
    this.#frame = undefined;
    this.#isOpen = true;
    this.#recording = recording;
    this.#timestamps = timestampsOnPage(recording);
    this.#place();
    this.#stage.replaceChildren();
    this.#show('open');
    const asked = ++this.#asked;
    const isStale = (): boolean => asked !== this.#asked;
    const detail: PlayerRequest = {
      recording,
      fromSeconds,
      captions: document.querySelector<HTMLElement>(`recording-strip[data-recording="${CSS.escape(recording)}"]`)
        ?.dataset['captions'],
      events: {
        onTime: (seconds) => isStale() || this.#follow(seconds),
        onFailure: (reason) => isStale() || this.#fail(reason),
      },
      take: (frame) => {
        this.#frame = frame;
        this.#stage.replaceChildren(frame.element);
      },
    };
    askForPlayer(detail, isStale, () => this.#fail(words.hostIsSilent));
  }

  /** Where the window is low, the player stands in the text; elsewhere it is docked. */
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
    if (this.#isOpen && this.#isAway()) this.#open(this.#recording, Math.floor(this.#seconds));
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
      document.dispatchEvent(new CustomEvent('recording-time', { detail: { recording: this.#recording, seconds } }));
    }
    this.#mark(passagesAt(this.#timestamps, counted));
  }

  /** Marks the passages that rest on what is being said, and offers the way to the first of them. */
  #mark(passages: readonly HTMLElement[]): void {
    if (passages.length === this.#playing.length && passages.every((passage, at) => passage === this.#playing[at]))
      return;
    for (const passage of this.#playing) passage.ariaCurrent = null;
    for (const passage of passages) passage.ariaCurrent = 'time';
    this.#playing = passages;
    const [first] = passages;
    // One element for all that it says: focus on it is not lost while the recording goes on.
    if (first) this.#lead.href = `#${first.id}`;
    this.#lead.textContent = first ? words.passageName(...passages.map(numberOf)) : '';
    if (!first && document.activeElement !== this.#lead) this.#lead.removeAttribute('href');
  }

  #fail(reason: string): void {
    const seconds = this.#chosen?.startSeconds ?? Math.floor(this.#seconds);
    this.#stop();
    const href = momentAt(this.#recording, seconds);
    const failure = words.cannotPlay(reason);
    this.#stage.replaceChildren(h('p', {}, `${failure} `, h('a', { href }, words.openAtHost)));
    this.#say(failure);
  }

  /**
   * The address may name a time (`#t=623`, `#t=10:23`), and which of the passages that rest on it is meant (`#t=10:23&p7`): the
   * passage is shown, and playing is offered, no more.
   */
  #arrive(): void {
    const [, written = '', wanted] = /^#t=([^&]+)(?:&(p\w+))?$/.exec(location.hash) ?? [];
    const seconds = /^\d+s?$/.test(written) ? Number.parseInt(written, 10) : parseClock(written);
    for (const target of document.querySelectorAll('.is-target')) target.classList.remove('is-target');
    const named = wanted === undefined ? [] : [...document.querySelectorAll(`#${wanted} .timestamp`)];
    const links = named.filter((link) => timestampOf(link)?.startSeconds === seconds);
    // The passage says which of several recordings is meant.
    const first = links[0] ?? document.querySelector('.passages .timestamp');
    const recording = first ? timestampOf(first)?.recording : undefined;
    if (seconds === undefined || recording === undefined) return;
    const timestamps = timestampsOnPage(recording);
    const earlier = timestamps.filter(({ startSeconds }) => startSeconds <= seconds);
    const nearest = earlier.reduce<SpannedTimestamp | undefined>(
      (latest, timestamp) => (latest && latest.startSeconds >= timestamp.startSeconds ? latest : timestamp),
      undefined,
    );
    const passages = passagesAt(timestamps, seconds).concat((nearest ?? timestamps[0])?.passages ?? []);
    const passage = passages.find(({ id }) => id === wanted) ?? passages[0];
    if (!passage) return;
    passage.tabIndex = -1;
    passage.classList.add('is-target');
    passage.focus({ preventScroll: true });
    passage.scrollIntoView();
    this.#opener = passage;
    this.#offered = { recording, startSeconds: seconds };
    this.#play.textContent = words.playFrom(formatClock(seconds));
    if (!this.#isOpen) {
      this.#stage.replaceChildren();
      this.#clock.textContent = '';
      this.#show('offer');
    } else this.#show('both');
  }

  #say(what: string): void {
    this.#status.textContent = what;
  }

  #show(state: 'open' | 'offer' | 'both' | 'closed'): void {
    this.hidden = state === 'closed';
    this.dataset['state'] = state;
    this.#play.hidden = state === 'open';
    document.dispatchEvent(new CustomEvent('player-toggle'));
  }

  /** Ends playing, and takes back all that it showed on the page. */
  #stop(): void {
    this.#asked++;
    this.#frame?.close();
    this.#frame = undefined;
    this.#isOpen = false;
    this.#mark([]);
    this.#chosen = undefined;
    document.dispatchEvent(new CustomEvent('recording-time', { detail: undefined }));
  }

  #end(): void {
    this.#stop();
    this.#stage.replaceChildren();
    this.#show('closed');
    this.#say(words.playerIsClosed);
    // The place where the reader is counts more than the one where the player was opened.
    const box = this.#opener?.getBoundingClientRect();
    this.#opener?.focus({ preventScroll: !box || box.bottom < 0 || box.top > innerHeight });
  }
}
customElements.define('timestamp-player', TimestampPlayer);
