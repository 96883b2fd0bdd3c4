/** Opens the files that cannot be read at once: Word files are unpacked and converted before the import begins. */
import { ImportError, Report, START } from './report.ts';
import { isWordName, readWordBytes } from './source.ts';
import { openWord, type WordText } from './word/open.ts';

/** The Word files among some, opened; or why one cannot be. */
export type Prepared = ReadonlyMap<string, WordText | ImportError>;

/** Opens the Word files among `files`, one after the other. */
export async function prepare(files: readonly string[]): Promise<Prepared> {
  const opened = new Map<string, WordText | ImportError>();
  for (const file of files.filter(isWordName)) {
    try {
      opened.set(file, await openWord(() => readWordBytes(file, new Report())));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      opened.set(
        file,
        error instanceof ImportError
          ? error
          : new ImportError({ ...START, code: 'importer-error', found: `the import failed (${reason})` }),
      );
    }
  }
  return opened;
}
