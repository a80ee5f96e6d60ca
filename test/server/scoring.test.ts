import { EDITION_2025 } from '@sxjp/config/scheme';
import { consolidate, reachableHalves, totalSum } from '@sxjp/plugin-certification/domain';
import { withDatabase } from '../system/database.ts';
import { act, as, caseAt, superAdministrator } from '../system/people.ts';
import type { Untyped } from '../system/people.ts';
import { system } from '../system/start.ts';
import { chooser } from '../torture/campaign.ts';

const rubric = EDITION_2025.rubrics.product;
const items = rubric.areas.flatMap((area) => area.items);
const [first] = items;
const whole = items.map(({ item, maxHalves }) => ({ item, points: maxHalves / 2 }));
const withFirst = (points: unknown) => [{ item: first?.item, points }, ...whole.slice(1)];

/** 演示里在现场核查的一案：核查员二已交评分表，组长和核查员三还没交. */
const visited = () => caseAt('on_site_inspection');
const page = async (key: string, id: string) =>
  (await (await as(key)).get(`/certification/applications/${id}`)).body;
const scorecard = (key: string, id: string) => as(key).then((person) => person.get(at(id)));
const at = (id: string) => `/certification/applications/${id}/scorecard`;
const keep = async (key: string, id: string, lines: readonly object[]) =>
  (await as(key)).put(at(id), { lines });

/** Another way to the same total: ranks, not sorting and slicing. */
const RECOMPUTED = `
  select n, sum(halves)::int as total from (
    select n, item, halves, count(*) over one as cards,
      row_number() over (partition by n, item order by halves, inspector) as up,
      row_number() over (partition by n, item order by halves desc, inspector desc) as down
    from unnest($1::int[], $2::int[], $3::int[], $4::int[]) given (n, inspector, item, halves)
    window one as (partition by n, item)
  ) ranked
  where cards < $5 or (up > 1 and down > 1)
  group by n`;

