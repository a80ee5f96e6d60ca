import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Obstacle, codeOf } from './message.ts';

/** Listens for an instant: the port it got, or the code of the error that forbade it. */
function tryPort(host: string, port: number): Promise<{ port: number } | { code: string }> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => {
      resolve({ code: codeOf(error) ?? error.message });
    });
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      const got = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => {
        resolve({ port: got });
      });
    });
  });
}

function refusal(variable: string, host: string, port: number, code: string): Obstacle {
  const other = port + 1000 > 65535 ? port - 1000 : port + 1000;
  if (code === 'EADDRINUSE') {
    return new Obstacle(
      `端口 ${port} 已被占用。请停止占用它的程序，或换一个端口：${variable}=${other} npm start。`,
      `Port ${port} is already in use. Stop the program that uses it, or choose another: ${variable}=${other} npm start.`
    );
  }
  return new Obstacle(
    `不能在 ${host} 的端口 ${port} 上监听（${code}）。请换一个端口（${variable}=${other} npm start）或改正 HOST。`,
    `Cannot listen on port ${port} of ${host} (${code}). Choose another port (${variable}=${other} npm start) or correct HOST.`
  );
}

/** Refuses a port that is taken. After a crash the processes of the last run get `graceMs` to let go of it. */
export async function requireFreePort(
  variable: string,
  host: string,
  port: number,
  graceMs: number
): Promise<void> {
  const until = Date.now() + graceMs;
  for (;;) {
    const tried = await tryPort(host, port);
    if ('port' in tried) return;
    if (tried.code !== 'EADDRINUSE' || Date.now() >= until) {
      throw refusal(variable, host, port, tried.code);
    }
    await sleep(250);
  }
}

/** The remembered port while it is free, or one the system gives. */
export async function freeLocalPort(remembered: number | null): Promise<number> {
  for (const wanted of remembered === null ? [0] : [remembered, 0]) {
    const tried = await tryPort('127.0.0.1', wanted);
    if ('port' in tried) return tried.port;
  }
  throw new Obstacle(
    '本机（127.0.0.1）没有可用的端口供数据库使用。请检查本机的网络回环接口。',
    'There is no free port on 127.0.0.1 for the database. Check the loopback interface of this machine.'
  );
}
