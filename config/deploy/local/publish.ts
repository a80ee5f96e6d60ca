import { joinSystem } from './join-system.ts';
import { sayFailure } from './message.ts';
import { workerProgram } from './publication.ts';
import { readSettings } from './settings.ts';

/** npm run publish: one publication of the public site. */
try {
  const settings = readSettings();
  const system = await joinSystem(settings);
  try {
    const program = workerProgram(settings, system.urls, system.demonstration, ['--once']);
    const { code } = await system.children.run({ ...program, name: 'publish' });
    process.exitCode = code === '0' ? 0 : 1;
  } finally {
    await system.leave();
  }
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}
process.exit();