describe('提交评分表', () => {
  it.each([
    ['超过满分', withFirst(100.5), 'score_above_maximum'],
    ['负数', withFirst(-0.5), 'score_negative'],
    ['不是半分', withFirst(1.25), 'score_not_half'],
    ['极大的数', withFirst(1e308), 'score_above_maximum'],
    ['100.555', withFirst(100.555), 'score_above_maximum'],
    ['写成文字', withFirst('3'), 'facts_invalid'],
    ['重复的分项', [...whole, { item: first?.item, points: 1 }], 'score_repeated_item'],
    ['指标体系以外的分项', [...whole, { item: 'no_such_item', points: 1 }], 'score_unknown_item'],
    ['缺一项', whole.slice(1), 'score_missing_item'],
    [
      '分档以外的分',
      whole.map((line) => (line.item === 'innovation_platform' ? { ...line, points: 2.5 } : line)),
      'score_not_an_option',
    ],
  ])('%s：不收，说出是哪一项，什么也不写', async (_title, scores, code) => {
    const { id, version } = await visited();
    const answer = await act(await as('inspector-1'), id, version, 'submit_scorecard', { scores });
    expect([answer.status, answer.body.error.code]).toEqual([422, code]);
    expect((await page('inspector-1', id)).version).toBe(version);
  });

  it('别人的评分表，自己交之前看不到：案卷、办理记录、评分表接口都没有', async () => {
    const { id } = await visited();
    const other = await page('inspector-1', id);
    expect(other.inspection.scorecards).toEqual([
      { inspector: expect.any(String), name: '核查员乙', lines: null, entered: [] },
    ]);
    for (const key of ['inspector-1', 'inspector-3', 'case-officer', 'department-head']) {
      const body = await page(key, id);
      const acts = body.ledger.filter((line: Untyped) => line.action === 'submit_scorecard');
      expect([key, acts.map((line: Untyped) => line.facts)]).toEqual([key, [{}]]);
      const { rubric: _rubric, ...inspection } = body.inspection;
      expect([key, JSON.stringify({ ...body, inspection }).includes('"halves"')]).toEqual([
        key,
        false,
      ]);
    }
    expect((await scorecard('inspector-1', id)).body.handedIn).toBeNull();
    expect((await scorecard('inspector-2', id)).body.handedIn.scores).toHaveLength(items.length);
    expect((await scorecard('expert-1', id)).status).toBe(404);
    expect((await scorecard('inspector-4', id)).status).toBe(404);
  });

  it('超级管理员从 Strapi 自己的内容管理里也看不到未汇总的评分表', async () => {
    const { id } = await visited();
    const token = await superAdministrator();
    const ask = async (path: string) =>
      (
        await fetch(`${system().cms}/content-manager/collection-types/${path}`, {
          headers: { Authorization: `Bearer ${token}` },
        })
      ).json();
    const application = 'api::application.application';
    const found = await ask(`${application}/${id}?populate=*`);
    expect(found.data.documentId).toBe(id);
    const inspections = await ask('api::inspection.inspection?pageSize=100&populate=*');
    const running = inspections.results.filter((each: Untyped) => each.counted === 0);
    expect(running.length).toBeGreaterThan(0);
    for (const each of running) expect([each.cards, each.scores]).toEqual([[], []]);
  });

  it('交过的评分表不能再交，也不能再改草稿', async () => {
    const { id, version } = await visited();
    const again = await act(await as('inspector-2'), id, version, 'submit_scorecard', {
      scores: whole,
    });
    expect([again.status, again.body.error.code]).toEqual([409, 'scorecard_submitted']);
    const line = { item: first?.item, base: 0, points: 1, times: null, note: null, files: [] };
    const kept = await keep('inspector-2', id, [line]);
    expect([kept.status, kept.body.error.code]).toEqual([409, 'scorecard_submitted']);
  });

  it('没交齐不能汇总；没汇总不能写报告、不能作结论', async () => {
    const { id, version } = await visited();
    const lead = await as('inspector-1');
    const tries = [
      ['consolidate', {}, 'scorecards_outstanding'],
      ['write_report', { findings: '无', strengths: '无' }, 'not_consolidated'],
      ['conclude_inspection', { summary: '通过' }, 'not_consolidated'],
    ] as const;
    for (const [action, facts, code] of tries) {
      const { status, body } = await act(lead, id, version, action, facts);
      expect([action, status, body.error.code]).toEqual([action, 409, code]);
    }
  });
});

describe('评分草稿', () => {
  it('逐项保存；两台设备改同一项，先到的留下，后到的被指出，谁也不覆盖谁', async () => {
    const { id } = await visited();
    const line = (base: number, points: number) => ({
      item: 'strategy_leadership',
      base,
      points,
      times: null,
      note: '查任命文件',
      files: [],
    });
    const one = await keep('inspector-3', id, [line(0, 2)]);
    expect([one.status, one.body.conflicts]).toEqual([200, []]);
    const same = await keep('inspector-3', id, [line(0, 2)]);
    expect(same.body.conflicts).toEqual([]);
    const late = await keep('inspector-3', id, [line(0, 1)]);
    expect([late.status, late.body.conflicts]).toEqual([200, ['strategy_leadership']]);
    expect(late.body.lines).toEqual(one.body.lines);
    const [{ revision }] = one.body.lines;
    const next = await keep('inspector-3', id, [line(revision, 1.5)]);
    expect(next.body.lines).toMatchObject([
      { item: 'strategy_leadership', points: 1.5, revision: Number(revision) + 1 },
    ]);
    const own = (await scorecard('inspector-3', id)).body.drafts;
    expect(own).toEqual(next.body.lines);
    expect((await scorecard('inspector-1', id)).body.drafts).toEqual([]);
  });

  it('草稿也不收指标体系不容许的分', async () => {
    const { id } = await visited();
    const line = { item: 'strategy_brand', base: 0, points: 9, times: null, note: null, files: [] };
    const { status, body } = await keep('inspector-3', id, [line]);
    expect([status, body.error.code]).toEqual([422, 'score_above_maximum']);
  });
});

