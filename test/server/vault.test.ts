import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { ACCEPTED } from '../../plugins/certification/server/src/vault/kinds.ts';
import { MOST_BYTES, fileUpload } from '../../plugins/certification/server/src/vault/filing.ts';
import { localVault } from '../../plugins/certification/server/src/vault/local.ts';
import { s3Vault } from '../../plugins/certification/server/src/vault/s3.ts';
import type { Vault } from '../../plugins/certification/server/src/vault/vault.ts';
import { fabricatedCreditCode } from '../../config/deploy/demonstration/credit-codes.ts';
import { ORGANIZATION, fillIn, provide } from '../journey/applicant.ts';
import { newApplicant } from '../system/people.ts';
import type { Person } from '../system/people.ts';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function allOf(stream: Readable | null): Promise<string> {
  if (stream === null) return '没有';
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('latin1');
}

const PDF = Buffer.from('%PDF-1.7\n山西精品的材料\n%%EOF\n');

describe('私有文件库：本机文件夹和 S3 兼容的对象存储，一样可靠', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sxjp-vault-'));
  let store: ChildProcess;
  let port = '';
  const places: Record<string, () => Vault> = {
    本机文件夹: () => localVault(join(folder, 'local')),
    'S3 兼容存储': () =>
      s3Vault({
        endpoint: `http://127.0.0.1:${port}`,
        region: 'us-east-1',
        bucket: 'vault',
        accessKeyId: 'S3RVER',
        secretAccessKey: 'S3RVER',
      }),
  };
  const written = (name: string, bytes: Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };

  beforeAll(async () => {
    const program = join(__dirname, '..', 'system', 's3-store.mjs');
    const running = spawn('node', [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    store = running;
    const [line] = (await once(running.stdout, 'data')) as [Buffer];
    port = line.toString().trim();
  });
  afterAll(() => {
    store.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  describe.each(Object.keys(places))('%s', (place) => {
    let vault: Vault;
    beforeAll(() => {
      vault = (places[place] ?? (() => localVault(folder)))();
    });

    it('存进去的原样取出来，整个或一段；没有的就是没有', async () => {
      const path = written('a.bin', PDF);
      await vault.keep(sha256(PDF), path, PDF.length);
      expect(await allOf(await vault.read(sha256(PDF)))).toBe(PDF.toString('latin1'));
      expect(await allOf(await vault.read(sha256(PDF), { start: 1, end: 3 }))).toBe('PDF');
      expect(await vault.read('0'.repeat(64))).toBeNull();
    });

    it('同一个文件十个人同时存，也只有一份，取出来完整', async () => {
      const bytes = Buffer.alloc(3_000_000, `${place}七`);
      const path = written('same.bin', bytes);
      await Promise.all(
        Array.from({ length: 10 }, () => vault.keep(sha256(bytes), path, bytes.length))
      );
      expect(await allOf(await vault.read(sha256(bytes)))).toBe(bytes.toString('latin1'));
    });

    it('不是散列值的地址不用，不会走到别的文件去', async () => {
      for (const evil of ['../../etc/passwd', 'A'.repeat(64), '', `${'0'.repeat(63)}/`])
        await expect(vault.read(evil)).rejects.toThrow('not a SHA-256');
    });

    it('收文件看内容：每种接受的类型，名字和内容相符才收', async () => {
      const path = written('b.pdf', PDF);
      for (const ending of ACCEPTED) {
        const filing = await fileUpload(vault, `材料${ending}`, path);
        expect([ending, filing.ok]).toEqual([ending, ending === '.pdf']);
      }
    });
  });

  it('写到一半的文件不留在文件夹里', () => {
    const left = readdirSync(join(folder, 'local'), { recursive: true, withFileTypes: true });
    expect(left.filter((each) => each.isFile() && each.name.length !== 64)).toEqual([]);
  });

  it('压缩包、带脚本的图、空文件、过大的文件都不收；名字里看不见的字符去掉', async () => {
    const vault = localVault(join(folder, 'local'));
    const why = async (name: string, bytes: Buffer) => {
      const filing = await fileUpload(vault, name, written('c.bin', bytes));
      return filing.ok ? filing.file.name : filing.why;
    };
    const zip = Buffer.from(
      '504b0304140000000000000000000000000000000000000000000100000061',
      'hex'
    );
    expect(await why('改名的压缩包.docx', zip)).toBe('kind');
    expect(await why('图.png', Buffer.from('<svg onload="alert(1)"/>'))).toBe('kind');
    expect(await why('空.pdf', Buffer.alloc(0))).toBe('empty');
    expect(await why('大.pdf', Buffer.concat([PDF, Buffer.alloc(MOST_BYTES)]))).toBe('size');
    expect(await why('C:\\材料\\专利\u202efdp.pdf', PDF)).toBe('专利fdp.pdf');
  });
});

describe('申请单位取回自己的文件', () => {
  let own: Person;
  let place = '';
  const content = (name: string) =>
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n${name}`;
  const NAME = '专利证书（2025）㛃.pdf';

  beforeAll(async () => {
    own = await newApplicant(`vault${process.pid}`);
    const number = String(process.pid % 1000).padStart(3, '0');
    const creditCode = fabricatedCreditCode('91', '140105', `MA0WT${number}`);
    const id = await fillIn(own, { ...ORGANIZATION, creditCode });
    const { body } = await provide(own, id, 'patents', NAME);
    const file = body.material.files.find((each: { name: string }) => each.name === NAME);
    place = `/api/certification/applications/${id}/files/${String(file.sha256)}`;
  });

  it('断了可以接着下载：要一段给一段，范围之外说清楚，文件变了就给全部', async () => {
    const whole = Buffer.from(content(NAME));
    const asked = async (headers: Record<string, string>) => {
      const answer = await own.raw(place, headers);
      return [
        answer.status,
        answer.headers.get('content-range'),
        Buffer.from(await answer.arrayBuffer()).toString(),
      ];
    };
    const tag = (await own.raw(place, {})).headers.get('etag') ?? '';
    expect(await asked({})).toEqual([200, null, whole.toString()]);
    expect(await asked({ Range: 'bytes=0-3' })).toEqual([206, `bytes 0-3/${whole.length}`, '%PDF']);
    const rest = await asked({ Range: 'bytes=5-', 'If-Range': tag });
    expect(rest).toEqual([
      206,
      `bytes 5-${whole.length - 1}/${whole.length}`,
      whole.subarray(5).toString(),
    ]);
    expect((await asked({ Range: 'bytes=5-', 'If-Range': '"old"' }))[0]).toBe(200);
    expect((await asked({ Range: 'bytes=99999-' })).slice(0, 2)).toEqual([
      416,
      `bytes */${whole.length}`,
    ]);
    for (const strange of ['bytes=3-1', 'pages=1-2', 'bytes=0-1,3-4', 'bytes=x'])
      expect((await asked({ Range: strange }))[0]).toBe(200);
  });

  it('中文文件名照原样给回，浏览器不猜类型、不留底', async () => {
    const { headers } = await own.raw(place, {});
    expect(headers.get('content-disposition')).toContain(
      `filename*=UTF-8''${encodeURIComponent(NAME)}`
    );
    expect([headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([
      'application/pdf',
      'nosniff',
    ]);
    expect(headers.get('cache-control')).toBe('private, no-store');
  });

  it('一项材料最多三十个文件，多了说怎么办，已有的不丢', async () => {
    const id = place.split('/')[4] ?? '';
    const form = new FormData();
    form.set('answer', 'provided');
    for (let count = 0; count < 31; count += 1)
      form.append('files', new Blob([content(`${count}`)]), `${count}.pdf`);
    const { status, body } = await own.put(
      `/api/certification/applications/${id}/materials/patents`,
      form
    );
    expect([status, body.error.details.field]).toEqual([422, 'files']);
    expect(body.error.message).toContain('最多 30 个');
    const page = await own.get(`/api/certification/applications/${id}`);
    const patents = page.body.materials.find((each: { kind: string }) => each.kind === 'patents');
    expect(patents.files.map(({ name }: { name: string }) => name)).toContain(NAME);
  });
});
