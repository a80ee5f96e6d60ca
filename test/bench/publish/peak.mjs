import { writeFileSync } from 'node:fs';

/** Loaded before a build: leaves behind how much memory it took at most, in kilobytes. */
process.on('exit', () => {
  writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS));
});
