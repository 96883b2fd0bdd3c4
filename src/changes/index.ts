/**
 * What a rename or a removal changes in the content folder: the text or record itself, all that leads to it, and where its
 * published address leads from then on. Gives files; the commands show and write them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFiles, TRANSLATED_PAGES, type Folder } from '../content/files.ts';
import { PUBLISHED_KINDS, readPublished, type PublishedKind } from '../content/published.ts';
import { readRemovals, REMOVED_FILE } from '../content/removals.ts';
import { slug as slugSchema } from '../schemas/fields.ts';
import type { Removal } from '../schemas/removal.ts';
import { leadNowhere, leadTo, type Named } from './references.ts';
import { formerIdsOf, formerSlugsOf, withFormerSlug, withId, withoutRecord } from './settings.ts';

/** New texts by path from the project's folder; `undefined` takes a file away. */
export type Changes = Map<string, string | undefined>;

/** A change that cannot be made, in a sentence for the editor. */
export class Refused extends Error {}

const WORKS = 'content/works.json';
const FOLDERS: readonly Folder[] = ['articles', 'topics', 'pages', ...TRANSLATED_PAGES];

const fileOf = ({ kind, name }: Named): string => (kind === 'works' ? WORKS : `content/${kind}/${name}.mdx`);

/** The content of a project as the texts of its files. */
class Texts {
  readonly root: string;
  readonly changes: Changes = new Map();

  constructor(root: string) {
    this.root = root;
  }

  read(path: string): string {
    const changed = this.changes.get(path);
    return changed ?? (existsSync(join(this.root, path)) ? readFileSync(join(this.root, path), 'utf8') : '');
  }

  write(path: string, text: string): void {
    if (text !== this.read(path)) this.changes.set(path, text);
  }

  /** Paths of all texts. */
  get all(): string[] {
    return FOLDERS.flatMap((folder) => contentFiles(this.root, folder).map((name) => `content/${folder}/${name}`));
  }

  has(named: Named): boolean {
    if (named.kind !== 'works') return existsSync(join(this.root, fileOf(named)));
    return worksOf(this.read(WORKS)).some(({ id }) => id === named.name);
  }
}

/** What is needed of the records; a file that cannot be read has none. */
function worksOf(json: string): { id: string; title: string }[] {
  try {
    const read: unknown = JSON.parse(json || '[]');
    return Array.isArray(read) ? (read as { id: string; title: string }[]) : [];
  } catch {
    throw new Refused(`${WORKS} cannot be read: npm run check:content says why.`);
  }
}

/** What `written` names: `articles/name`, or a name alone where there is one thing of that name. */
export function named(root: string, written: string): Named {
  const texts = new Texts(root);
  const [, folder, inFolder] = /^\/?(?:content\/)?(articles|topics|works)\/([^/]+?)(?:\.mdx|\/)?$/.exec(written) ?? [];
  const name = inFolder ?? written;
  const kinds = folder ? [folder as PublishedKind] : PUBLISHED_KINDS;
  const found = kinds.map((kind) => ({ kind, name })).filter((each) => texts.has(each));
  if (found.length === 1) return found[0]!;
  if (found.length === 0) throw new Refused(`There is no article, topic or work "${written}".`);
  throw new Refused(`"${name}" is ${found.map(({ kind }) => `${kind}/${name}`).join(' and ')}: say which.`);
}

