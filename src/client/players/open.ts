/** Opens the player of a recording; loaded when a reader asks for the first one. */
import { PlayerFrame } from './frame.ts';
import { peertube, vimeo, youtube } from './hosts.ts';
import { playFile } from './media.ts';
import type { FrameProtocol, Player, PlayerEvents } from './player.ts';

/** What is asked for. */
export interface PlayerRequest {
  /** The beginning of the addresses of the recording’s moments (`momentPrefix`). */
  recording: string;
  fromSeconds: number;
  /** Address of captions, for a file that has some. */
  captions?: string | undefined;
  events: PlayerEvents;
  /** Is given the player. */
  take: (player: Player) => void;
}

/** The frame of the host that an address names; `undefined` for a file. */
function frameOf(recording: string, fromSeconds: number): FrameProtocol | undefined {
  const [, video] = /^https:\/\/www\.youtube\.com\/watch\?v=([\w-]{11})&t=$/.exec(recording) ?? [];
  if (video) return youtube(video, fromSeconds);
  const [, id, key] = /^https:\/\/vimeo\.com\/(\d+)(?:\/(\w+))?#t=$/.exec(recording) ?? [];
  if (id) return vimeo(id, key, fromSeconds);
  const [, instance, name] = /^https:\/\/([^/]+)\/w\/([\w-]+)\?start=$/.exec(recording) ?? [];
  return instance && name ? peertube(instance, name, fromSeconds) : undefined;
}

document.addEventListener('player-request', (event) => {
  const { recording, fromSeconds, captions, events, take } = (event as CustomEvent<PlayerRequest>).detail;
  const frame = frameOf(recording, fromSeconds);
  const player = frame
    ? new PlayerFrame(frame, events)
    : playFile(recording.replace(/#t=$/, ''), captions, fromSeconds, events);
  take(player);
});
