/** Loaded before a command: when it ends, writes what it and the programs that it ran have cost to the file that COST_REPORT names. */
const { readFileSync, writeFileSync } = require('node:fs');

/** Linux counts the time of programs that have ended in hundredths of a second. */
const TICKS_PER_SECOND = 100;

/** CPU seconds of the programs that this one ran; only Linux tells. */
function ofChildren() {
  if (process.platform !== 'linux') return 0;
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
}

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cost = {
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 + ofChildren(),
    wallSeconds: process.uptime(),
    peakGigabytes: maxRSS / 1e6,
  };
  writeFileSync(process.env.COST_REPORT, JSON.stringify(cost));
});
