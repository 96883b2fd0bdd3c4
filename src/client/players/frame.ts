/**
 * The frame of a host’s player, steered by messages, without a script of the host on our page. Whatever does not come from
 * the frame, from its origin and in its host’s form is passed over.
 */
import * as words from '../../i18n/interface.ts';
import type { FrameProtocol, Player, PlayerEvents } from './player.ts';

/** How long the frame may take to answer, and how often it is asked. */
const PATIENCE_MS = 8000;
const ASK_EVERY_MS = 400;

/** A player in a frame. */
export class PlayerFrame implements Player {
  readonly element = document.createElement('iframe');
  readonly #protocol: FrameProtocol;
  readonly #events: PlayerEvents;
  readonly #asking: number;
  readonly #waiting: number;
  #hasAnswered = false;
  /** The time asked for before the frame could be told. */
  #wanted: number | undefined;

  constructor(protocol: FrameProtocol, events: PlayerEvents) {
    this.#protocol = protocol;
    this.#events = events;
    Object.assign(this.element, {
      title: words.player,
      // The host asks for the origin of the page that it stands in, and for no more.
      referrerPolicy: 'strict-origin-when-cross-origin',
      allow: 'autoplay; encrypted-media; fullscreen; picture-in-picture',
      src: protocol.src,
    });
    addEventListener('message', this.#read);
    this.#asking = window.setInterval(() => this.#send(protocol.hello), ASK_EVERY_MS);
    this.#waiting = window.setTimeout(() => this.#fail(words.hostIsSilent), PATIENCE_MS);
  }

  seek(seconds: number): void {
    if (!this.#hasAnswered) this.#wanted = seconds;
    else this.#send(this.#protocol.seek(seconds));
  }

  close(): void {
    removeEventListener('message', this.#read);
    clearInterval(this.#asking);
    clearTimeout(this.#waiting);
    this.element.remove();
  }

  #send(messages: readonly unknown[]): void {
    for (const message of messages) this.element.contentWindow?.postMessage(message, this.#protocol.origin);
  }

  #fail(reason: string): void {
    this.close();
    this.#events.onFailure(reason);
  }

  readonly #read = ({ origin, source, data }: MessageEvent<unknown>): void => {
    if (origin !== this.#protocol.origin || source !== this.element.contentWindow) return;
    const message = parse(data);
    const news = message && this.#protocol.read(message);
    if (!news) return;
    if (!this.#hasAnswered) {
      this.#hasAnswered = true;
      clearInterval(this.#asking);
      clearTimeout(this.#waiting);
      this.#send(this.#protocol.ready);
      if (this.#wanted !== undefined) this.seek(this.#wanted);
    }
    const { seconds, error } = news;
    if (error !== undefined) this.#fail(words.hostFails(String(error)));
    else if (typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0) this.#events.onTime(seconds);
  };
}

/** Hosts send objects, or the text of one. */
function parse(data: unknown): Record<string, unknown> | undefined {
  try {
    const message: unknown = typeof data === 'string' ? JSON.parse(data) : data;
    return typeof message === 'object' && message !== null ? (message as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
