/**
 * Loaded into every process the launcher starts: when the launcher vanishes, however it died, the process and what it
 * started stop by themselves. Each is the leader of its own process group, so the group can be named by its own id.
 */
import { isMainThread } from 'node:worker_threads';

const GRACE_MS = 8000;

function signalGroup(signal) {
  try {
    process.kill(-process.pid, signal);
  } catch {
    process.kill(process.pid, signal);
  }
}

if (isMainThread && process.channel) {
  process.on('disconnect', () => {
    setTimeout(() => signalGroup('SIGKILL'), GRACE_MS).unref();
    signalGroup('SIGTERM');
  });
  process.channel.unref();
}
