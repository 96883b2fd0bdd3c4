/**
 * The frame of YouTube's player, steered by messages (the protocol of its IFrame API: JSON texts with `event`, `func`,
 * `args`, `info`), without a script of theirs on our page. Whatever does not come from the frame, from its origin and in
 * this form is passed over.
 */
import * as words from '../i18n/index.ts';
import { PLAYER_ORIGIN } from '../timestamps.ts';

/** How long the frame may take to answer, and how often it is asked. */
const PATIENCE_MS = 8000;
const ASK_EVERY_MS = 400;

/** What the frame tells. */
export interface PlayerEvents {
  /** The time being played, in seconds from the beginning of the recording. */
  onTime: (seconds: number) => void;
  /** Why nothing can be played here. */
  onFailure: (reason: string) => void;
}

/** A player in its frame. */
export class PlayerFrame {
  readonly element = document.createElement('iframe');
  readonly #events: PlayerEvents;
  readonly #asking: number;
  readonly #waiting: number;
  #hasAnswered = false;
  /** The time asked for before the frame could be told. */
  #wanted: number | undefined;

  constructor(videoId: string, startSeconds: number, events: PlayerEvents) {
    this.#events = events;
    const settings = new URLSearchParams({
      start: String(startSeconds),
      autoplay: '1',
      enablejsapi: '1',
      playsinline: '1',
      rel: '0',
      origin: location.origin,
    });
    Object.assign(this.element, {
      title: words.player,
      // The host asks for the origin of the page that it stands in, and for no more.
      referrerPolicy: 'strict-origin-when-cross-origin',
      allow: 'autoplay; encrypted-media; fullscreen; picture-in-picture',
      src: `${PLAYER_ORIGIN}/embed/${videoId}?${settings}`,
    });
    addEventListener('message', this.#read);
    this.#asking = window.setInterval(() => this.#send({ event: 'listening' }), ASK_EVERY_MS);
    this.#waiting = window.setTimeout(() => this.#fail(words.hostIsSilent), PATIENCE_MS);
  }

  /** Plays from a time on, in seconds from the beginning of the recording. */
  seek(seconds: number): void {
    if (!this.#hasAnswered) {
      this.#wanted = seconds;
      return;
    }
    this.#command('seekTo', [seconds, true]);
    this.#command('playVideo', []);
  }

  /** Ends the player and everything that waits for it. */
  close(): void {
    removeEventListener('message', this.#read);
    clearInterval(this.#asking);
    clearTimeout(this.#waiting);
    this.element.remove();
  }

  #send(message: Record<string, unknown>): void {
    this.element.contentWindow?.postMessage(JSON.stringify({ ...message, id: 1, channel: 'widget' }), PLAYER_ORIGIN);
  }

  #command(func: string, args: unknown[]): void {
    this.#send({ event: 'command', func, args });
  }

  #fail(reason: string): void {
    this.close();
    this.#events.onFailure(reason);
  }

  readonly #read = ({ origin, source, data }: MessageEvent<unknown>): void => {
    if (origin !== PLAYER_ORIGIN || source !== this.element.contentWindow || typeof data !== 'string') return;
    const message = parse(data);
    if (typeof message?.event !== 'string') return;
    if (!this.#hasAnswered) {
      this.#hasAnswered = true;
      clearInterval(this.#asking);
      clearTimeout(this.#waiting);
      this.#command('addEventListener', ['onError']);
      if (this.#wanted !== undefined) this.seek(this.#wanted);
    }
    if (message.event === 'onError') {
      this.#fail(words.hostFails(Number(message.info)));
      return;
    }
    const seconds = (message.info as { currentTime?: unknown } | null | undefined)?.currentTime;
    if (typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0) this.#events.onTime(seconds);
  };
}

function parse(data: string): { event?: unknown; info?: unknown } | undefined {
  try {
    return JSON.parse(data) as { event?: unknown; info?: unknown };
  } catch {
    return undefined;
  }
}
