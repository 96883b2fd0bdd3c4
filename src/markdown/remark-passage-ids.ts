/** Takes the numbers of passages (`… text. ^p7`) out of the text and keeps them with their paragraph. */
import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { diagnose, type Place } from '../diagnostics/diagnostic.ts';
import { passageId } from '../schemas/fields.ts';
import { sourcePlaces } from './tree/source-places.ts';
import { walk } from './tree/walk.ts';

const AT_END = /(?:^|\s+)\^(p[\w-]*)\s*$/;
/** Within `[[name#^p7]]` a number is where the link leads. */
const ANYWHERE = /(?<!\[\[[^[\]]*#)\^(p\d[\w-]*)/gi;

/** The plugin. */
export function remarkPassageIds() {
  return (tree: Root, file: VFile): void => {
    walk<Nodes>(tree, (text, ancestors) => {
      if (text.type !== 'text' || !/\^p/i.test(text.value)) return;
      const parent = ancestors.at(-1);
      const places = sourcePlaces(file, text);
      const isLast = parent?.type === 'paragraph' && parent.children.at(-1) === text;
      const atEnd = isLast ? AT_END.exec(text.value) : null;
      for (const match of text.value.matchAll(ANYWHERE)) {
        if (!places.isLiteral(match.index) || (atEnd && match.index >= atEnd.index)) continue;
        diagnoseStray(file, match[1]!, places.placeOf(match.index), 'does not stand at the end of a text');
      }
      if (!atEnd || parent?.type !== 'paragraph') return;
      const caret = atEnd.index + atEnd[0].indexOf('^');
      if (!places.isLiteral(caret)) return;
      const { line, column } = places.placeOf(caret);
      const id = atEnd[1]!;
      if (passageId.safeParse(id).success) (parent.data ??= {}).passageId = { id, line, column };
      else {
        diagnose(file, 'passage-id-invalid', { line, column }, `^${id} is no number of a passage`);
        remember(file, id);
      }
      text.value = text.value.slice(0, atEnd.index);
      if (text.value === '') parent.children.pop();
    });
  };
}

/** Records a number that stands where no passage ends; it is not missed elsewhere as well. */
export function diagnoseStray(file: VFile, id: string, place: Place | undefined, where: string): void {
  diagnose(file, 'passage-id-stray', place, `^${id} ${where}`);
  remember(file, id);
}

const remember = (file: VFile, id: string): number =>
  (file.data.misplacedIds ??= []).push(id.toLowerCase().replace(/^p0+(?=\d)/, 'p'));

declare module 'vfile' {
  interface DataMap {
    /** Numbers that stand at a wrong place, or in a wrong form. */
    misplacedIds: string[];
  }
}
