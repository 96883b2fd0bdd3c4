/** What a player is, whatever plays in it. */

/** What a player tells. */
export interface PlayerEvents {
  /** The time being played, in seconds from the beginning of the recording. */
  onTime: (seconds: number) => void;
  /** Why nothing can be played here. */
  onFailure: (reason: string) => void;
}

/** A player on the page. */
export interface Player {
  readonly element: HTMLElement;
  /** Plays from a time on, in seconds from the beginning of the recording. */
  seek: (seconds: number) => void;
  /** Ends the player and everything that waits for it. */
  close: () => void;
}

/** What a message of a frame says; a frame that says anything has answered. */
export interface FrameNews {
  /** The time being played, in seconds. */
  seconds?: unknown;
  /** Why it cannot play: the host’s number or word. */
  error?: unknown;
}

/** How the frame of a host is spoken with. Messages are sent in their order. */
export interface FrameProtocol {
  origin: string;
  /** Address of the frame, playing from `fromSeconds` on. */
  src: string;
  /** What is said until the frame answers. */
  hello: readonly unknown[];
  /** What is said when it has. */
  ready: readonly unknown[];
  seek: (seconds: number) => readonly unknown[];
  /** Reads a message; `undefined` for one that says nothing to us, or comes before the frame can play. */
  read: (message: Record<string, unknown>) => FrameNews | undefined;
}
