import { z } from 'zod';
import { addDays } from '@sxjp/plugin-certification/domain';
import type { Actor } from '@sxjp/plugin-certification/domain';
import { advanceRecord } from '../door/advance-record.ts';
import type { House } from '../house.ts';
import { planSurveillance } from '../records/births.ts';
import { actorNamed, mustBeDone } from './walk.ts';

const Found = z.object({ id: z.string(), version: z.number() });

async function act(
  house: House,
  actor: Actor,
  kind: 'certificate' | 'surveillance' | 'ban',
  at: z.infer<typeof Found>,
  action: string,
  facts: Record<string, unknown>
): Promise<void> {
  const requestId = `demonstration:${kind}:${at.id}:${at.version}:${action}`;
  const body = { version: at.version, requestId, ...facts };
  mustBeDone(await advanceRecord(house, kind, { id: at.id, action, actor, body }), action);
}

const CERTIFICATES = `select document_id as id, version from certificates
  where state = 'effective' order by valid_to, number limit 3`;

async function found(house: House, text: string, parameters: readonly unknown[] = []) {
  return house.reader.rows(Found, text, parameters);
}

/** 监督：one certificate surveyed and rectifying, one special surveillance that is overdue. */
async function survey(house: House, supervisor: Actor, certificates: z.infer<typeof Found>[]) {
  const [first, second] = certificates;
  if (first === undefined || second === undefined) return;
  mustBeDone(
    await planSurveillance(house, supervisor, {
      requestId: 'demonstration:surveillance:overdue',
      certificateId: first.id,
      surveillanceKind: 'special',
      dueBy: addDays(house.today(), -20),
    }),
    'plan a surveillance'
  );
  const [yearly] = await found(
    house,
    `select s.document_id as id, s.version from surveillances s join certificates c on c.id = s.certificate_id
     where c.document_id = ? and s.surveillance_kind = 'yearly'`,
    [second.id]
  );
  if (yearly?.version !== 1) return;
  const day = house.today();
  await act(house, supervisor, 'surveillance', yearly, 'notify', { plannedOn: day });
  await act(house, supervisor, 'surveillance', { ...yearly, version: 2 }, 'conduct', {
    conductedOn: day,
    findings: '生产过程与获证时一致；标识使用台账记录不全。',
    issues: [{ severity: 'ordinary', item: '标识使用', description: '标识使用台账缺上季度记录。' }],
  });
  await act(house, supervisor, 'surveillance', { ...yearly, version: 3 }, 'require_rectification', {
    summary: '补齐标识使用台账，提交照片和记录。',
    dueBy: addDays(day, 30),
  });
}

/** 限制申报：a revocation, and the ban that came of it, endorsed and imposed. */
async function ban(
  house: House,
  staff: ReadonlyMap<string, Actor>,
  certificate: z.infer<typeof Found>
) {
  const supervisor = actorNamed(staff, 'supervisor');
  await act(house, supervisor, 'certificate', certificate, 'revoke', {
    revokeReason: 'spot_check_failed',
    reason: '国家监督抽查不合格，限期内未整改。',
  });
  const [proposed] = await found(
    house,
    `select document_id as id, version from bans where stage = 'proposed' order by id desc limit 1`
  );
  if (proposed === undefined) return;
  await act(house, supervisor, 'ban', proposed, 'endorse', {
    summary: '撤销决定已生效，事实清楚，同意限制申报。',
  });
  const head = actorNamed(staff, 'department-head');
  await act(house, head, 'ban', { ...proposed, version: 2 }, 'impose', {
    summary: '同意。自今日起三年内不受理该单位申报。',
  });
}

const Begun = z.object({ begun: z.boolean() });

/** 获证以后 of the demonstration: surveillances and one ban, once. */
export async function followUp(house: House, staff: ReadonlyMap<string, Actor>): Promise<void> {
  const [already] = await house.reader.rows(Begun, 'select exists (select from bans) as begun');
  if (already?.begun === true) return;
  const certificates = await found(house, CERTIFICATES);
  await survey(house, actorNamed(staff, 'supervisor'), certificates);
  const third = certificates[2];
  if (third !== undefined) await ban(house, staff, third);
}
