import { assumed, peer } from '../source.ts';
import { say } from './record.ts';
import type { RecordScheme } from './record.ts';

const BAN = peer('湖北精品三年、台灣精品二年内不受理申报');
const TWO = assumed('限制申报由两人先后确认后，部门负责人决定');
const LIFTING = assumed('提前解除由申诉处理组两人先后决定');

/** 限制申报. Internal: the scheme does not publish it. */
export const BAN_RECORD = {
  title: say('限制申报', 'Re-application ban'),
  stages: {
    proposed: say('待复核', 'Proposed'),
    endorsed: say('待决定', 'Endorsed'),
    in_force: say('限制中', 'In force'),
    lifting: say('拟解除', 'Lifting proposed'),
    lifted: say('已提前解除', 'Lifted early'),
    ended: say('期满', 'Ended'),
    dropped: say('不予限制', 'Dropped'),
  },
  actions: {
    propose: say('提出限制', 'Propose a ban'),
    endorse: say('复核同意', 'Endorse'),
    impose: say('决定限制', 'Impose'),
    drop: say('不予限制', 'Drop'),
    propose_lifting: say('提出解除', 'Propose to lift'),
    lift: say('解除限制', 'Lift'),
    keep: say('维持限制', 'Keep'),
    end: say('期满', 'End'),
  },
  births: { propose: { to: 'proposed', by: ['supervisor', 'case_officer', 'system'] } },
  transitions: {
    proposed: {
      endorse: {
        to: ['endorsed'],
        by: ['supervisor', 'case_officer'],
        guards: ['not_the_proposer'],
        source: TWO,
      },
      drop: { to: ['dropped'], by: ['department_head'], guards: [], source: TWO },
    },
    endorsed: {
      impose: {
        to: ['in_force'],
        by: ['department_head'],
        guards: ['took_no_part_in_the_ban'],
        source: BAN,
      },
      drop: { to: ['dropped'], by: ['department_head'], guards: [], source: TWO },
    },
    in_force: {
      propose_lifting: {
        to: ['lifting'],
        by: ['appeal_panel'],
        guards: ['took_no_part_in_the_ban'],
        source: LIFTING,
      },
      end: { to: ['ended'], by: ['system'], guards: ['ban_over'], source: BAN },
    },
    lifting: {
      lift: {
        to: ['lifted'],
        by: ['appeal_panel'],
        guards: ['took_no_part_in_the_ban'],
        source: LIFTING,
      },
      keep: { to: ['in_force'], by: ['appeal_panel'], guards: [], source: LIFTING },
      end: { to: ['ended'], by: ['system'], guards: ['ban_over'], source: BAN },
    },
    lifted: {},
    ended: {},
    dropped: {},
  },
  ends: ['lifted', 'ended', 'dropped'],
} as const satisfies RecordScheme;
