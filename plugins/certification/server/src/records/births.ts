import { z } from 'zod';
import type { Role } from '@sxjp/config/scheme';
import { PlainDate, notYourRole, refuse } from '@sxjp/plugin-certification/domain';
import type { Actor } from '@sxjp/plugin-certification/domain';
import { bearRecord } from '../door/advance-record.ts';
import type { Birth } from '../door/advance-record.ts';
import { refused } from '../door/answer.ts';
import type { Answer } from '../door/answer.ts';
import { once } from '../door/request.ts';
import type { House } from '../house.ts';
import type { Sql } from '../sql.ts';

export const request = { requestId: z.string().min(8).max(100) };
export const text = (most: number) => z.string().trim().min(1).max(most);

/** 筹备批次. */
export const NewRound = z.strictObject({
  ...request,
  name: text(40),
  opensOn: PlainDate,
  closesOn: PlainDate,
});

/** 列入监督计划. */
export const NewSurveillance = z.strictObject({
  ...request,
  certificateId: text(60),
  surveillanceKind: z.enum(['yearly', 'special', 'unannounced']),
  dueBy: PlainDate,
});

/** 团体标准提案. */
export const NewStandard = z.strictObject({
  ...request,
  title: text(200),
  drafters: z.array(text(100)).max(30),
});

type Made = { born: Omit<Birth, 'edition'> } | { answer: Answer };

/** Born by whoever has the role; everything else is refused with who could. */
export function bear(
  house: House,
  actor: Actor,
  role: Role,
  asked: Record<string, unknown> & { requestId: string },
  label: { zh: string; en: string },
  make: (sql: Sql) => Promise<Made> | Made
): Promise<Answer> {
  const { requestId } = asked;
  return once(house, { requestId, actorId: actor.id, asked }, async (sql) => {
    if (!actor.roles.includes(role)) return refused(notYourRole(label, [role], actor), null);
    const made = await make(sql);
    if ('answer' in made) return made.answer;
    const edition = house.inForce.edition;
    const done = await bearRecord({ house, sql, actor, requestId }, { ...made.born, edition });
    const { id, stage, version, hash } = done;
    return { ok: true, id, stage, version, ledgerEntry: hash };
  });
}

const DRAFT_ROUND = { zh: '筹备批次', en: 'Draft a round' };

export const draftRound = (house: House, actor: Actor, body: z.infer<typeof NewRound>) =>
  bear(house, actor, 'case_officer', { ...body }, DRAFT_ROUND, () => {
    const { name, opensOn, closesOn } = body;
    if (opensOn > closesOn) {
      const problems = { zh: '截止日早于开始日', en: 'it closes before it opens' };
      return {
        answer: refused(
          refuse('facts_invalid', { action: DRAFT_ROUND, problems }, 'closesOn'),
          null
        ),
      };
    }
    return {
      born: {
        kind: 'round',
        action: 'draft',
        evidence: { name, opensOn, closesOn },
        columns: { name, opens_on: opensOn, closes_on: closesOn },
      },
    };
  });

const CertificateId = z.object({
  id: z.number(),
  number: z.string(),
  running: PlainDate.nullable(),
});

export const planSurveillance = (
  house: House,
  actor: Actor,
  body: z.infer<typeof NewSurveillance>
) =>
  bear(
    house,
    actor,
    'supervisor',
    { ...body },
    { zh: '列入监督计划', en: 'Plan a surveillance' },
    async (sql) => {
      const { certificateId, surveillanceKind, dueBy } = body;
      const [certificate] = await sql.rows(
        CertificateId,
        `select c.id, c.number, (select to_char(max(s.due_by), 'YYYY-MM-DD') from surveillances s
             where s.certificate_id = c.id and s.surveillance_kind = 'yearly'
               and s.stage in ('planned', 'notified', 'conducted', 'rectifying')) as running
         from certificates c where c.document_id = ? and c.state in ('effective', 'suspended') for update of c`,
        [certificateId]
      );
      if (certificate === undefined)
        return { answer: refused(refuse('not_found', { subject: certificateId }), null) };
      const { number, running } = certificate;
      if (surveillanceKind === 'yearly' && running !== null) {
        const words = { number, dueBy: running };
        return { answer: refused(refuse('surveillance_running', words, 'certificateId'), null) };
      }
      return {
        born: {
          kind: 'surveillance',
          action: 'plan',
          evidence: { certificateId, surveillanceKind, dueBy },
          columns: {
            certificate_id: certificate.id,
            surveillance_kind: surveillanceKind,
            due_by: dueBy,
          },
        },
      };
    }
  );

export const proposeStandard = (house: House, actor: Actor, body: z.infer<typeof NewStandard>) =>
  bear(
    house,
    actor,
    'standards_secretary',
    { ...body },
    { zh: '团体标准提案', en: 'Propose a group standard' },
    () => ({
      born: {
        kind: 'group_standard',
        action: 'propose',
        evidence: { title: body.title, drafters: body.drafters },
        columns: { title: body.title, drafters: body.drafters },
      },
    })
  );