/** Gives an article, topic or work another name. Throws `Refused` where that cannot be. */
export function rename(root: string, from: Named, newName: string): Changes {
  const texts = new Texts(root);
  const to = { kind: from.kind, name: newName };
  if (!slugSchema.safeParse(newName).success || newName.length > 200)
    throw new Refused(`"${newName}" is no name: lower-case Latin letters, digits and hyphens.`);
  if (newName === from.name) throw new Refused(`It is called "${newName}" already.`);
  if (texts.has(to)) throw new Refused(`There is ${to.kind}/${newName} already.`);
  const isPublished = readPublished(root).published[from.kind].has(from.name);
  if (from.kind === 'works') texts.write(WORKS, withId(texts.read(WORKS), from.name, newName, isPublished));
  else {
    const text = texts.read(fileOf(from));
    texts.write(fileOf(to), isPublished ? withFormerSlug(text, from.name) : text);
    texts.changes.set(fileOf(from), undefined);
  }
  for (const path of texts.all) {
    const place = path === fileOf(from) ? fileOf(to) : path;
    texts.write(place, leadTo(texts.read(place), from, to));
  }
  const { removals } = readRemovals(root);
  const led = removals.map((removal) => (isSame(removal.into, from) ? { ...removal, into: to } : removal));
  if (removals.some(({ into }) => isSame(into, from))) texts.write(REMOVED_FILE, toJson(led));
  return texts.changes;
}

const isSame = (a: Named | undefined, b: Named): boolean => a?.kind === b.kind && a.name === b.name;

const toJson = (removals: readonly Removal[]): string => `${JSON.stringify(removals, null, 2)}\n`;

/** How something is taken away. */
export interface RemovalOptions {
  why: string;
  /** The day on which it is taken away, YYYY-MM-DD. */
  day: string;
  /** What takes its place: what led to the one leads to the other. */
  into?: Named | undefined;
  /** The address at which it stands now, on another site. */
  movedTo?: string | undefined;
  /** The passages' last words by their numbers, to be shown at the old address. */
  lastWords?: Readonly<Record<string, string>> | undefined;
}

/** Takes an article, topic or work away. Throws `Refused` where that cannot be. */
export function remove(root: string, from: Named, { why, day, into, movedTo, lastWords }: RemovalOptions): Changes {
  const texts = new Texts(root);
  const published = readPublished(root).published[from.kind];
  const title = titleOf(texts, from);
  // The names that it has had go with it.
  const former =
    from.kind === 'works' ? formerIdsOf(texts.read(WORKS), from.name) : formerSlugsOf(texts.read(fileOf(from)));
  const gone = [...former, from.name].filter((name) => published.has(name));
  if (into && isSame(into, from)) throw new Refused('It cannot take its own place.');
  if (from.kind === 'works') {
    const citing = texts.all.filter(
      (path) => leadTo(texts.read(path), from, { ...from, name: `${from.name}-x` }) !== texts.read(path),
    );
    if (citing.length > 0 && !into)
      throw new Refused(
        `"${from.name}" is cited in ${citing.join(', ')}: name another work with --into, or take the notes out first.`,
      );
    texts.write(WORKS, withoutRecord(texts.read(WORKS), from.name));
  } else texts.changes.set(fileOf(from), undefined);
  for (const path of texts.all) {
    if (path === fileOf(from)) continue;
    const text = texts.read(path);
    texts.write(path, into ? leadTo(text, from, into) : leadNowhere(text, from, title));
  }
  if (gone.length > 0) {
    const { removals } = readRemovals(root);
    // What this one had taken the place of goes on to where this one leads, or stands for itself.
    const others = removals.map(({ into: place, ...removal }) =>
      !isSame(place, from)
        ? { ...removal, ...(place ? { into: place } : {}) }
        : { ...removal, ...(into ? { into } : {}) },
    );
    const own = gone.map((name) => ({
      ...{ kind: from.kind, name, title, removedOn: day, why },
      ...(into ? { into } : {}),
      ...(movedTo ? { movedTo } : {}),
      ...(lastWords ? { lastWords } : {}),
    }));
    texts.write(REMOVED_FILE, toJson([...others, ...own]));
  }
  return texts.changes;
}

function titleOf(texts: Texts, from: Named): string {
  if (from.kind === 'works') return worksOf(texts.read(WORKS)).find(({ id }) => id === from.name)?.title ?? from.name;
  const written = /^title:[ \t]*(.+?)[ \t]*$/m.exec(texts.read(fileOf(from)))?.[1] ?? from.name;
  return written.replace(/^(['"])(.*)\1$/, '$2');
}
