/**
 * Transcripts of recordings: WebVTT with voices, SubRip, and what people copy from the page of a video. Cues become paragraphs
 * by who speaks, by pauses and by sentences, each with the time of the recording that it was said in.
 */
import { basename, extname } from 'node:path';
import type { Heading, Paragraph, PhrasingContent, Root } from 'mdast';
import { recordingUrl } from '../../recordings.ts';
import { recordingsIn } from '../../schemas/recording.ts';
import { formatTimestamp } from '../../timestamps.ts';
import { mediumOf, publisherOf, recordingAt } from '../fit/recording-address.ts';
import type { RecordingSetting } from '../../schemas/recording.ts';
import type { Leaf } from '../fit/tree.ts';
import type { Form, Imported, Recognition, Source } from '../form.ts';
import { ImportError, START, type OwnCode, type Report } from '../report.ts';
import { isCopied, readCopied } from './copied.ts';
import type { Transcript } from './cues.ts';
import { toParagraphs, type SaidParagraph } from './paragraphs.ts';
import { isSrt, readSrt } from './srt.ts';
import { readVtt } from './vtt.ts';

/** The form. */
export const transcript: Form = {
  name: 'transcript',
  label: 'a transcript of a recording',
  fileTypes: ['.vtt', '.srt', '.txt'],
  recognise,
  convert,
};

const CUES_NONE: OwnCode = {
  code: 'cues-none',
  info: {
    severity: 'error',
    expected: 'words with the times at which they are said',
    remedy: 'Look at the file: its times stand before or above the words.',
  },
};

const isVtt = (text: string): boolean => /^WEBVTT(?:[ \t\n]|$)/.test(text);

function recognise({ text }: Source): Recognition {
  const vtt = isVtt(text);
  const srt = !vtt && isSrt(text);
  const copied = !vtt && !srt && !/^---[ \t]*\n/.test(text) && isCopied(text);
  return {
    isSo: vtt || srt || copied,
    signs: [
      { name: 'WEBVTT on its first line', isThere: vtt },
      { name: 'numbered cues as in SubRip', isThere: srt },
      { name: 'times that stand above or before the words', isThere: copied },
    ],
  };
}

/** Reads a transcript; what is nested without end is no text, and its parser gives up on it. */
function read(text: string): Transcript {
  try {
    return readForm(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ImportError({ ...START, code: 'text-limit', found: 'the tags of a cue are nested without end' });
  }
}

function readForm(text: string): Transcript {
  if (isVtt(text)) return readVtt(text);
  return isSrt(text) ? readSrt(text) : readCopied(text);
}

function convert({ file, text, recording: given }: Source, report: Report): Imported {
  const found = read(text);
  if (found.cues.length === 0) throw new ImportError({ ...START, ...CUES_NONE, found: 'there are no cues' });
  for (const { message, line } of found.faults) report.log('warning', { line, column: 1 }, message, 'cue-fault');
  for (const { words, line } of found.leftOut)
    report.log('left-out', { line, column: 1 }, `“${words}” is no part of what is said, and is left out`, 'cue-note');
  const name = basename(file, extname(file));
  const title = found.title ?? titleOf(name);
  if (found.title === undefined)
    report.log(
      'warning',
      START,
      `The title is that of the file, “${title}”: write a better one in the settings`,
      'title-of-file',
    );
  const recording = recordingOf(name, given, found.address, report);
  const paragraphs = toParagraphs(found.cues, new Set(found.chapters.map(({ before }) => before)));
  const [place] = recordingsIn({ recordings: [recording] }).map((each) => each.place);
  const publisher = publisherOf(place!);
  return {
    settings: { kind: 'transcript', title, recordings: [recording] },
    tree: toTree(paragraphs, found),
    work: {
      type: 'motion_picture',
      title,
      medium: mediumOf(place!),
      ...(publisher === undefined ? {} : { publisher }),
      ...(/^https?:/.test(recordingUrl(place!)) ? { URL: recordingUrl(place!) } : {}),
    },
  };
}

/** A name of a file as a title: `a-talk_on_ports` is “A talk on ports”. */
function titleOf(name: string): string {
  const words = name
    .normalize('NFC')
    .replace(/\.(?:[a-z]{2}(?:-[A-Z]{2})?)$/, '')
    .replace(/[-_.\s]+/g, ' ')
    .trim();
  return words === '' ? name : words[0]!.toUpperCase() + words.slice(1);
}

/** The recording: what the editor names, else what the text does, else a file that is to be put there. */
function recordingOf(
  name: string,
  given: RecordingSetting | undefined,
  address: string | undefined,
  report: Report,
): RecordingSetting {
  const named = given ?? (address === undefined ? undefined : recordingAt(address));
  if (named) return named;
  const plain = name.replace(/[^\w-]+/g, '-').replace(/^-+|-+$/g, '') || 'recording';
  const file = `/recordings/${plain}.mp3`;
  report.log(
    'warning',
    START,
    `Nothing says which recording this is: the article says ${file}. Put the file into public/recordings/, or import again with --recording ADDRESS --force`,
    'recording-unknown',
  );
  return { file };
}

function toTree(paragraphs: readonly SaidParagraph[], { chapters }: Transcript): Root {
  const leaves: Leaf[] = [];
  const at = (line: number) => ({ position: { start: { line, column: 1 }, end: { line, column: 1 } } });
  const children = paragraphs.flatMap(
    ({ speaker, words, startSeconds, endSeconds, first, line }, index): (Heading | Paragraph)[] => {
      const headings = chapters
        .filter(({ before }) => before === first)
        .map(({ title, line: place }): Heading => {
          leaves.push({ value: title, isAddress: false, line: place, column: 1 });
          return { type: 'heading', depth: 2, children: [{ type: 'text', value: title, ...at(place) }], ...at(place) };
        });
      leaves.push({ value: words, isAddress: false, line, column: 1 });
      const timestamp = formatTimestamp(rangeOf(startSeconds, endSeconds, paragraphs[index + 1]?.startSeconds));
      const said: PhrasingContent[] = [
        ...(speaker === undefined
          ? []
          : [
              { type: 'strong' as const, children: [{ type: 'text' as const, value: `${speaker}:` }] },
              { type: 'text' as const, value: ' ' },
            ]),
        { type: 'text', value: words, ...at(line) },
        { type: 'text', value: ' ' },
        { type: 'written', role: 'timestamp', value: `[${timestamp}]`, ...at(line) },
      ];
      return [...headings, { type: 'paragraph', children: said, ...at(line) }];
    },
  );
  return { type: 'root', children, data: { leaves } };
}

/** Whole seconds: what is said begins no later and ends no earlier, but where the next one begins. */
function rangeOf(
  start: number,
  end: number | undefined,
  next = Infinity,
): { startSeconds: number; endSeconds?: number } {
  const startSeconds = Math.floor(start);
  const isApart = end !== undefined && end <= next;
  const endSeconds =
    end === undefined ? undefined : isApart ? Math.min(Math.ceil(end), Math.floor(next)) : Math.ceil(end);
  return { startSeconds, ...(endSeconds !== undefined && endSeconds > startSeconds ? { endSeconds } : {}) };
}
