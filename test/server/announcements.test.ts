import { rowsOf } from '../system/certificates.ts';
import { heardAs, noticeAct, noticePage } from '../system/notices.ts';
import { readDocument } from '../system/pdf.ts';
import { as, requestId } from '../system/people.ts';
import { today } from '../system/start.ts';

describe('证书的暂停、恢复各有公告，更正另有公告', () => {
  const texts = (number: string) =>
    rowsOf(
      `select title, body, notice_number from announcements where number = $1 and published_at is not null`,
      [number]
    );

  it('暂停、恢复当时就有编号连续的公告，事由是公开的说法，不是经办人写的话', async () => {
    const supervisor = await as('supervisor');
    const [certificate] = await rowsOf(
      `select document_id as id, version, number, offering_name, notice_number from certificates
       where state = 'effective' and valid_to > now() + interval '200 days' order by id offset 15 limit 1`
    );
    const path = `/certification/certificates/${String(certificate.id)}/actions`;
    const until = new Date(Date.parse(today()) + 30 * 86_400_000).toISOString().slice(0, 10);
    const suspended = await supervisor.post(`${path}/suspend`, {
      version: certificate.version,
      requestId: requestId(),
      suspendedUntil: until,
      suspendReason: 'requirements_not_met',
      reason: '内部说明丙',
    });
    const restored = await supervisor.post(`${path}/restore`, {
      version: suspended.body.version,
      requestId: requestId(),
      restoreReason: 'correction_verified',
      reason: '内部说明丁',
    });
    expect([heardAs(suspended), heardAs(restored)]).toEqual([
      [200, 'ok'],
      [200, 'ok'],
    ]);
    const made = await rowsOf(
      `select evidence from ledger.entries where record_type = 'certificate' and record_id = $1
       and action in ('suspend', 'restore') order by version desc limit 2`,
      [certificate.id]
    );
    const [second, first] = made.map(({ evidence }) => evidence);
    expect([first.announcementType, second.announcementType]).toEqual([
      'suspension',
      'restoration',
    ]);
    expect(first.certificateNumbers).toEqual([certificate.number]);
    const place = (number: string) => Number(/〕(\d+)号$/.exec(number)?.[1]);
    expect(place(second.announcementNumber)).toBe(place(first.announcementNumber) + 1);
    const [text] = await texts(first.announcementNumber);
    expect(text.notice_number).toBe(certificate.notice_number);
    expect(text.title).toContain(certificate.offering_name);
    expect(JSON.stringify(text.body)).toContain(String(certificate.number));
    expect(JSON.stringify(text.body)).not.toContain('内部说明');
    const pdf = await supervisor.raw(
      `/certification/certificates/${String(certificate.id)}/announcements/${String(suspended.body.version)}`,
      {}
    );
    const said = readDocument(Buffer.from(await pdf.arrayBuffer())).text;
    expect(said).toContain(first.announcementNumber);
    expect(said).toContain(certificate.offering_name);
    const none = await supervisor.get(
      `/certification/certificates/${String(certificate.id)}/announcements/1`
    );
    expect(none.status).toBe(404);
  });

  it('更正公告由编辑拟、另一人发布，原公告一字不动，互相注明', async () => {
    const [{ id }] = await rowsOf(
      `select document_id as id from public_notices where stage = 'announced' order by id limit 1`
    );
    const [number] = (await noticePage(id)).announcements;
    const before = await texts(number);
    const drafted = await noticeAct('editor', id, 'draft_erratum', {
      erratumOf: number,
      publicText: '名单第 1 项的商标有误，以获证名录为准。',
    });
    expect(heardAs(drafted)).toEqual([200, 'ok']);
    expect(
      heardAs(await noticeAct('publisher', id, 'announce_erratum', { personalDataChecked: true }))
    ).toEqual([200, 'ok']);
    const [entry] = await rowsOf(
      `select evidence from ledger.entries where record_type = 'public_notice' and record_id = $1 and action = 'announce_erratum'`,
      [id]
    );
    expect([entry.evidence.announcementType, entry.evidence.erratumOf]).toEqual([
      'correction',
      number,
    ]);
    const [erratum] = await texts(entry.evidence.announcementNumber);
    expect(erratum.title).toContain(number);
    expect(await texts(number)).toEqual(before);
  });
});
