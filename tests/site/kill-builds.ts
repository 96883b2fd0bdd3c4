/**
 * Kills builds at random moments, in all ways in which they are ended, and sees to it that dist/ is always one whole
 * build and that the next one works.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { isRunning, lockFile } from '../../src/build/lock.ts';
import { keepLittle, LITTLE_TOPIC } from '../support/little.ts';
import { copyProject, runCommand, started } from '../support/sites.ts';

/** How a build is ended. */
const KILL = fc.record({
  signal: fc.constantFrom('SIGINT', 'SIGTERM', 'SIGKILL'),
  target: fc.constantFrom('npm', 'build', 'group'),
  /** Half of the kills aim at the end, where the new build takes its place. */
  isNearEnd: fc.boolean(),
  /** How many thousandths of the time pass before it. */
  thousandths: fc.noBias(fc.integer({ min: 0, max: 999 })),
});
const NEAR_END_MS = 150;
/** A kill that comes after the build has ended does not count; so many are tried for one that does. */
const ENOUGH = 50;

/** How many kills came to what. */
export interface Kills {
  /** The build was ended before it had published. */
  kept: number;
  /** It had published, or was not told in time: npm keeps a SIGINT to itself. */
  replaced: number;
  /** There was no dist/ until the next command put it back: SIGKILL between two renames. */
  missing: number;
  /** It had ended before the kill, which therefore does not count. */
  late: number;
}

/** One digest of all names and bytes below `folder`; none where it is not there. */
function digestOfFolder(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const hash = createHash('sha256');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of entries.map(({ parentPath, name }) => join(parentPath, name)).sort())
    hash.update(path).update('\0').update(readFileSync(path));
  return hash.digest('hex');
}

/**
 * Kills `count` builds below `parent`, the same with the same `seed`. Throws where a dist/ is not whole or the next build
 * fails. Only where signals and groups of processes are POSIX's.
 */
export async function killBuilds(
  parent: string,
  count: number,
  seed: number,
  say: (line: string) => void = () => {},
): Promise<Kills> {
  const root = copyProject(join(parent, 'killed'), keepLittle);
  const dist = join(root, 'dist');
  const topic = join(root, LITTLE_TOPIC);
  const words = readFileSync(topic, 'utf8');
  const write = (version: number): void => writeFileSync(topic, words.replace('See', `State ${version}: see`));
  const buildWhole = async (): Promise<string> => {
    const { status, output } = await runCommand(root, 'build');
    assert.equal(status, 0, output);
    return digestOfFolder(dist)!;
  };
  const whole: string[] = [];
  const begun = Date.now();
  for (const version of [0, 1]) {
    write(version);
    whole[version] = await buildWhole();
  }
  let buildMs = (Date.now() - begun) / 2;
  assert.notEqual(whole[0], whole[1]);

  const kills: Kills = { kept: 0, replaced: 0, missing: 0, late: 0 };
  const all = fc.sample(KILL, { seed, numRuns: count * ENOUGH });
  for (let hits = 0, index = 0; hits < count; index++) {
    const { signal, target, isNearEnd, thousandths } = all[index]!;
    const before = whole.indexOf(digestOfFolder(dist)!);
    const next = 1 - before;
    write(next);
    const child = spawn('npm', ['run', '--silent', 'build'], {
      cwd: root,
      env: { ...process.env, SITE_URL: '' },
      detached: true,
    });
    const { ended } = started(child);
    const spawnedAt = Date.now();
    let hasEnded = false;
    void ended.then(() => (hasEnded = true));
    const until = async (holds: () => boolean): Promise<void> => {
      while (!hasEnded && !holds()) await setTimeout(2);
    };
    if (isNearEnd) await until(() => existsSync(join(root, 'dist.next', 'pagefind', 'pagefind-entry.json')));
    const killAt = Date.now() + (thousandths / 1000) * (isNearEnd ? NEAR_END_MS : buildMs);
    await until(() => Date.now() >= killAt);
    if (target === 'build') await until(() => builderOf(root) !== undefined);
    const isHit = !hasEnded;
    if (isHit) {
      hits++;
      send(target === 'npm' ? child.pid : target === 'group' ? -child.pid! : builderOf(root), signal);
    } else {
      kills.late++;
      buildMs = Date.now() - spawnedAt;
    }
    await ended;
    while (builderOf(root) !== undefined) await setTimeout(10);

    const after = digestOfFolder(dist);
    const when = isNearEnd ? 'near the end' : `after ${Math.round(killAt - spawnedAt)} ms`;
    const what = `${isHit ? `kill ${hits}` : 'too late'}: ${signal} to ${target}, ${when}`;
    const outcome = after === undefined ? 'missing' : whole.indexOf(after) === before ? 'kept' : 'replaced';
    if (outcome === 'missing') assert.ok(signal === 'SIGKILL' && existsSync(join(root, 'dist.old')), what);
    else assert.ok(whole.includes(after!), `${what}: dist/ is neither the old build nor the new one`);
    if (isHit) kills[outcome]++;
    if (outcome === 'missing' || (isHit && (hits % 20 === 0 || hits === count))) {
      assert.equal(await buildWhole(), whole[next], `${what}: the next build is another one`);
      assert.ok(!existsSync(join(root, 'dist.next')) && !existsSync(join(root, 'dist.old')), what);
    }
    say(`${what}: ${outcome}`);
  }
  return kills;
}

/** The process that builds; none before it has begun and after it has ended. */
function builderOf(root: string): number | undefined {
  const file = lockFile(root);
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  return pid > 0 && isRunning(pid) ? pid : undefined;
}

/** Sends a signal; who has ended already is not there to get it. */
function send(pid: number | undefined, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(pid, signal);
  } catch {
    // It has ended.
  }
}
