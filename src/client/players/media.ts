/** An audio or video file, played by the browser itself. */
import * as words from '../../i18n/interface.ts';
import { isAudio } from '../../recordings.ts';
import type { Player, PlayerEvents } from './player.ts';

/** Plays the file at `url` from `fromSeconds` on, with its captions where there are some. */
export function playFile(
  url: string,
  captions: string | undefined,
  fromSeconds: number,
  { onTime, onFailure }: PlayerEvents,
): Player {
  const element = document.createElement(isAudio({ host: 'file', url }) ? 'audio' : 'video');
  const ending = new AbortController();
  const { signal } = ending;
  Object.assign(element, {
    controls: true,
    preload: 'auto',
    src: url,
    ariaLabel: words.player,
    currentTime: fromSeconds,
  });
  if (captions !== undefined && element.tagName === 'VIDEO') {
    const track = document.createElement('track');
    Object.assign(track, { kind: 'captions', src: captions, label: words.captions, default: true });
    element.append(track);
  }
  element.addEventListener('timeupdate', () => onTime(element.currentTime), { signal });
  element.addEventListener('error', () => onFailure(words.fileFails), { signal });
  // A browser that wants the reader to press play shows its button.
  const play = (): void => void element.play().catch(() => undefined);
  play();
  return {
    element,
    seek(seconds) {
      element.currentTime = seconds;
      play();
    },
    close() {
      ending.abort();
      element.pause();
      element.removeAttribute('src');
      element.remove();
    },
  };
}