describe('数据库复核总分', () => {
  const why = (set: string) =>
    withDatabase('postgres', async (client) => {
      await client.query('begin');
      try {
        await client.query('alter table inspections disable trigger a_guard');
        await client.query(
          `update inspections set ${set} where id = (select max(id) from inspections where counted = 3)`
        );
        return '';
      } catch (error) {
        return error instanceof Error ? error.message : '';
      } finally {
        await client.query('rollback');
      }
    });

  it.each([
    ['总分多一个半分', 'total_sum = total_sum + 1', '不等于各项之和'],
    ['少算一人', 'counted = 2', '计分人数'],
    [
      '改一张评分表里的一项',
      "cards = jsonb_set(cards, '{0,lines,0,halves}', '0')",
      '与评定记录不符',
    ],
    ['去掉一张评分表', 'cards = cards - 2', '计分人数'],
    ['同一张评分表算两次', "cards = jsonb_set(cards, '{1}', cards -> 0)", '两张评分表'],
    ['改一项的和', "scores = jsonb_set(scores, '{0,sum}', '1')", '应为'],
    [
      '没有汇总记录的改分',
      "scores = jsonb_set(scores, '{0,override}', '1'), total_sum = total_sum + 0",
      '没有汇总记录',
    ],
    ['去掉全部评分表', "cards = '[]'", '没有评分表'],
  ])('%s：即使停了别的保护也不收', async (_title, set, because) => {
    expect(await why(set)).toContain(because);
  });

  it('几人起去掉最高最低，照批次冻结的：之后改了方案版本的数，已冻结批次的案子不变', async () => {
    const said = await withDatabase('postgres', async (client) => {
      await client.query('begin');
      try {
        await client.query('alter table inspections disable trigger a_guard');
        await client.query(
          "update ledger.edition_numbers set value = 3 where name = 'dropExtremesFrom'"
        );
        const { rowCount } = await client.query(
          'update inspections set counted = counted where counted = 3'
        );
        return (rowCount ?? 0) > 0 ? '' : '没有三人的核查';
      } catch (error) {
        return error instanceof Error ? error.message : '';
      } finally {
        await client.query('rollback');
      }
    });
    expect(said).toBe('');
  });

  it('随机一万次核查（三至七人）：另用 SQL 重算的总分，与程序算的一个不差', async () => {
    const choose = chooser(20_261_125);
    const dropFrom = 5;
    const different: number[] = [];
    await withDatabase('postgres', async (client) => {
      for (let batch = 0; batch < 20; batch += 1) {
        const columns = { n: [], inspector: [], item: [], halves: [] } as Record<string, number[]>;
        const totals = Array.from({ length: 500 }, (_, n) => {
          const cards = Array.from({ length: 3 + choose(5) }, (__, inspector) => ({
            inspector: String(inspector),
            lines: items.map((each, item) => {
              const possible = reachableHalves(each);
              const halves =
                possible === null
                  ? choose(each.maxHalves + 1)
                  : (possible[choose(possible.length)] ?? 0);
              columns['n']?.push(n);
              columns['inspector']?.push(inspector);
              columns['item']?.push(item);
              columns['halves']?.push(halves);
              return { item: each.item, halves };
            }),
          }));
          return totalSum(consolidate(rubric, cards, [], dropFrom));
        });
        const { rows } = await client.query<{ n: number; total: number }>(RECOMPUTED, [
          columns['n'],
          columns['inspector'],
          columns['item'],
          columns['halves'],
          dropFrom,
        ]);
        for (const { n, total } of rows) if (totals[n] !== total) different.push(n);
        expect(rows).toHaveLength(500);
      }
    });
    expect(different).toEqual([]);
  });
});
