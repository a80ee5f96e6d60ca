import { writeFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { Actor, addDays } from '@sxjp/plugin-certification/domain';
import type { PlainDate } from '@sxjp/plugin-certification/domain';
import { writeOrganization } from '../applicant/organization.ts';
import { workDeadlines } from '../deadlines/clockwork.ts';
import { advanceNotice } from '../door/advance-notice.ts';
import { advanceRecord } from '../door/advance-record.ts';
import { draftNotice } from '../door/draft-notice.ts';
import { accounts } from '../host.ts';
import type { Clock } from '../clock.ts';
import { environmentClock, houseOf } from '../house.ts';
import type { House } from '../house.ts';
import { applicantId } from '../reading/people.ts';
import { draftRound } from '../records/births.ts';
import { readCast } from './cast.ts';
import type { CastApplicant } from './cast.ts';
import { NOTICES, PROGRAMME } from './programme.ts';
import { bringInEarlier } from './earlier.ts';
import { openBodies } from './bodies.ts';
import { followUp } from './follow-up.ts';
import { openStaff } from './staff.ts';
import { STEPS, actorNamed, mustBeDone } from './walk.ts';
import type { StepName, Walk } from './walk.ts';

type Print = (line: string) => void;

/** Days between two steps of a case, and the morning hour they happen at. */
const PACE = 3;
const MORNING = 'T02:00:00.000Z';

/** A house whose clock stands on the morning of a day of the demonstration, never later than now: nothing is done in the future. */
function houseOn(strapi: Core.Strapi, clock: Clock, day: { on: PlainDate }): House {
  const morning = () => Date.parse(`${day.on}${MORNING}`);
  return houseOf(strapi, { now: () => new Date(Math.min(morning(), clock.now().getTime())) });
}

const Account = z.looseObject({ id: z.number() });

async function openApplicant(
  strapi: Core.Strapi,
  { email, key }: CastApplicant,
  password: string
): Promise<number> {
  const users = strapi.db.query('plugin::users-permissions.user');
  const existing = Account.nullable().parse(await users.findOne({ where: { email } }));
  if (existing !== null) return existing.id;
  const role = Account.parse(
    await strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'applicant' } })
  );
  const created = await accounts(strapi).add({
    username: key,
    email,
    password,
    provider: 'local',
    confirmed: true,
    blocked: false,
    role: role.id,
  });
  return Account.parse(created).id;
}

const Count = z.object({ count: z.coerce.number() });

async function hasBegun(house: House, accountId: number): Promise<boolean> {
  const [row] = await house.reader.rows(
    Count,
    `select count(*) from applications a join organizations o on o.id = a.organization_id
     where o.account_id = ? and a.version > 1`,
    [accountId]
  );
  return (row?.count ?? 0) > 0;
}

async function walkOne(
  walk: Walk,
  day: { on: PlainDate },
  last: PlainDate,
  steps: readonly StepName[]
): Promise<void> {
  for (const [index, step] of steps.entries()) {
    day.on = addDays(last, -PACE * (steps.length - 1 - index));
    await STEPS[step](walk);
  }
}

async function publishNotice(house: House, walk: Walk, word: string): Promise<void> {
  const year = house.today().slice(0, 4);
  const editor = actorNamed(walk.staff, 'editor');
  const drafted = await draftNotice(house, editor, {
    requestId: `demonstration:notice:${walk.applicant.key}:draft`,
    title: `关于${year}年度“山西精品”拟认证名单（${word}）的公示`,
    body: '经资格预审、专家初评、标准先进性评价、现场核查、第三方认证和汇总审核，现将拟认证名单予以公示。公示期内，任何单位和个人有异议的，请以书面形式向联合会提出，写明事实和依据；单位提出的加盖公章，个人提出的写明联系方式。',
    round: `${year}年度`,
    applicationIds: [walk.caseId],
  });
  mustBeDone(drafted, 'draft a notice');
  if (!drafted.ok) return;
  const body = {
    version: 1,
    requestId: `demonstration:notice:${walk.applicant.key}:open`,
    personalDataChecked: true,
  };
  const publisher = actorNamed(walk.staff, 'publisher');
  mustBeDone(
    await advanceNotice(house, { id: drafted.id, action: 'open', actor: publisher, body }),
    'open a notice'
  );
}

