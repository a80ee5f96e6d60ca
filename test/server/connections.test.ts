import { system } from '../system/start.ts';

/** What nginx and the usual load balancers keep a connection to a server behind them, unless told otherwise. */
const PROXIES_KEEP_SECONDS = 60;

describe('保持着的连接', () => {
  it.each([
    ['后台', () => `${system().cms}/_health`],
    ['网站', () => `${system().site}/`],
  ])('%s不先于前面的代理断开，路上的请求不会落空', async (_which, address) => {
    const response = await fetch(address());
    await response.arrayBuffer();
    const [, seconds] = /timeout=(\d+)/.exec(response.headers.get('keep-alive') ?? '') ?? [];
    expect(Number(seconds)).toBeGreaterThan(PROXIES_KEEP_SECONDS);
  });
});
