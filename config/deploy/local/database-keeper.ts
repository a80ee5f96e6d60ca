import { spawn } from 'node:child_process';

/**
 * The process that holds the PostgreSQL server: it asks the server for a fast, clean shutdown when told to end, and
 * also when the launcher has vanished (leash.mjs sends it the same signal). Ends with the server.
 *
 * Arguments: postgres, data directory, port, uid and gid ('' for the present user).
 */
const [postgres = '', data = '', port = '', uid = '', gid = ''] = process.argv.slice(2);

const server = spawn(
  postgres,
  ['-D', data, '-p', port, '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
  {
    ...(uid === '' ? {} : { uid: Number(uid), gid: Number(gid) }),
    cwd: '/',
    env: { LANG: 'C', LC_ALL: 'C', TZ: 'UTC', PATH: process.env['PATH'] },
    stdio: ['ignore', 'inherit', 'inherit'],
    // Its own group: the signals of ours must not reach it as the slow shutdown SIGTERM means to PostgreSQL.
    detached: true,
  }
);

server.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
server.on('exit', (code) => process.exit(code ?? 1));

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  process.on(signal, () => server.kill('SIGINT'));
}
