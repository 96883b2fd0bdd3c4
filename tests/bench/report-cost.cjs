/** Loaded before a command: when it ends, writes what it has cost to the file that COST_REPORT names. */
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cost = {
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    wallSeconds: process.uptime(),
    peakGigabytes: maxRSS / 1e6,
  };
  writeFileSync(process.env.COST_REPORT, JSON.stringify(cost));
});
