/**
 * The interface in another language: the same pages with other words. Each is a build of its own, in a process of its own, which
 * takes the words of its language in the place of the collection’s; of what it makes, the pages and their assets are taken over.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Alias } from 'vite';
import { filesBelow } from '../content/files.ts';
import { isOnlyOnce } from '../urls.ts';
import type { RenderOptions } from './render.ts';

/** The variable that says in what language the interface is built. */
export const INTERFACE = 'INTERFACE_LANGUAGE';

/** What Vite puts in the place of the interface’s words; nothing for the language of the collection. */
export const interfaceAlias = (language: string | undefined): Alias[] =>
  language === undefined
    ? []
    : [
        {
          find: /^.*\/interface\.ts$/,
          replacement: fileURLToPath(new URL(`../i18n/${language}/index.ts`, import.meta.url)),
        },
      ];

/** A build of the interface in a language. */
export interface LanguageBuild extends Omit<RenderOptions, 'root' | 'folder' | 'search' | 'onFile'> {
  language: string;
  /** Folder for what it makes. */
  aside: string;
}

/** Builds the pages in a language in a process of their own. Throws where it fails; it has said why. */
export async function buildInLanguage(build: LanguageBuild): Promise<void> {
  const program = fileURLToPath(new URL('../commands/build-language.ts', import.meta.url));
  const env = { ...process.env, [INTERFACE]: build.language };
  const child = spawn(process.execPath, [...process.execArgv, program, JSON.stringify(build)], {
    env,
    stdio: 'inherit',
  });
  const status = await new Promise<number | null>((done, fail) => child.on('error', fail).on('exit', done));
  if (status !== 0) throw new Error(`the pages in ${build.language} could not be built; dist/ is as it was`);
}

/** Puts the pages of such a build into the site in `folder`, below the name of the language, and their assets beside those that are there. */
export function takePages(aside: string, folder: string, language: string): void {
  const pages = [...filesBelow(aside)].filter((name) => name.endsWith('.html') && !isOnlyOnce(name));
  for (const name of pages) move(join(aside, name), join(folder, language, name));
  // Their names go by their content.
  for (const name of readdirSync(join(aside, '_astro')))
    move(join(aside, '_astro', name), join(folder, '_astro', name));
  rmSync(aside, { recursive: true, force: true, maxRetries: 5 });
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}
