import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const DEPLOY = join(__dirname, '..', '..', 'config', 'deploy');
const read = (path: string) => readFileSync(join(DEPLOY, path), 'utf8');

/** The policy as the local server builds it, with the CMS's address left open. */
function localPolicy(): string {
  const source = read('local/site-server.ts');
  const block = /'Content-Security-Policy': \[([\s\S]*?)\]/.exec(source)?.[1] ?? '';
  return [...block.matchAll(/"([^"]+)"|`([^`]+)`/g)]
    .map(([, plain, templated]) => plain ?? (templated ?? '').replace('${cmsUrl}', 'CMS_URL'))
    .join('; ');
}

describe('nginx 的配置与本机的静态服务器说同样的话', () => {
  const nginx = read('nginx/site.conf');

  it('内容安全策略逐字相同，没有内嵌脚本', () => {
    const policy = /Content-Security-Policy "([^"]+)"/.exec(nginx)?.[1];
    expect(policy).toBe(localPolicy());
    expect(policy).not.toContain('unsafe');
  });

  it.each(['X-Content-Type-Options', 'Referrer-Policy'])('%s 相同', (name) => {
    const local = new RegExp(`'${name}': '([^']+)'`).exec(read('local/site-server.ts'))?.[1];
    expect(new RegExp(`${name} "([^"]+)"`).exec(nginx)?.[1]).toBe(local);
    expect(local).toBeDefined();
  });

  it('括号成对，每条指令有结尾', () => {
    for (const file of ['nginx/site.conf', 'nginx/cms.conf']) {
      const lines = read(file)
        .split('\n')
        .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
        .filter((line) => line !== '');
      expect(lines.filter((line) => !/[;{}]$/.test(line))).toEqual([]);
      const text = lines.join('\n');
      expect(text.split('{').length).toBe(text.split('}').length);
    }
  });

  it('工作人员的路由只让办公网络进来', () => {
    const staff = /location ~ \^\/\(([^)]+)\)[^{]*\{([^}]+)\}/.exec(read('nginx/cms.conf'));
    expect(staff?.[1]?.split('|')).toEqual(expect.arrayContaining(['admin', 'certification']));
    expect(staff?.[2]).toMatch(/allow OFFICE_NETWORK;\s+deny all;/);
  });
});
