/**
 * Runs before every command. Where npm ships no Node for this machine, the user's own serves, and may be too old to read
 * the rest of our code; so this file is written for any Node.
 */
var parts = process.versions.node.split('.').map(Number);
if (parts[0] < 22 || (parts[0] === 22 && parts[1] < 18)) {
  console.error(
    'This project needs Node 22.18 or newer, and npm has none for this machine; Node ' +
      process.versions.node +
      ' is running. Install a newer one from https://nodejs.org/.',
  );
  process.exit(1);
}
// Node keeps what it makes of our code: a command begins sooner the second time.
require('node:module').enableCompileCache?.(require('node:path').join(process.cwd(), 'node_modules', '.cache', 'node'));
// Nobody is contacted while we build, Astro's makers included.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
