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
  rectify: {
    to: ['reserved'],
    by: ['publisher'],
    guards: [],
    via: 'application',
    source: assumed('公示更正的，证书内容随之改正，已印的重新印制'),
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

/**
 * 换证：a change of what an issued certificate says is a new version of it, under the same number and to the same last day; the
 * old one stays as it was printed and is marked. 〔scheme §7.3〕
 */
const CHANGED = peer('黑土优品：持证单位、产品、商标名称变更，经批准后公布；编号和有效期不变');
const NEW_VERSION = {
  replace: {
    to: ['effective'],
    by: ['publisher'],
    guards: [
      'is_a_new_version',
      'present_version_in_force',
      'characters_printable',
      'checked_by_another',
    ],
    source: assumed('变更不改变认证结论，不另行公示；经另一人复核，自发布审批人公布之日起换证'),
  },
  drop_change: {
    to: ['void'],
    by: ['certification_body', 'case_officer'],
    guards: ['is_a_new_version', 'issued_by_the_actors_body'],
    source: CHANGED,
  },
} satisfies Record<string, RecordTransition>;

const SUPERSEDED = {
  supersede: {
    to: ['superseded'],
    by: ['publisher'],
    guards: [],
    via: 'certificate',
    source: CHANGED,
  },
} satisfies Record<string, RecordTransition>;

/** 持证单位的申请: asked by the holder, done or declined by others. One at a time. */
const askedAt = <Stage extends string>(stage: Stage) =>
  ({
    request: {
      to: [stage],
      by: ['applicant'],
      guards: ['held_by_the_actor', 'nothing_requested_yet'],
      source: peer('强制性产品认证管理规定：认证委托人申请变更、暂停、注销'),
    },
    decline_request: {
      to: [stage],
      by: ['certification_body', 'case_officer'],
      guards: ['issued_by_the_actors_body', 'something_requested'],
      source: assumed('持证单位的申请不予办理的，答复理由'),
    },
  }) satisfies Record<string, RecordTransition>;

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
    superseded: say('已换证', 'Superseded'),
    expired: say('过期失效', 'Expired'),
    void: say('作废', 'Void'),
  },
  actions: {
    reserve: say('编号', 'Reserve the number'),
    draft_version: say('拟换发', 'Draft a new version'),
    import: say('导入', 'Import'),
    revise: say('更新内容', 'Revise'),
    rectify: say('按公示更正改正', 'Rectify as the notice was corrected'),
    check_print: say('印前复核', 'Check before printing'),
    print: say('印制', 'Print'),
    reprint: say('补印', 'Reprint'),
    take_effect: say('生效', 'Take effect'),
    request: say('持证单位申请', 'Request of the holder'),
    decline_request: say('不予办理', 'Decline the request'),
    change: say('变更', 'Change'),
    replace: say('换证', 'Replace by this version'),
    drop_change: say('放弃变更', 'Drop the change'),
    supersede: say('被换发', 'Supersede'),
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
    draft_version: {
      to: 'reserved',
      by: ['certification_body', 'case_officer'],
      via: 'certificate',
    },
  },
  transitions: {
    reserved: {
      ...REVISE,
      ...checkedAt('reserved'),
      ...printedInto('printed'),
      ...TAKE_EFFECT,
      ...NEW_VERSION,
      ...VOID,
    },
    printed: {
      ...REVISE,
      ...checkedAt('printed'),
      ...reprintedAt('printed'),
      ...TAKE_EFFECT,
      ...NEW_VERSION,
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
      change: {
        to: ['effective'],
        by: ['certification_body', 'case_officer'],
        guards: [
          'issued_by_the_actors_body',
          'not_past_its_last_day',
          'no_change_under_way',
          'changes_something',
        ],
        source: CHANGED,
      },
      suspend: {
        to: ['suspended'],
        by: ['certification_body', 'supervisor'],
        guards: ['issued_by_the_actors_body', 'suspension_within_limits'],
        source: CNCA,
      },
      ...ENDING,
      ...SUPERSEDED,
      ...askedAt('effective'),
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
      ...SUPERSEDED,
      ...askedAt('suspended'),
    },
    revoked: {},
    cancelled: {},
    superseded: {},
    expired: {},
    void: {},
  },
  ends: ['revoked', 'cancelled', 'superseded', 'expired', 'void'],
} as const satisfies RecordScheme;
