/** Takes the numbers of passages (`… text. ^p7`) out of the text and keeps them with their paragraph. */
import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { record } from '../checks/message.ts';
import { passageId } from '../schemas/fields.ts';
import { sourcePlaces } from './source-places.ts';
import { walk } from './walk.ts';

const AT_END = /(?:^|\s+)\^(p[\w-]*)\s*$/;
const ANYWHERE = /(?:^|\s)\^(p\d[\w-]*)(?=\s)/g;

/** The plugin. */
export function remarkPassageIds() {
  return (tree: Root, file: VFile): void => {
    walk<Nodes>(tree, (paragraph) => {
      if (paragraph.type !== 'paragraph') return;
      for (const child of paragraph.children) {
        if (child.type !== 'text' || !child.value.includes('^p')) continue;
        const places = sourcePlaces(file, child);
        const atEnd = child === paragraph.children.at(-1) ? AT_END.exec(child.value) : null;
        for (const match of child.value.matchAll(ANYWHERE)) {
          const caret = match.index + match[0].indexOf('^');
          if (!places.isLiteral(caret) || (atEnd && match.index >= atEnd.index)) continue;
          record(file, 'passage-id-stray', places.placeOf(caret), `^${match[1]} stands in the middle of a text`);
        }
        if (!atEnd) continue;
        const caret = atEnd.index + atEnd[0].indexOf('^');
        if (!places.isLiteral(caret)) continue;
        const { line, column } = places.placeOf(caret);
        const id = atEnd[1]!;
        if (passageId.safeParse(id).success) (paragraph.data ??= {}).passageId = { id, line, column };
        else record(file, 'passage-id-invalid', { line, column }, `^${id} is no number of a passage`);
        child.value = child.value.slice(0, atEnd.index);
        if (child.value === '') paragraph.children.pop();
        break;
      }
    });
  };
}
