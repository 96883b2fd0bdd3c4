/** Shows what a command would change in content, and writes it where it is told to. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import type { Changes } from '../changes/index.ts';
import { writeAll } from '../write-all.ts';

/** Prints the changes as a diff; writes them, all or none, where `isWritten`. */
export function showChanges(root: string, changes: Changes, isWritten: boolean): void {
  for (const [path, text] of changes) {
    const before = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
    console.log(
      createTwoFilesPatch(path, path, before, text ?? '', 'before', text === undefined ? 'taken away' : 'after'),
    );
  }
  if (isWritten) writeAll(root, changes);
  console.log(isWritten ? `${changes.size} files are written.` : 'Nothing is written: with --write it is.');
}
