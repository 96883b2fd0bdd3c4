/** Addresses of recordings, in the ways in which people copy them, as the settings of an article have them. */
import { isAudio, mediaTypeOf, type RecordingPlace } from '../../recordings.ts';
import { recording as recordingSchema, type RecordingSetting } from '../../schemas/recording.ts';
import { videoIdOf } from '../video-digest/video-address.ts';

/** The recording that an address leads to; `undefined` where it leads to none that the site can play. */
export function recordingAt(address: string): RecordingSetting | undefined {
  const setting = settingOf(address);
  return setting && recordingSchema.safeParse(setting).success ? setting : undefined;
}

function settingOf(address: string): RecordingSetting | undefined {
  const youtube = videoIdOf(address);
  if (youtube !== undefined) return { youtube };
  const vimeo =
    /^https?:\/\/(?:www\.)?vimeo\.com\/(?:(?:channels|groups)\/[^/]+\/(?:videos\/)?|(?:album|showcase)\/\d+\/video\/)?(\d+(?:\/[0-9a-f]{6,20})?)(?:[?#].*)?$/i.exec(
      address,
    )?.[1] ??
    /^https?:\/\/player\.vimeo\.com\/video\/(\d+)(?:\?(?:.*&)?h=([0-9a-f]+).*|[?#].*)?$/i
      .exec(address)
      ?.slice(1)
      .filter(Boolean)
      .join('/');
  if (vimeo) return { vimeo };
  if (mediaTypeOf(address.replace(/[?#].*$/, '')) !== undefined) return { file: address };
  const [, host, id] =
    /^https:\/\/([^/]+)\/(?:w|videos\/watch|videos\/embed)\/([\w-]{6,40})(?:[?;#].*)?$/.exec(address) ?? [];
  return host && id && id !== 'playlist' ? { peertube: `https://${host}/w/${id}` } : undefined;
}

/** What the record of a recording says of its kind. */
export const mediumOf = (place: RecordingPlace): string => (isAudio(place) ? 'audio' : 'video');

/** Who makes a recording public, for its record. */
export const publisherOf = (place: RecordingPlace): string | undefined =>
  ({
    youtube: 'YouTube',
    vimeo: 'Vimeo',
    peertube: place.host === 'peertube' ? place.instance : undefined,
    file: undefined,
  })[place.host];
