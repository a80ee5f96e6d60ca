import { EDITION_2025 } from '@sxjp/config/scheme';
import { withDatabase } from '../system/database.ts';
import { as, requestId } from '../system/people.ts';
import type { Untyped } from '../system/people.ts';

const { rubrics } = EDITION_2025;
/** 产品、服务的第一个方面各加几分，第二个方面各减几分. */
function shifted(more: number, less: number): typeof rubrics {
  const copy = structuredClone(rubrics);
  for (const { areas } of [copy.product, copy.service]) {
    const [first, second] = areas;
    const [one] = first?.items ?? [];
    const [other] = second?.items ?? [];
    if (first === undefined || second === undefined || one === undefined || other === undefined)
      throw new Error('指标体系缺方面');
    first.weight += more;
    one.maxHalves += more * 2;
    second.weight -= less;
    other.maxHalves -= less * 2;
  }
  return copy;
}

describe('批次的核查指标体系', () => {
  let id = '';
  const page = async (): Promise<Untyped> =>
    (await (await as('case-officer')).get(`/certification/rounds/${id}`)).body;
  const revise = async (key: string, facts: object) => {
    const { version } = await page();
    return (await as(key)).post(`/certification/rounds/${id}/actions/revise_rubric`, {
      version,
      requestId: requestId(),
      ...facts,
    });
  };

  beforeAll(async () => {
    const drafted = await (
      await as('case-officer')
    ).post('/certification/rounds', {
      requestId: requestId(),
      name: `2027年度第${process.pid % 1000}批`,
      opensOn: '2027-01-04',
      closesOn: '2027-03-31',
    });
    expect(drafted.status).toBe(201);
    id = drafted.body.id;
  });

  it('筹备中的批次先照方案版本；经办人修订后，读到的就是修订的；部门负责人不能代办', async () => {
    const officer = await as('case-officer');
    const at = `/certification/rounds/${id}/rubrics`;
    expect((await officer.get(at)).body).toMatchObject({ frozen: false, revised: false });
    const wrong = await revise('department-head', { rubrics: shifted(1, 1), reason: '调整' });
    expect([wrong.status, wrong.body.error.code]).toEqual([403, 'not_your_role']);
    const done = await revise('case-officer', { rubrics: shifted(1, 1), reason: '突出质量战略' });
    expect([done.status, done.body.stage]).toEqual([200, 'drafted']);
    const { body } = await officer.get(at);
    expect(body).toMatchObject({ frozen: false, revised: true });
    expect(body.rubrics.product.areas[0].weight).toBe(9);
    expect((await (await as('expert-1')).get(at)).status).toBe(404);
  });

  it('加起来不是一百分的不收，说出合计多少', async () => {
    const { status, body } = await revise('case-officer', {
      rubrics: shifted(1, 0),
      reason: '只加不减',
    });
    expect([status, body.error.code]).toEqual([422, 'facts_invalid']);
    expect(body.error.message).toContain('101');
  });

  it('已开始受理的批次，指标体系已冻结：谁也不能修订', async () => {
    const officer = await as('case-officer');
    const rounds = await officer.get('/certification/rounds?stage=open');
    const [open] = rounds.body.results;
    const { status, body } = await officer.post(
      `/certification/rounds/${open.id}/actions/revise_rubric`,
      { version: open.version, requestId: requestId(), rubrics: shifted(1, 1), reason: '改' }
    );
    expect([status, body.error.code]).toEqual([409, 'action_not_in_stage']);
    expect((await officer.get(`/certification/rounds/${open.id}/rubrics`)).body.frozen).toBe(true);
  });

  it('数据库自己也不收：合计不是一百的，停了别的保护也写不进去', async () => {
    const said = await withDatabase('postgres', async (client) => {
      await client.query('begin');
      try {
        await client.query('alter table rounds disable trigger a_guard');
        await client.query('update rounds set rubrics = $1 where document_id = $2', [
          JSON.stringify(shifted(1, 0)),
          id,
        ]);
        return '';
      } catch (error) {
        return error instanceof Error ? error.message : '';
      } finally {
        await client.query('rollback');
      }
    });
    expect(said).toContain('合计 101');
  });
});
