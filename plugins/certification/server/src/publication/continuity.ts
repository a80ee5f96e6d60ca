import { z } from 'zod';

/** As much of a published snapshot as the next one is held to. */
export const Shown = z.looseObject({
  ledgerSize: z.number(),
  certificates: z.array(
    z.looseObject({
      number: z.string(),
      publicId: z.string(),
      state: z.string(),
      earlier: z.array(z.looseObject({ publicId: z.string() })).default([]),
    })
  ),
  notices: z.array(z.looseObject({ slug: z.string() })),
  announcements: z.array(z.looseObject({ slug: z.string() })),
});
export type Shown = z.infer<typeof Shown>;

const ENDED: ReadonlySet<string> = new Set(['revoked', 'cancelled']);
const NAMED = 5;

/** Chinese first: it is what the staff read on the page of the public site. */
export function sentence(zh: string, en: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const list = names.slice(0, NAMED).join('、');
  return [`${zh}：${list}（共 ${names.length}） · ${en}`];
}

const missing = (before: readonly string[], after: readonly string[]): string[] => {
  const there = new Set(after);
  return before.filter((name) => !there.has(name));
};

const twice = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, place) => names.indexOf(name) !== place)),
];

/** Every code printed on a paper of the certificate: that of each version stays. */
const codesOf = ({ publicId, earlier }: Shown['certificates'][number]): string[] => [
  publicId,
  ...earlier.map((each) => each.publicId),
];

function repeated({ certificates, notices, announcements }: Shown): string[] {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['证书编号', certificates.map(({ number }) => number)],
    ['证书查询码', certificates.flatMap(codesOf)],
    ['公示', notices.map(({ slug }) => slug)],
    ['公告', announcements.map(({ slug }) => slug)],
  ];
  return lists.flatMap(([what, names]) =>
    names.length === new Set(names).size
      ? []
      : sentence(`${what}重复`, 'the same entry twice', twice(names))
  );
}

/**
 * What a release may not lose against the one on line: a certificate, 公示 or 公告 once public stays public, and what was
 * revoked or cancelled does not come back. Empty when it may follow. 〔promises P8；rulings 14〕
 */
export function breaksOf(online: Shown | null, next: Shown): string[] {
  const faults = repeated(next);
  if (online === null) return faults;
  const numbers = (shown: Shown) => shown.certificates.map(({ number }) => number);
  const codes = (shown: Shown) => shown.certificates.flatMap(codesOf);
  const slugs = (pages: Shown['notices']) => pages.map(({ slug }) => slug);
  const states = new Map(next.certificates.map(({ number, state }) => [number, state]));
  const revived = online.certificates
    .filter(({ number, state }) => ENDED.has(state) && !ENDED.has(states.get(number) ?? state))
    .map(({ number }) => number);
  return [
    ...faults,
    ...sentence(
      '已公开的证书不见了',
      'certificates that were public are missing',
      missing(numbers(online), numbers(next))
    ),
    ...sentence(
      '已印在证书上的查询码不见了',
      'verification addresses that were public are missing',
      missing(codes(online), codes(next))
    ),
    ...sentence(
      '已发布的公示不见了',
      'public notices are missing',
      missing(slugs(online.notices), slugs(next.notices))
    ),
    ...sentence(
      '已发布的公告不见了',
      'announcements are missing',
      missing(slugs(online.announcements), slugs(next.announcements))
    ),
    ...sentence('已撤销或注销的证书又成了有效', 'ended certificates would come back', revived),
  ];
}
