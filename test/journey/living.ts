import type { Page } from 'playwright-core';
import { act, as } from '../system/people.ts';
import type { Untyped } from '../system/people.ts';
import { rowsOf } from '../system/certificates.ts';
import { system, today } from '../system/start.ts';
import { begin, finish, perform, workbench } from './panel.ts';
import type { openBrowser } from './panel.ts';

type Windows = Awaited<ReturnType<typeof openBrowser>>;

/** What a certificate is in the records, its newest version first. */
export const versionsOf = (number: string): Promise<Untyped[]> =>
  rowsOf(
    `select document_id as id, state, version, serial, public_id as code, to_char(valid_to, 'YYYY-MM-DD') as ends
     from certificates where number = $1 order by serial desc`,
    [number]
  );

const certificatePage = async (windows: Windows, key: string, id: string): Promise<Page> => {
  const page = await windows.staff(key);
  await page.goto(workbench(`/records/certificates/${id}`));
  return page;
};

/** 一人复核，另一人印制. */
export async function print(windows: Windows, id: string): Promise<void> {
  const checker = await certificatePage(windows, 'alliance', id);
  await perform(checker, '印前复核');
  await checker.close();
  const printer = await certificatePage(windows, 'body', id);
  await perform(printer, '印制');
  await printer.close();
}

/** Somebody on a phone whose clock shows this day. */
async function reader(windows: Windows, day: string): Promise<Page> {
  const page = await windows.visitor(390);
  await page.clock.setSystemTime(new Date(`${day}T12:00:00+08:00`));
  return page;
}

/** 证书页上的状态，as somebody reads it who opens the page on this day; null where there is no page. */
export async function standingOn(
  windows: Windows,
  number: string,
  day: string
): Promise<string | null> {
  const page = await reader(windows, day);
  try {
    const response = await page.goto(`${system().site}/certificates/${number}/`);
    if (response?.status() !== 200) return null;
    return await page.locator('.banner strong:visible').innerText();
  } finally {
    await page.context().close();
  }
}

export interface Receipt {
  number: string;
  code: string;
}

/** 一位市民在手机上从公示页提出异议. */
export async function object(windows: Windows, slug: string, statement: string): Promise<Receipt> {
  const page = await reader(windows, today());
  await page.goto(`${system().site}/notices/${slug}/object/`);
  await page.getByRole('button', { name: '提交' }).waitFor();
  await page.selectOption('[name="item"]', { index: 1 });
  await page.fill('[name="statement"]', statement);
  await page.locator('[data-petitioner] [name="name"]').fill('路过的周女士');
  await page.locator('[data-petitioner] [name="phone"]').fill('0351-7654321');
  await page.getByRole('button', { name: '提交' }).click();
  await page.locator('[data-receipt]').waitFor();
  const receipt = {
    number: await page.locator('[data-number]').innerText(),
    code: await page.locator('[data-code]').innerText(),
  };
  await page.context().close();
  return receipt;
}

/** 答复：what whoever objected is told, and what the public reads of it. */
export async function reply(page: Page, answer: string, outcome: string): Promise<void> {
  await begin(page, '答复');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /给提出人的答复/ }).fill(answer);
  await dialog.getByRole('textbox', { name: /在网站公布的文字/ }).fill(outcome);
  await finish(page, '答复');
}

/** 受理，查明不成立，在后台答复. */
export async function answerObjection(
  windows: Windows,
  caseId: string,
  number: string,
  outcome: string
): Promise<void> {
  const handler = await as('objection-handler');
  const [{ id }] = await rowsOf('select document_id as id from objections where number = $1', [
    number,
  ]);
  const done = async (action: string, facts: Record<string, unknown>) => {
    const { body } = await handler.get(`/certification/applications/${caseId}`);
    const heard = await act(handler, caseId, body.version, action, facts);
    expect([action, heard.status]).toEqual([action, 200]);
  };
  await done('accept_objection', { objectionId: id });
  await done('dismiss_objection', { finding: '产地一致' });
  const page = await windows.staff('objection-handler');
  await page.goto(workbench(`/records/objections/${String(id)}`));
  await reply(page, '周女士：经核查，不成立。', outcome);
  await page.close();
}

async function withReason(
  page: Page,
  label: string,
  [field, option]: [RegExp, RegExp],
  until: string | null
): Promise<void> {
  await begin(page, label);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option }).click();
  if (until !== null) await dialog.getByLabel(/暂停至/).fill(until);
  await dialog.getByRole('textbox', { name: /理由/ }).fill('内部说明：现场记录第 3 号');
  await finish(page, label);
  await page.close();
}

export async function suspend(windows: Windows, id: string, until: string): Promise<void> {
  const page = await certificatePage(windows, 'supervisor', id);
  await withReason(page, '暂停', [/暂停事由/, /0203/], until);
}

export async function restore(windows: Windows, id: string): Promise<void> {
  const page = await certificatePage(windows, 'supervisor', id);
  await withReason(page, '恢复', [/恢复事由/, /0101/], null);
}

/** 变更持证单位地址：drafted, checked by another, put in force by the publisher. */
export async function change(windows: Windows, number: string, address: string): Promise<void> {
  const [present] = await versionsOf(number);
  const officer = await as('case-officer');
  const drafted = await officer.post(
    `/certification/certificates/${String(present.id)}/actions/change`,
    {
      version: present.version,
      requestId: crypto.randomUUID(),
      changeReason: 'holder_moved',
      changes: { holderAddress: address },
      reason: '营业执照已变更',
    }
  );
  expect(drafted.status).toBe(200);
  const [draft] = await versionsOf(number);
  const checker = await certificatePage(windows, 'alliance', draft.id);
  await perform(checker, '印前复核');
  await checker.close();
  const publisher = await certificatePage(windows, 'publisher', draft.id);
  await perform(publisher, '换证');
  await publisher.close();
}
