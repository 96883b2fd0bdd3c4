/** The forms of source texts that can be imported, in the order in which they are tried. */
import type { Form } from './form.ts';
import { numberedNotes } from './numbered-notes/index.ts';
import { transcript } from './transcript/index.ts';
import { webPage } from './web-page/index.ts';
import { word } from './word/index.ts';
import { videoDigest } from './video-digest/index.ts';

/** All forms. */
export const FORMS: readonly Form[] = [word, webPage, videoDigest, transcript, numberedNotes];
