/** Finds a browser for the tests: an installed Chromium, Chrome or Edge first, then the one that npm ships. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const PROGRAM_FILES = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);

const INSTALLED: Partial<Record<NodeJS.Platform, () => string[]>> = {
  linux: () =>
    ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'].flatMap((name) =>
      (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)),
    ),
  darwin: () =>
    ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: () =>
    PROGRAM_FILES.flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

/** How a browser of this machine is started. Throws one line that says what to install where there is none. */
async function launchOptions(): Promise<LaunchOptions> {
  const installed = process.env['CHROME_PATH'] ?? INSTALLED[process.platform]?.().find((path) => existsSync(path));
  if (installed) return { executablePath: installed, args: QUIET };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('The browser tests need Google Chrome, Microsoft Edge or Chromium: please install one of them.');
  const { default: shipped } = await import('@sparticuz/chromium');
  // Its own entryMarks are for servers that run one page and end: they close the browser with the first page.
  return { executablePath: await shipped.executablePath(), args: QUIET };
}

/** A browser that other processes connect to. */
export interface SharedBrowser {
  /** Where it listens. */
  address: string;
  close: () => Promise<void>;
}

/** Starts a browser for all test files. */
export async function shareBrowser(): Promise<SharedBrowser> {
  const server = await chromium.launchServer(await launchOptions());
  return { address: server.wsEndpoint(), close: () => server.close() };
}

/** The browser that serves all test files; one of its own for a file that is run by itself. */
export async function openBrowser(): Promise<Browser> {
  const shared = process.env['TEST_BROWSER'];
  return shared ? chromium.connect(shared) : chromium.launch(await launchOptions());
}
