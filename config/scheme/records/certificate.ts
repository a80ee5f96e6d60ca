import { assumed, flow, law, peer } from '../source.ts';
import { say } from './record.ts';
import type { RecordScheme, RecordTransition } from './record.ts';

const CNCA = law('认证认可条例 第二十六条；认监委证书状态 01–05');

/** 终结现有效力的三种：撤销、注销、到期. */
const ENDING = {
  revoke: {
    to: ['revoked'],
    by: ['certification_body', 'supervisor'],
    guards: ['issued_by_the_actors_body'],
    source: CNCA,
  },
  cancel: { to: ['cancelled'], by: ['case_officer'], guards: [], source: CNCA },
  expire: {
    to: ['expired'],
    by: ['system'],
    guards: ['past_its_last_day'],
    source: CNCA,
  },
} satisfies Record<string, RecordTransition>;

const VOID = {
  void_number: {
    to: ['void'],
    by: ['applicant', 'appeal_panel'],
    guards: [],
    via: 'application',
    source: assumed('申报未成，编号作废不再使用'),
  },
} satisfies Record<string, RecordTransition>;

const REVISE = {
  revise: {
    to: ['reserved'],
    by: ['alliance'],
    guards: [],
    via: 'application',
    source: assumed('退回后重新编号的，编号不变，内容按新的报告更新'),
  },
} satisfies Record<string, RecordTransition>;

const TAKE_EFFECT = {
  take_effect: {
    to: ['effective'],
    by: ['publisher'],
    guards: [],
    via: 'application',
    source: flow('第六条(七)：公告之日起生效'),
  },
} satisfies Record<string, RecordTransition>;

const TWO_PEOPLE = assumed('未见规定；复核与印制由两人分别办理');

/** 复核：somebody other than the one who prints compares what will be printed with the records. It is asked for anew when the content changes. */
const checkedAt = <Stage extends string>(stage: Stage) =>
  ({
    check_print: {
      to: [stage],
      by: ['certification_body', 'alliance', 'case_officer'],
      guards: ['issued_by_the_actors_body', 'characters_printable', 'not_checked_by_the_actor'],
      source: TWO_PEOPLE,
    },
  }) satisfies Record<string, RecordTransition>;

const printedInto = <Stage extends string>(stage: Stage) =>
  ({
    print: {
      to: [stage],
      by: ['certification_body'],
      guards: [
        'issued_by_the_actors_body',
        'not_printed_yet',
        'characters_printable',
        'checked_by_another',
      ],
      source: flow('第六条(四)(3)：证书印制'),
    },
  }) satisfies Record<string, RecordTransition>;

const reprintedAt = <Stage extends string>(stage: Stage) =>
  ({
    reprint: {
      to: [stage],
      by: ['certification_body'],
      guards: [
        'issued_by_the_actors_body',
        'printed_before',
        'characters_printable',
        'checked_by_another',
      ],
      source: assumed('未见规定；补印写明事由和份数'),
    },
  }) satisfies Record<string, RecordTransition>;

/** 证书. Its issuer is the certification body; it is effective only through the announcement. 〔rulings 14、15〕 */
export const CERTIFICATE = {
  title: say('证书', 'Certificate'),
  stages: {
    reserved: say('已编号', 'Reserved'),
    printed: say('已印制', 'Printed'),
    effective: say('有效', 'Valid'),
    suspended: say('暂停', 'Suspended'),
    revoked: say('撤销', 'Revoked'),
    cancelled: say('注销', 'Cancelled'),
    expired: say('过期失效', 'Expired'),
    void: say('作废', 'Void'),
  },
  actions: {
    reserve: say('编号', 'Reserve the number'),
    import: say('导入', 'Import'),
    revise: say('更新内容', 'Revise'),
    check_print: say('印前复核', 'Check before printing'),
    print: say('印制', 'Print'),
    reprint: say('补印', 'Reprint'),
    take_effect: say('生效', 'Take effect'),
    deliver: say('发证', 'Deliver'),
    suspend: say('暂停', 'Suspend'),
    extend_suspension: say('延长暂停', 'Extend the suspension'),
    restore: say('恢复', 'Restore'),
    revoke: say('撤销', 'Revoke'),
    cancel: say('注销', 'Cancel'),
    expire: say('到期失效', 'Expire'),
    void_number: say('作废', 'Void'),
  },
  births: {
    reserve: { to: 'reserved', by: ['alliance'], via: 'application' },
    import: { to: 'effective', by: ['publisher'], via: 'application' },
  },
  transitions: {
    reserved: {
      ...REVISE,
      ...checkedAt('reserved'),
      ...printedInto('printed'),
      ...TAKE_EFFECT,
      ...VOID,
    },
    printed: {
      ...REVISE,
      ...checkedAt('printed'),
      ...reprintedAt('printed'),
      ...TAKE_EFFECT,
      ...VOID,
    },
    effective: {
      ...checkedAt('effective'),
      ...printedInto('effective'),
      ...reprintedAt('effective'),
      deliver: {
        to: ['effective'],
        by: ['certification_body', 'case_officer'],
        guards: ['issued_by_the_actors_body', 'not_delivered_yet', 'dated_by_today'],
        source: flow('第六条(七)：颁发证书'),
      },
      suspend: {
        to: ['suspended'],
        by: ['certification_body', 'supervisor'],
        guards: ['issued_by_the_actors_body', 'suspension_within_limits'],
        source: CNCA,
      },
      ...ENDING,
    },
    suspended: {
      restore: {
        to: ['effective'],
        by: ['certification_body', 'supervisor'],
        guards: ['issued_by_the_actors_body', 'not_past_its_last_day'],
        source: CNCA,
      },
      extend_suspension: {
        to: ['suspended'],
        by: ['department_head'],
        guards: ['suspension_not_extended', 'suspension_within_limits'],
        source: peer('认证证书暂停可延长一次，不超过最长期限'),
      },
      ...ENDING,
    },
    revoked: {},
    cancelled: {},
    expired: {},
    void: {},
  },
  ends: ['revoked', 'cancelled', 'expired', 'void'],
} as const satisfies RecordScheme;
