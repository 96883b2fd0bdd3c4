/** Copies of the project in other folders, and the sites that are built of them. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { cacheFolder } from '../../src/content/cache.ts';
import { addHostileSettings } from './hostile-settings.ts';
import { longArticle } from './long-article.ts';
import { addRecordings } from './recordings-article.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const PARTS = ['src', 'public', 'LICENSE', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Where the built sites of this test run are, by their names. */
const RECORD = join(PROJECT, 'node_modules', '.cache', 'documentary', 'test-sites.json');

/** The content that tests are made on, an invented subject, and its `site.ts`. */
export const SAMPLE = join(PROJECT, 'tests', 'sample');

/** What an address of a work is said to have answered, on one of the sites. */
const ANSWERS = {
  'https://diplomat.example/2020/06/why-is-sorland-moving-closer-to-veren/': {
    askedOn: '2026-11-23',
    answer: 'it is not there any more (404)',
  },
};

/** The cases of the importer that one of the sites holds as articles. */
const IMPORTED = [
  'cases/analysis',
  'hostile/07-elements',
  'hostile/36-title-of-code',
  'hostile/56-headings-of-the-page',
];

/** The sites that tests look at. */
export interface Sites {
  /** The project as it stands, with its own content, built for https://example.org/. */
  own: string;
  /** The sample, built for https://example.org/. */
  root: string;
  /** The same, built in another folder and time zone. */
  again: string;
  /**
   * Built for https://example.org/some/path/, with an address to report mistakes to, one very long article, articles that
   * were imported, and settings that try what they can.
   */
  below: string;
}

/** A copy of the program in a folder of its own, with the sample as its content, which shares our node_modules. `change` may alter it. */
export function copyProject(folder: string, change?: (folder: string) => void): string {
  copyProgram(folder);
  cpSync(SAMPLE, folder, { recursive: true });
  renameSync(join(folder, 'site.ts'), join(folder, 'src', 'site.ts'));
  change?.(folder);
  return folder;
}

/** A copy of the project with its own content. */
function copyOwn(folder: string): string {
  copyProgram(folder);
  cpSync(join(PROJECT, 'content'), join(folder, 'content'), { recursive: true });
  return folder;
}

function copyProgram(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const part of PARTS) cpSync(join(PROJECT, part), join(folder, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  removeAtEnd(cacheFolder(folder));
}

/** A folder that goes when the process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'documentary-'));
  removeAtEnd(folder);
  return folder;
}

const passing: string[] = [];

/** Removes a folder when the process ends. */
function removeAtEnd(folder: string): void {
  if (passing.length === 0)
    process.on('exit', () => passing.forEach((each) => rmSync(each, { recursive: true, force: true })));
  passing.push(folder);
}

/** What a command printed and how it ended. */
export interface Outcome {
  status: number | null;
  output: string;
}

/** No command may take longer, on the slowest machine. */
const LIMIT_MS = 110_000;

/** Runs one of the project's commands in the copy at `folder`. */
export function runCommand(
  folder: string,
  command: string,
  env: Record<string, string> = {},
  more: readonly string[] = [],
): Promise<Outcome> {
  const args = ['-r', './src/commands/prepare.cjs', `src/commands/${command}.ts`, ...more];
  return started(
    spawn(process.execPath, args, {
      cwd: folder,
      env: { ...process.env, SITE_URL: '', ...env },
      timeout: LIMIT_MS,
      killSignal: 'SIGKILL',
    }),
  ).ended;
}

/** A process that runs. */
export interface Started {
  child: ChildProcess;
  /** What came of it; also where it has ended before anybody asks. */
  ended: Promise<Outcome>;
}

/** A process just spawned, with what will come of it. */
export function started(child: ChildProcess): Started {
  let output = '';
  child.stdout?.on('data', (data) => (output += String(data)));
  child.stderr?.on('data', (data) => (output += String(data)));
  return { child, ended: new Promise((done) => child.on('close', (status) => done({ status, output }))) };
}

/** Builds the sites, for all test files. */
export async function makeSites(): Promise<void> {
  const parent = temporaryFolder();
  const site = async (
    name: string,
    env: Record<string, string>,
    copy: (folder: string) => string = copyProject,
    imports: readonly string[] = [],
  ): Promise<string> => {
    const folder = copy(join(parent, name));
    const imported =
      imports.length > 0 ? await runCommand(folder, 'import', { TODAY: '2026-01-01' }, imports) : undefined;
    if (imported && imported.status !== 0) throw new Error(`the sources could not be imported\n${imported.output}`);
    const { status, output } = await runCommand(folder, 'build', env);
    if (status !== 0) throw new Error(`the site "${name}" could not be built\n${output}`);
    return join(folder, 'dist');
  };
  const address = 'https://example.org/';
  const [root, again] = await Promise.all([
    site('root', { SITE_URL: address, TZ: 'UTC' }),
    site('elsewhere/deeper/again', { SITE_URL: address, TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' }),
  ]);
  const change = (folder: string): void => {
    const path = join(folder, 'src', 'site.ts');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('reportTo: undefined', "reportTo: 'editor@example.org'"));
    writeFileSync(join(folder, 'content', 'articles', 'a-long-article.mdx'), longArticle());
    addRecordings(folder);
    addHostileSettings(folder);
    writeFileSync(join(folder, 'content', 'addresses.json'), JSON.stringify(ANSWERS));
  };
  const [own, below] = await Promise.all([
    site('own', { SITE_URL: address }, copyOwn),
    site(
      'below',
      { SITE_URL: `${address}some/path/`, TZ: 'America/Los_Angeles' },
      (folder) => copyProject(folder, change),
      IMPORTED.map((name) => join(PROJECT, 'tests', 'importers', name, 'source.txt')),
    ),
  ]);
  mkdirSync(join(RECORD, '..'), { recursive: true });
  writeFileSync(RECORD, JSON.stringify({ own, root, again, below } satisfies Sites));
}

/** The built sites. */
export const readSites = (): Sites => JSON.parse(readFileSync(RECORD, 'utf8')) as Sites;
