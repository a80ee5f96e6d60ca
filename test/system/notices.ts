import { rowsOf } from './certificates.ts';
import { act, as, requestId } from './people.ts';
import type { Heard, Untyped } from './people.ts';
import { today } from './start.ts';
import { waitingCases } from './waiting-cases.ts';

export const NOTICES = '/certification/notices';

/** A notice as the publisher sees it now. */
export const noticePage = async (id: string): Promise<Untyped> =>
  (await (await as('publisher')).get(`${NOTICES}/${id}`)).body;

/** Does an act on a notice as it stands now. */
export async function noticeAct(
  key: string,
  id: string,
  action: string,
  facts = {}
): Promise<Heard> {
  const { version } = await noticePage(id);
  const body = { version, requestId: requestId(), ...facts };
  return (await as(key)).post(`${NOTICES}/${id}/actions/${action}`, body);
}
/** The status, and the code of a refusal. */
export const heardAs = ({ status, body }: Heard) => [status, body.error?.code ?? 'ok'];

/** 汇总审核的全体成员. */
export const committee = async (): Promise<string[]> =>
  (
    await rowsOf(
      `select 'staff:' || id as id from admin_users where email like 'committee-%@example.invalid' order by id`
    )
  ).map(({ id }) => String(id));

export interface OpenedNotice {
  notice: string;
  caseId: string;
}

/** A notice on line from today with one case of its own, numbered and approved; nobody else's case is touched. */
export async function openedNotice(): Promise<OpenedNotice> {
  const [caseId = ''] = await waitingCases(1);
  const officer = await as('case-officer');
  const done = async (key: string, action: string, facts: Record<string, unknown> = {}) => {
    const { body } = await officer.get(`/certification/applications/${caseId}`);
    const heard = await act(await as(key), caseId, body.version, action, facts);
    if (heard.status !== 200) throw new Error(`${action}: ${JSON.stringify(heard.body)}`);
  };
  await done('alliance', 'reserve_number');
  await done('committee-1', 'approve', { members: await committee(), summary: '全体同意。' });
  const drafted = await (
    await as('editor')
  ).post(NOTICES, {
    requestId: requestId(),
    title: '关于拟认证名单的公示（试验）',
    body: '现将拟认证名单予以公示，接受社会监督。',
    round: `${today().slice(0, 4)}年度`,
    applicationIds: [caseId],
  });
  const notice = drafted.body.id;
  const open = await noticeAct('publisher', notice, 'open', { personalDataChecked: true });
  if (open.status !== 200) throw new Error(`open: ${JSON.stringify(open.body)}`);
  return { notice, caseId };
}

/** In a transaction of the owner that is rolled back: the database's day, after every notice that is open now. */
export const AFTER_THE_NOTICE = `insert into ledger.demonstration_clock (days) values (40)
  on conflict (one) do update set days = ledger.demonstration_clock.days + 40`;