const ROUND_BEGINS_BEFORE = 120;
const ROUND_GOES_ON = 120;

/** 申报批次: drafted by the case officer and opened by the department head, long enough ago for every case in flight. */
async function openRoundOf(
  house: House,
  staff: ReadonlyMap<string, Actor>,
  day: { on: PlainDate },
  last: PlainDate
): Promise<void> {
  day.on = addDays(last, -ROUND_BEGINS_BEFORE);
  const drafted = await draftRound(house, actorNamed(staff, 'case-officer'), {
    requestId: 'demonstration:round:draft',
    name: `${last.slice(0, 4)}年度`,
    opensOn: day.on,
    closesOn: addDays(last, ROUND_GOES_ON),
  });
  mustBeDone(drafted, 'draft a round');
  if (!drafted.ok) return;
  const opened = await advanceRecord(house, 'round', {
    id: drafted.id,
    action: 'open_round',
    actor: actorNamed(staff, 'department-head'),
    body: { version: 1, requestId: 'demonstration:round:open' },
  });
  mustBeDone(opened, 'open a round');
}

/** How many days before the last day a case's last step lies, so that its notice can follow. */
function daysBefore(place: number): number {
  const notice = NOTICES.find((each) => each.place === place);
  return notice === undefined ? place % 3 : notice.daysAgo + 1;
}

/**
 * The demonstration: the certificates of four earlier rounds through the import, and sixteen cases in flight through
 * the same door everybody uses. What was already done is passed over, so a broken-off run is simply started again. It
 * ends with a round of the clock: whoever opens it meets no certificate that has run out unnoticed.
 */
export async function demonstrate(
  strapi: Core.Strapi,
  castFile: string,
  print: Print
): Promise<void> {
  const cast = await readCast(castFile);
  const password = z.string().min(12).parse(process.env['DEMONSTRATION_PASSWORD']);
  const clock = environmentClock();
  const real = houseOf(strapi, clock);
  const last = real.today();
  await bringInEarlier(real, cast.certificates, print);
  const codes = cast.applicants.map(({ organization }) => organization.creditCode);
  const { actors, accounts: people } = await openStaff(strapi, password, codes[4] ?? '');
  const day = { on: last };
  const house = houseOn(strapi, clock, day);
  day.on = addDays(last, -ROUND_BEGINS_BEFORE);
  const { bodyId, certifierIds } = await openBodies(house, actors);
  await openRoundOf(house, actors, day, last);
  for (const [place, steps] of PROGRAMME.entries()) {
    const applicant = cast.applicants[place];
    if (applicant === undefined) throw new Error(`The cast lacks applicant ${place + 1}.`);
    const accountId = await openApplicant(strapi, applicant, password);
    people.push({ role: '申请单位', name: applicant.organization.name, email: applicant.email });
    if (await hasBegun(real, accountId)) continue;
    const refusal = await writeOrganization(house, accountId, applicant.organization);
    if (refusal !== null) throw new Error(`${applicant.key}: ${refusal.code}`);
    const actor = Actor.parse({
      kind: 'applicant',
      id: applicantId(accountId),
      name: applicant.key,
      roles: ['applicant'],
    });
    const walk: Walk = {
      house,
      staff: actors,
      sequence: place + 1,
      applicant,
      actor,
      accountId,
      caseId: '',
      bodyId,
      certifierIds,
    };
    await walkOne(walk, day, addDays(last, -daysBefore(place)), steps);
    const notice = NOTICES.find((each) => each.place === place);
    if (notice !== undefined) {
      day.on = addDays(last, -notice.daysAgo);
      await publishNotice(house, walk, notice.word);
    }
    print(`  ${place + 1}/${PROGRAMME.length} ${applicant.organization.name}`);
  }
  await workDeadlines(real);
  await followUp(real, actors);
  const list = process.env['ACCOUNTS_FILE'];
  if (list !== undefined && list !== '')
    await writeFile(list, JSON.stringify(people, null, 2), { mode: 0o600 });
}
