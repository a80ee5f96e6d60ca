import { z } from 'zod';
import { APPROVAL_NUMBER, BAN_BASIS, BAN_REASONS } from '@sxjp/config/scheme';
import {
  Kinds,
  PlainDate,
  Sectors,
  isCreditCode,
  notYourRole,
  refuse,
} from '@sxjp/plugin-certification/domain';
import type { Actor } from '@sxjp/plugin-certification/domain';
import { refused } from '../door/answer.ts';
import type { House } from '../house.ts';
import type { Sql } from '../sql.ts';
import { bear, request, text } from './births.ts';

const code = z.string().refine(isCreditCode, { error: '不是有效的统一社会信用代码' });

/** 登记认证机构. */
export const NewBody = z.strictObject({
  ...request,
  name: text(200),
  approvalNumber: text(40),
  creditCode: code.nullable(),
  approvedFrom: PlainDate,
  approvedTo: PlainDate,
  kinds: Kinds,
  sectors: Sectors,
  allianceMember: z.boolean(),
  relatedCodes: z.array(code).max(50),
});

/** 登记认证人员. */
export const NewCertifier = z.strictObject({
  ...request,
  bodyId: text(60),
  name: text(60),
  registrationNumber: text(60),
});

/** 提出限制申报. */
export const NewBan = z.strictObject({
  ...request,
  creditCode: text(18),
  reason: z.enum(BAN_REASONS),
  statement: text(2000),
});

const Id = z.object({ id: z.number(), name: z.string() });

/** Two requests for the same number wait for each other, so that the second is refused and not in error. */
const one = (sql: Sql, word: string) =>
  sql.run('select pg_advisory_xact_lock(hashtextextended(?, 7))', [word]);

export const registerBody = (house: House, actor: Actor, body: z.infer<typeof NewBody>) =>
  bear(
    house,
    actor,
    'department_head',
    { ...body },
    { zh: '登记认证机构', en: 'Register a certification body' },
    async (sql) => {
      const { requestId: _requestId, name, approvalNumber, creditCode, ...held } = body;
      if (!APPROVAL_NUMBER.test(approvalNumber)) {
        const words = { number: approvalNumber, example: 'CNCA-R-2002-001' };
        return {
          answer: refused(refuse('approval_number_malformed', words, 'approvalNumber'), null),
        };
      }
      const { approvedFrom: from, approvedTo: to, kinds, sectors, ...rest } = held;
      if (from > to) {
        const words = { from, to, last: '—' };
        return { answer: refused(refuse('renewal_out_of_order', words, 'approvedTo'), null) };
      }
      await one(sql, `body ${approvalNumber}`);
      const known = await sql.rows(
        Id,
        'select id, name from certification_bodies where approval_number = ? or name = ?',
        [approvalNumber, name]
      );
      if (known.length > 0) {
        const words = { number: approvalNumber, name };
        return {
          answer: refused(refuse('body_registered_already', words, 'approvalNumber'), null),
        };
      }
      const periods = [{ state: 'approved', from, to }];
      return {
        born: {
          kind: 'certification_body',
          action: 'register',
          evidence: { name, approvalNumber, creditCode, periods, kinds, sectors, ...rest },
          columns: {
            name,
            approval_number: approvalNumber,
            credit_code: creditCode,
            approved_from: from,
            approved_to: to,
            periods,
            kinds,
            sectors,
            alliance_member: rest.allianceMember,
            related_codes: rest.relatedCodes,
          },
        },
      };
    }
  );

const Holder = z.object({ body: z.string() });

export const registerCertifier = (house: House, actor: Actor, body: z.infer<typeof NewCertifier>) =>
  bear(
    house,
    actor,
    'department_head',
    { ...body },
    { zh: '登记认证人员', en: 'Register a certifier' },
    async (sql) => {
      const { bodyId, name, registrationNumber } = body;
      await one(sql, `certifier ${registrationNumber}`);
      const [found] = await sql.rows(
        Id,
        `select id, name from certification_bodies where document_id = ? and stage <> 'withdrawn'`,
        [bodyId]
      );
      if (found === undefined)
        return { answer: refused(refuse('body_not_on_record', {}, 'bodyId'), null) };
      const [holder] = await sql.rows(
        Holder,
        `select b.name as body from certifiers c join certification_bodies b on b.id = c.certification_body_id
         where c.registration_number = ? and c.stage = 'registered'`,
        [registrationNumber]
      );
      if (holder !== undefined) {
        const words = { number: registrationNumber, body: holder.body };
        return {
          answer: refused(
            refuse('certifier_registered_already', words, 'registrationNumber'),
            null
          ),
        };
      }
      return {
        born: {
          kind: 'certifier',
          action: 'register',
          evidence: { body: bodyId, registrationNumber, people: { [registrationNumber]: name } },
          columns: {
            name,
            registration_number: registrationNumber,
            certification_body_id: found.id,
            registered_on: house.today(),
          },
        },
      };
    }
  );

const PROPOSERS = ['supervisor', 'case_officer'] as const;
const PROPOSE = { zh: '提出限制申报', en: 'Propose a ban' };

export const proposeBanOn = (house: House, actor: Actor, body: z.infer<typeof NewBan>) => {
  const role = PROPOSERS.find((each) => actor.roles.includes(each)) ?? 'supervisor';
  return bear(house, actor, role, { ...body }, PROPOSE, async (sql) => {
    if (!actor.roles.includes(role))
      return { answer: refused(notYourRole(PROPOSE, PROPOSERS, actor), null) };
    const { creditCode, reason, statement } = body;
    await one(sql, `ban ${creditCode}`);
    const [found] = await sql.rows(Id, 'select id, name from organizations where credit_code = ?', [
      creditCode,
    ]);
    if (found === undefined)
      return { answer: refused(refuse('not_found', { subject: creditCode }, 'creditCode'), null) };
    const running = await sql.rows(
      z.object({ id: z.number() }),
      `select id from bans where organization_id = ? and stage in ('proposed', 'endorsed', 'in_force', 'lifting')`,
      [found.id]
    );
    if (running.length > 0) {
      const words = { organization: found.name };
      return { answer: refused(refuse('banned_already', words, 'creditCode'), null) };
    }
    return {
      born: {
        kind: 'ban',
        action: 'propose',
        evidence: { organization: found.name, creditCode, reason },
        facts: { reason: statement },
        columns: {
          organization_id: found.id,
          reason,
          legal_basis: BAN_BASIS[reason].clause,
          statement,
        },
      },
    };
  });
};
