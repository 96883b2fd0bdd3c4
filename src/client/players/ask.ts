/** Asks for the player of a recording: its code is loaded when a reader asks for the first one. */
import open from './open.ts?worker&url';
import type { PlayerRequest } from './open.ts';

/** Asks, unless something else has been asked for when the code is there; calls `fail` where it does not come. */
export function askForPlayer(detail: PlayerRequest, isStale: () => boolean, fail: () => void): void {
  void (import(/* @vite-ignore */ open) as Promise<unknown>).then(
    () => isStale() || document.dispatchEvent(new CustomEvent('player-request', { detail })),
    () => isStale() || fail(),
  );
}
