import { CALENDARS } from '@sxjp/config/calendar';
import { EDITION_2025, RECORDS, RECORD_KINDS, ROLES } from '@sxjp/config/scheme';
import {
  availableRecordActions,
  machineOf,
  refusalMessage,
  refusalStatus,
} from '@sxjp/plugin-certification/domain';
import { DETAILS, TODAY, ask, codeOf, everything, withRole } from './record-asked.ts';
import { TABLES } from './record-tables.ts';

const parsed = (row: string) => {
  const [to = '', ...by] = row.replace(/^[*+]/, '').split(' ');
  const via: Readonly<Record<string, 'application' | 'certificate'>> = {
    '*': 'application',
    '+': 'certificate',
  };
  return { to, by, via: via[row.charAt(0)] };
};
const cells = RECORD_KINDS.flatMap((kind) =>
  Object.entries(TABLES[kind]).flatMap(([stage, rows]) =>
    Object.keys(RECORDS[kind].actions).map((action) => [kind, stage, action, rows[action]] as const)
  )
);
const inside = cells.filter(([, , , row]) => row !== undefined);
const outside = cells.filter(([, , , row]) => row === undefined);

describe('申报以外各种记录的流转表', () => {
  it('每种记录的每个阶段、每个动作，逐格都在下面受检', () => {
    for (const kind of RECORD_KINDS)
      expect(Object.keys(TABLES[kind])).toEqual(Object.keys(RECORDS[kind].transitions));
    expect(inside.length).toBeGreaterThan(50);
  });

  it.each(inside)('%s 在“%s”可以“%s”：%s', (kind, stage, action, row) => {
    const { to, by, via } = parsed(row ?? '');
    const found = EDITION_2025.records[kind].transitions[stage]?.[action];
    expect([found?.to, found?.by, found?.via]).toEqual([[to], by, via]);
    for (const role of ROLES.filter((each) => !by.includes(each))) {
      const decision = ask(
        kind,
        stage,
        action,
        withRole(role),
        {},
        via === undefined ? {} : { via }
      );
      expect(codeOf(decision)).toBe('not_your_role');
    }
    const elsewhere = ask(
      kind,
      stage,
      action,
      everything,
      {},
      via === undefined ? { via: 'application' } : {}
    );
    expect([
      'only_through_application',
      'only_through_notice',
      'only_through_certificate',
    ]).toContain(codeOf(elsewhere));
  });

  it.each(outside)('%s 在“%s”不能“%s”：409，说明所处阶段和可办理的动作', (kind, stage, action) => {
    const decision = ask(kind, stage, action, everything, {});
    if (decision.ok) throw new Error('应当被拒绝');
    expect([decision.refusal.code, refusalStatus(decision.refusal)]).toEqual([
      'action_not_in_stage',
      409,
    ]);
    const message = refusalMessage(decision.refusal, 'zh');
    for (const possible of Object.keys(TABLES[kind][stage] ?? {}))
      expect(message).toContain(EDITION_2025.records[kind].actions[possible]?.zh);
  });

  it('内部名称不是动作', () => {
    for (const kind of RECORD_KINDS)
      for (const word of ['constructor', '__proto__', 'toString'])
        expect(codeOf(ask(kind, Object.keys(TABLES[kind])[0] ?? '', word, everything, {}))).toBe(
          'action_not_in_stage'
        );
  });

  it('面板看到的动作与表一致', () => {
    for (const kind of RECORD_KINDS)
      for (const [stage, rows] of Object.entries(TABLES[kind])) {
        const file = { id: 'r', subject: 's', stage, version: 1, history: [] };
        const details = DETAILS[kind];
        const asked = {
          edition: EDITION_2025,
          actor: everything,
          today: TODAY,
          calendar: CALENDARS,
          file,
          details,
        };
        const machine = machineOf(EDITION_2025, kind) as Parameters<
          typeof availableRecordActions<typeof asked>
        >[0];
        const lines = availableRecordActions(machine, file, everything, asked);
        expect(lines.map(({ action }) => action)).toEqual(Object.keys(rows));
      }
  });
});
