/** The recordings that timestamps of an article belong to. */
import { z } from 'zod';
import type { RecordingPlace } from '../recordings.ts';
import { mediaTypeOf } from '../recordings.ts';
import { isWebAddress, text } from './fields.ts';

const ID = /^[A-Za-z0-9_-]{11}$/;

const durationSeconds = z.int().positive().optional().describe('the length of the recording in seconds');

const common = {
  title: text.optional().describe('what the recording is called, if the article has several'),
  durationSeconds,
};

const mediaAddress = (kinds: string): z.ZodString =>
  z.string().refine((url) => {
    const isOurs = /^\/(?!\/)[\w./-]+$/.test(url) && !url.includes('..');
    return (isOurs || (isWebAddress(url) && url.startsWith('https:'))) && mediaTypeOf(url) !== undefined;
  }, kinds);

/** The one video of a digest, in short. */
export const youtubeVideo = z.strictObject({
  id: z
    .string()
    .regex(
      ID,
      'the eleven characters after watch?v= in the address of a YouTube video; a recording of another host stands under "recordings"',
    )
    .describe(
      'the eleven characters after watch?v= in the address of a YouTube video; recordings of other hosts stand under "recordings", such as - vimeo: "76979871"',
    ),
  durationSeconds,
});

/** A recording: exactly one of `youtube`, `vimeo`, `peertube` and `file` says where it is. */
export const recording = z
  .strictObject({
    youtube: z
      .string()
      .regex(ID, 'the eleven characters after watch?v= in the address of a YouTube video')
      .optional()
      .describe('the eleven characters after watch?v= in the address of a YouTube video'),
    vimeo: z
      .string()
      .regex(
        /^\d{1,12}(?:\/[0-9a-z]{4,20})?$/,
        'what stands after vimeo.com/ in the address of the video, in quotation marks: "76979871" or "76979871/abcdef1234"',
      )
      .optional()
      .describe('what stands after vimeo.com/ in the address of a Vimeo video'),
    peertube: z
      .string()
      .regex(
        /^https:\/\/[a-z0-9.-]+\/w\/[A-Za-z0-9-]{6,40}$/,
        'the address of the video on its PeerTube server, such as https://video.example.org/w/abc123',
      )
      .refine(isWebAddress, 'a public web address')
      .optional()
      .describe('the address of a PeerTube video: https://video.example.org/w/abc123'),
    file: mediaAddress(
      'an audio or video file below public/, such as /recordings/talk.mp3, or its address that begins with https://',
    )
      .optional()
      .describe('an audio or video file: its path below public/, or its web address'),
    captions: z
      .string()
      .regex(/^\/(?!\/)[\w./-]+\.vtt$/, 'a file of captions below public/, such as /recordings/talk.vtt')
      .optional()
      .describe('captions of a file, in WebVTT: their path below public/'),
    ...common,
  })
  .refine(
    ({ youtube, vimeo, peertube, file }) => [youtube, vimeo, peertube, file].filter(Boolean).length === 1,
    'one of youtube, vimeo, peertube and file, which says where the recording is',
  )
  .describe('a recording on lines of its own: - vimeo: "76979871", or youtube, peertube or file');

/** A recording as it is written in settings. */
export type RecordingSetting = z.infer<typeof recording>;

/** A recording of an article, with what is known of it. */
export interface Recording {
  place: RecordingPlace;
  title?: string | undefined;
  durationSeconds?: number | undefined;
  /** Path of captions below the site’s root. */
  captions?: string | undefined;
}

/** The recordings that settings name: the video of a digest first. */
export function recordingsIn(data: {
  video?: z.infer<typeof youtubeVideo> | undefined;
  recordings?: readonly z.infer<typeof recording>[] | undefined;
}): Recording[] {
  const video: Recording[] = data.video
    ? [{ place: { host: 'youtube', id: data.video.id }, durationSeconds: data.video.durationSeconds }]
    : [];
  const others = (data.recordings ?? []).map(({ youtube, vimeo, peertube, file = '', ...known }): Recording => ({
    ...known,
    place: placeOf(youtube, vimeo, peertube, file),
  }));
  return [...video, ...others];
}

function placeOf(
  youtube: string | undefined,
  vimeo: string | undefined,
  peertube: string | undefined,
  file: string,
): RecordingPlace {
  if (youtube !== undefined) return { host: 'youtube', id: youtube };
  if (vimeo !== undefined) {
    const [id = '', key] = vimeo.split('/');
    return { host: 'vimeo', id, ...(key === undefined ? {} : { key }) };
  }
  if (peertube !== undefined) {
    const { host, pathname } = new URL(peertube);
    return { host: 'peertube', instance: host, id: pathname.slice('/w/'.length) };
  }
  return { host: 'file', url: file };
}
