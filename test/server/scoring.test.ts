import { EDITION_2025 } from '@sxjp/config/scheme';
import { act, as, caseAt } from '../system/people.ts';
import { withDatabase } from '../system/database.ts';

const [first] = EDITION_2025.rubrics.product.areas[0]?.items ?? [];

describe('现场核查评分', () => {
  it.each([
    ['超过满分', [{ item: first?.item, points: 100.5 }]],
    ['负数', [{ item: first?.item, points: -0.5 }]],
    ['不是半分', [{ item: first?.item, points: 1.25 }]],
    ['极大的数', [{ item: first?.item, points: 1e308 }]],
  ])('%s：不收，并指出是哪一项', async (_title, scores) => {
    const { id, version } = await caseAt('on_site_inspection');
    const { status, body } = await act(await as('inspector-2'), id, version, 'score', { scores });
    expect(status).toBe(422);
    expect(body.error.message).toContain(first?.zh);
    expect(body.error.details.field).toBe(`scores.${String(first?.item)}`);
  });

  it('不在指标体系里的分项、重复的分项、写成文字的分数：不收', async () => {
    const { id, version } = await caseAt('on_site_inspection');
    const person = await as('inspector-2');
    const twice = [
      { item: first?.item, points: 1 },
      { item: first?.item, points: 2 },
    ];
    for (const scores of [
      [{ item: 'no_such_item', points: 1 }],
      twice,
      [{ item: first?.item, points: '1' }],
    ]) {
      expect((await act(person, id, version, 'score', { scores })).status).toBe(422);
    }
  });

  it('还有分项没评，不能作核查结论，并逐项列出', async () => {
    const { id, version } = await caseAt('on_site_inspection');
    const { status, body } = await act(
      await as('inspector-1'),
      id,
      version,
      'conclude_inspection',
      { summary: '通过' }
    );
    expect([status, body.error.code]).toEqual([422, 'score_missing_item']);
  });

  it('分数保存后，总分等于各项之和', async () => {
    const { id, version } = await caseAt('on_site_inspection');
    const person = await as('inspector-1');
    const saved = await act(person, id, version, 'score', {
      scores: [{ item: first?.item, points: 2.5 }],
    });
    expect(saved.status).toBe(200);
    const { inspection } = (await person.get(`/certification/applications/${id}`)).body;
    const sum = inspection.scores.reduce(
      (total: number, line: { halves: number }) => total + line.halves,
      0
    );
    expect(inspection.totalHalves).toBe(sum);
    expect(inspection.scores).toContainEqual({ item: first?.item, halves: 5 });
  });

  it('即使绕过办理，数据库也不收不等于各项之和的总分、超过满分的分项、缺项的结论', async () => {
    const why = (set: string) =>
      withDatabase('postgres', async (client) => {
        await client.query('begin');
        try {
          await client.query('alter table inspections disable trigger a_guard');
          await client.query(
            `update inspections set ${set} where id = (select min(id) from inspections where conclusion is null)`
          );
          return '';
        } catch (error) {
          return error instanceof Error ? error.message : '';
        } finally {
          await client.query('rollback');
        }
      });
    expect(await why('total_halves = total_halves + 1')).toContain('不等于各项之和');
    expect(await why("conclusion = 'recommended'")).toContain('个分项未评分');
    expect(
      await why(
        `scores = jsonb_build_array(jsonb_build_object('item', '${String(first?.item)}', 'halves', 201)), total_halves = 201`
      )
    ).toContain('整半分');
  });
});
