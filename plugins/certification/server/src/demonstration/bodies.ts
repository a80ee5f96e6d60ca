import type { Actor } from '@sxjp/plugin-certification/domain';
import { PlainDate } from '@sxjp/plugin-certification/domain';
import { SECTORS } from '@sxjp/config/scheme';
import { advanceRecord } from '../door/advance-record.ts';
import type { House } from '../house.ts';
import { registerBody, registerCertifier } from '../records/certification-births.ts';
import { actorNamed, mustBeDone } from './walk.ts';

const on = (day: string) => PlainDate.parse(day);

/** 两家认证机构：one that certifies, and one whose approval has run out. */
const BODIES = [
  {
    key: 'body',
    name: '山西岫准认证有限公司',
    approvalNumber: 'CNCA-R-2019-901',
    approvedFrom: on('2019-06-01'),
    approvedTo: on('2031-05-31'),
    certifiers: [
      ['演示认证员一', '2019-DEMO-0001'],
      ['演示认证员二', '2020-DEMO-0002'],
      ['演示认证员三', '2022-DEMO-0003'],
    ],
  },
  {
    key: 'body-2',
    name: '晋中霁和认证中心有限公司',
    approvalNumber: 'CNCA-R-2016-902',
    approvedFrom: on('2016-03-01'),
    approvedTo: on('2025-02-28'),
    certifiers: [['演示认证员四', '2017-DEMO-0004']],
  },
] as const;

async function openBody(
  house: House,
  staff: ReadonlyMap<string, Actor>,
  { key, certifiers, ...held }: (typeof BODIES)[number]
) {
  const head = actorNamed(staff, 'department-head');
  const request = (what: string) => `demonstration:${key}:${what}`;
  const registered = await registerBody(house, head, {
    requestId: request('register'),
    ...held,
    creditCode: null,
    kinds: ['product', 'service'],
    sectors: [...SECTORS],
    allianceMember: true,
    relatedCodes: [],
  });
  mustBeDone(registered, `register ${key}`);
  if (!registered.ok) throw new Error(`${key} was not registered.`);
  const { id: bodyId } = registered;
  mustBeDone(
    await advanceRecord(house, 'certification_body', {
      id: bodyId,
      action: 'admit_member',
      actor: head,
      body: { version: 1, requestId: request('admit'), accountId: actorNamed(staff, key).id },
    }),
    `admit ${key}`
  );
  const certifierIds: string[] = [];
  for (const [name, registrationNumber] of certifiers) {
    const certifier = await registerCertifier(house, head, {
      requestId: request(registrationNumber),
      bodyId,
      name,
      registrationNumber,
    });
    mustBeDone(certifier, `register ${name}`);
    if (certifier.ok) certifierIds.push(certifier.id);
  }
  return { bodyId, certifierIds: certifierIds.slice(0, 2) };
}

/** Opens both; gives the one the cases are assigned to. What was opened before is found by its request. */
export async function openBodies(house: House, staff: ReadonlyMap<string, Actor>) {
  const opened = [];
  for (const body of BODIES) opened.push(await openBody(house, staff, body));
  const [first] = opened;
  if (first === undefined) throw new Error('The demonstration has no certification body.');
  return first;
}
