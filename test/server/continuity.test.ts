import { breaksOf } from '../../plugins/certification/server/src/publication/continuity.ts';
import type { Shown } from '../../plugins/certification/server/src/publication/continuity.ts';
import { againstRollback } from '../../plugins/certification/server/src/publication/rollback.ts';

const certificate = (place: number, state = 'effective') => ({
  number: `SXJP-2025-000${place}`,
  publicId: `q${place}`.padEnd(24, '0'),
  state,
  earlier: [],
});
const ONLINE: Shown = {
  ledgerSize: 100,
  certificates: [certificate(1), certificate(2, 'suspended'), certificate(3, 'revoked')],
  notices: [{ slug: '2025-1' }],
  announcements: [{ slug: '2025-1' }],
};
const without = (place: number) => ONLINE.certificates.filter((_each, index) => index !== place);
const withState = (place: number, state: string) =>
  ONLINE.certificates.map((each, index) => (index === place ? { ...each, state } : each));

describe('已公开的，下一版不能少', () => {
  it.each<[string, Partial<Shown>, string]>([
    ['少了一张证书', { certificates: without(0) }, '已公开的证书不见了：SXJP-2025-0001'],
    [
      '印在证书上的查询码变了',
      { certificates: [{ ...certificate(1), publicId: 'x'.repeat(24) }, ...without(0)] },
      '查询码不见了',
    ],
    [
      '换证时丢了原证书上的查询码',
      {
        certificates: [{ ...certificate(1), publicId: 'y'.repeat(24), earlier: [] }, ...without(0)],
      },
      '查询码不见了',
    ],
    [
      '新旧两版印了同一个查询码',
      { certificates: [{ ...certificate(1), earlier: [certificate(1)] }, ...without(0)] },
      '证书查询码重复',
    ],
    ['少了一期公示', { notices: [] }, '公示不见了：2025-1'],
    ['少了一件公告', { announcements: [] }, '公告不见了：2025-1'],
    ['一份空的数据', { certificates: [], notices: [], announcements: [] }, '（共 3）'],
    ['同一张证书出现两次', { certificates: [certificate(1), ...ONLINE.certificates] }, '重复'],
    ['撤销了的又成有效', { certificates: withState(2, 'effective') }, '又成了有效：SXJP-2025-0003'],
  ])('%s：不上网，说出是哪一项', (_said, change, words) => {
    expect(breaksOf(ONLINE, { ...ONLINE, ...change }).join('\n')).toContain(words);
  });

  it('多了证书、暂停、恢复、撤销：可以', () => {
    const next = {
      ...ONLINE,
      certificates: [
        ...withState(1, 'effective').slice(0, 2),
        certificate(3, 'revoked'),
        certificate(4),
      ],
    };
    expect(breaksOf(ONLINE, next)).toEqual([]);
    expect(breaksOf(ONLINE, { ...ONLINE, certificates: withState(0, 'revoked') })).toEqual([]);
    expect(breaksOf(null, ONLINE)).toEqual([]);
  });

  it('换了证：新证有新的查询码，原来的查询码还在，可以', () => {
    const replaced = { ...certificate(1), publicId: 'y'.repeat(24), earlier: [certificate(1)] };
    const next = { ...ONLINE, certificates: [replaced, ...without(0)] };
    expect(breaksOf(ONLINE, next)).toEqual([]);
    expect(breaksOf(next, ONLINE).join('\n')).toContain('查询码不见了');
  });
});

describe('退回网站只退样子和文字', () => {
  it('同样的证书、公示、公告：可以退', () => {
    expect(againstRollback(ONLINE, { ...ONLINE, ledgerSize: 90 })).toEqual([]);
  });

  it.each<[string, Partial<Shown>]>([
    ['会让一张新证书消失', { certificates: without(0) }],
    ['会掩盖一次暂停', { certificates: withState(1, 'effective') }],
    ['会掩盖一次撤销', { certificates: withState(2, 'effective') }],
    ['会掩盖一次恢复', { certificates: withState(0, 'suspended') }],
    ['会收回一期公示', { notices: [] }],
    ['会收回一件公告', { announcements: [] }],
  ])('%s：不退', (_said, change) => {
    expect(againstRollback(ONLINE, { ...ONLINE, ...change }).length).toBeGreaterThan(0);
  });
});
