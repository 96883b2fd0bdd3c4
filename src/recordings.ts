/**
 * Where recordings are, and how a moment of each is linked to: one list of hosts. A new host is a row here, its settings in
 * `schemas/recording.ts`, and a player in `client/players/`.
 */

/** A recording, by the host that has it. */
export type RecordingPlace =
  | {
      host: 'youtube';
      /** The eleven characters after `watch?v=`. */
      id: string;
    }
  | {
      host: 'vimeo';
      /** Digits. */
      id: string;
      /** What stands behind the id in the address of an unlisted video. */
      key?: string | undefined;
    }
  | {
      host: 'peertube';
      /** The instance: `video.example.org`. */
      instance: string;
      /** UUID or short id. */
      id: string;
    }
  | {
      host: 'file';
      /** An address on this site (`/recordings/talk.mp3`) or elsewhere. */
      url: string;
    };

/** The hosts that there are. */
export type RecordingHost = RecordingPlace['host'];

/** Endings of files that are heard; others are watched. */
const AUDIO = /\.(?:mp3|m4a|aac|ogg|oga|opus|wav|flac)$/i;

/** Whether a recording has no picture. */
export const isAudio = (place: RecordingPlace): boolean => place.host === 'file' && AUDIO.test(place.url);

/** The media types of files, by the ends of their names (IANA). */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  ogv: 'video/ogg',
};

/** The media type of a file by its name, as `video/mp4`; `undefined` for one that browsers do not play. */
export const mediaTypeOf = (url: string): string | undefined =>
  MEDIA_TYPES[/\.([a-z0-9]+)$/i.exec(url)?.[1]?.toLowerCase() ?? ''];

/**
 * The beginning of the address of any moment of a recording: its seconds follow. `base` is the path of the site. What it
 * says names the recording: no two have the same.
 */
export function momentPrefix(place: RecordingPlace, base = '/'): string {
  switch (place.host) {
    case 'youtube':
      return `https://www.youtube.com/watch?v=${place.id}&t=`;
    case 'vimeo':
      return `https://vimeo.com/${place.id}${place.key === undefined ? '' : `/${place.key}`}#t=`;
    case 'peertube':
      return `https://${place.instance}/w/${place.id}?start=`;
    case 'file':
      // A media fragment (W3C): browsers go to the second by themselves.
      return `${place.url.startsWith('/') ? base + place.url.slice(1) : place.url}#t=`;
  }
}

/** Address of a moment of a recording where it can be watched without scripts of ours. */
export const momentUrl = (place: RecordingPlace, startSeconds: number, base = '/'): string =>
  momentAt(momentPrefix(place, base), startSeconds);

/** The address of a moment, from the beginning of all of its recording’s: hosts name the unit, files have none. */
export const momentAt = (prefix: string, startSeconds: number): string =>
  `${prefix}${startSeconds}${prefix.endsWith('#t=') && !prefix.startsWith('https://vimeo.com/') ? '' : 's'}`;

/** Address of the whole recording. */
export const recordingUrl = (place: RecordingPlace, base = '/'): string =>
  momentPrefix(place, base).replace(/(?:&t|#t|\?start)=$/, '');

/** What a link to a moment names. */
export interface LinkedMoment {
  /** What stands before the seconds in the address: it names the recording. */
  recording: string;
  /** Seconds from the beginning of the recording. */
  startSeconds: number;
}

/** Reads the address of a moment; `undefined` for any other. */
export function momentOf(address: string): LinkedMoment | undefined {
  const match = /^(.+(?:[?&]t|#t|\?start)=)(\d+)s?$/.exec(address);
  return match ? { recording: match[1]!, startSeconds: Number(match[2]) } : undefined;
}

/** The origin that a page must let in to play the recording of this name (CSP), with the directive that does so. */
export function playerSource(recording: string): { directive: 'frame-src' | 'media-src'; origin: string } {
  if (recording.startsWith('https://www.youtube.com/watch?'))
    return { directive: 'frame-src', origin: 'https://www.youtube-nocookie.com' };
  if (recording.startsWith('https://vimeo.com/')) return { directive: 'frame-src', origin: 'https://player.vimeo.com' };
  const isWeb = /^https?:/.test(recording);
  if (isWeb && recording.endsWith('?start=')) return { directive: 'frame-src', origin: new URL(recording).origin };
  return { directive: 'media-src', origin: isWeb ? new URL(recording).origin : "'self'" };
}
