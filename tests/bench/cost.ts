/** What a build costs. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a program has cost, with the programs that it ran. */
export interface Cost {
  cpuSeconds: number;
  wallSeconds: number;
  peakGigabytes: number;
}

/**
 * Runs a program (arguments of Node) in `folder`, with more in its environment; its times are those that its process reports of
 * itself and its children. Rejects with what it printed where it fails.
 */
export function measure(folder: string, program: readonly string[], env: Record<string, string> = {}): Promise<Cost> {
  return new Promise((done, fail) => {
    const report = join(folder, 'cost.json');
    const args = ['-r', join(import.meta.dirname, 'report-cost.cjs'), ...program];
    const child = spawn(process.execPath, args, {
      cwd: folder,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', COST_REPORT: report, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (data) => (errors += String(data)));
    child.on('close', (status) =>
      status === 0
        ? done(JSON.parse(readFileSync(report, 'utf8')) as Cost)
        : fail(new Error(`the program failed\n${errors}`)),
    );
  });
}

/** The build of a copy of the project. */
export const BUILD = ['-r', './src/commands/prepare.cjs', 'src/commands/build.ts'];
