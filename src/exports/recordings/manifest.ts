/**
 * The recordings of an article as an IIIF manifest (Presentation API 3.0, https://iiif.io/api/presentation/3.0/): each is a canvas,
 * its chapters are ranges, and each passage is an annotation at the times that it rests on.
 */
import { passageNumber } from '../../anchors.ts';
import { passageName, recording as words } from '../../i18n/index.ts';
import { base, originOf, type ArticleHead } from '../../queries/articles.ts';
import { isAudio, mediaTypeOf, recordingUrl } from '../../recordings.ts';
import type { CitedRecording } from '../../queries/recordings.ts';
import { chaptersOf } from './chapters.ts';

/** A canvas has a size; that of the picture is not known, and players fit it in. */
const PICTURE = { width: 1280, height: 720 };

/** The manifest as JSON-LD; `origin` is the site’s, since IIIF wants whole addresses. */
export function toManifest(article: ArticleHead, recordings: readonly CitedRecording[], origin: URL): object {
  const { data, url } = article;
  const whole = (path: string): string => new URL(path, origin).href;
  const id = whole(`${url}manifest.json`);
  const inLanguage = (text: string): object => ({ [data.lang]: [text] });
  const canvasOf = (number: number): string => `${id}/canvas/${number}`;
  return {
    '@context': 'http://iiif.io/api/presentation/3/context.json',
    id,
    type: 'Manifest',
    label: inLanguage(data.title),
    summary: inLanguage(data.description),
    requiredStatement: { label: { en: [words.source] }, value: { none: [originOf(article)] } },
    homepage: [
      { id: whole(url), type: 'Text', label: inLanguage(data.title), format: 'text/html', language: [data.lang] },
    ],
    items: recordings.map((each) => toCanvas(each, canvasOf(each.number), article, whole)),
    structures: recordings.map(({ number, cited, recording }) => ({
      id: `${id}/range/${number}`,
      type: 'Range',
      label: inLanguage(words.name(number, recording.title)),
      items: chaptersOf(cited, data.title).map(({ title, startSeconds, endSeconds }, index) => ({
        id: `${id}/range/${number}/${index + 1}`,
        type: 'Range',
        label: inLanguage(title),
        items: [{ id: momentOf(canvasOf(number), startSeconds, endSeconds), type: 'Canvas' }],
      })),
    })),
  };
}

/** A stretch of a canvas (media fragment), a second long at least. */
const momentOf = (canvas: string, fromSeconds: number, toSeconds: number): string =>
  `${canvas}#t=${fromSeconds},${Math.max(toSeconds, fromSeconds + 1)}`;

function toCanvas(
  { number, recording, cited }: CitedRecording,
  canvas: string,
  { data, url }: ArticleHead,
  whole: (path: string) => string,
): object {
  const { place, title, durationSeconds } = recording;
  const size = isAudio(place) ? {} : PICTURE;
  // Where the length is not known, the canvas ends with what is cited of it.
  const duration = Math.max(durationSeconds ?? 0, cited.toSeconds, cited.fromSeconds + 1);
  const format = place.host === 'file' ? mediaTypeOf(place.url) : 'text/html';
  return {
    id: canvas,
    type: 'Canvas',
    label: { [data.lang]: [words.name(number, title)] },
    duration,
    ...size,
    items: [
      {
        id: `${canvas}/painting`,
        type: 'AnnotationPage',
        items: [
          {
            id: `${canvas}/painting/1`,
            type: 'Annotation',
            motivation: 'painting',
            body: {
              id: whole(recordingUrl(place, base)),
              type: isAudio(place) ? 'Sound' : 'Video',
              format,
              duration,
              ...size,
            },
            target: canvas,
          },
        ],
      },
    ],
    annotations: [
      {
        id: `${canvas}/passages`,
        type: 'AnnotationPage',
        label: { en: [words.passages] },
        items: cited.bands.map(({ passage, fromSeconds, toSeconds }, index) => ({
          id: `${canvas}/passages/${index + 1}`,
          type: 'Annotation',
          motivation: 'commenting',
          label: { en: [passageName(passageNumber(passage.id))] },
          body: { type: 'TextualBody', value: passage.text, language: data.lang, format: 'text/plain' },
          seeAlso: [{ id: whole(`${url}#${passage.id}`), type: 'Text', format: 'text/html' }],
          target: momentOf(canvas, fromSeconds, toSeconds),
        })),
      },
    ],
  };
}
