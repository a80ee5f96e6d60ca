import type { RecordKind } from '@sxjp/config/scheme';

type Rows = Readonly<Record<string, string>>;

/**
 * 各种记录的流转表，手抄一份：阶段 → 动作 → “去向 角色…”，只能随申报办理的前加“*”，只能随换证的前加“+”。Never derived from the edition, so that a
 * change of either is seen.
 */
export const TABLES: Readonly<Record<RecordKind, Readonly<Record<string, Rows>>>> = {
  certificate: {
    reserved: {
      revise: '*reserved alliance',
      rectify: '*reserved publisher',
      check_print: 'reserved certification_body alliance case_officer',
      print: 'printed certification_body',
      take_effect: '*effective publisher',
      replace: 'effective publisher',
      drop_change: 'void certification_body case_officer',
      void_number: '*void applicant appeal_panel',
    },
    printed: {
      revise: '*reserved alliance',
      rectify: '*reserved publisher',
      check_print: 'printed certification_body alliance case_officer',
      reprint: 'printed certification_body',
      take_effect: '*effective publisher',
      replace: 'effective publisher',
      drop_change: 'void certification_body case_officer',
      void_number: '*void applicant appeal_panel',
    },
    effective: {
      check_print: 'effective certification_body alliance case_officer',
      print: 'effective certification_body',
      reprint: 'effective certification_body',
      deliver: 'effective certification_body case_officer',
      change: 'effective certification_body case_officer',
      suspend: 'suspended certification_body supervisor',
      revoke: 'revoked certification_body supervisor',
      cancel: 'cancelled case_officer',
      expire: 'expired system',
      supersede: '+superseded publisher',
      request: 'effective applicant',
      decline_request: 'effective certification_body case_officer',
    },
    suspended: {
      restore: 'effective certification_body supervisor',
      extend_suspension: 'suspended department_head',
      revoke: 'revoked certification_body supervisor',
      cancel: 'cancelled case_officer',
      expire: 'expired system',
      supersede: '+superseded publisher',
      request: 'suspended applicant',
      decline_request: 'suspended certification_body case_officer',
    },
    revoked: {},
    cancelled: {},
    superseded: {},
    expired: {},
    void: {},
  },
  mark_licence: {
    active: {
      carry_over: '+active publisher',
      pause: 'paused certification_body supervisor',
      stop: 'stopped supervisor',
      end: 'terminated certification_body supervisor case_officer publisher system',
    },
    paused: {
      carry_over: '+paused publisher',
      resume: 'active certification_body supervisor',
      end: 'terminated certification_body supervisor case_officer publisher system',
    },
    stopped: {
      carry_over: '+stopped publisher',
      release: 'active supervisor',
      terminate: 'terminated department_head',
      end: 'terminated certification_body supervisor case_officer publisher system',
    },
    terminated: {},
  },
  objection: {
    received: { refuse: 'refused objection_handler', accept: '*accepted objection_handler' },
    refused: { reply: 'answered objection_handler' },
    accepted: {
      dismiss: '*dismissed objection_handler',
      uphold: '*upheld objection_handler',
      partly_uphold: '*partly_upheld objection_handler',
    },
    dismissed: { reply: 'answered objection_handler' },
    upheld: { reply: 'answered objection_handler' },
    partly_upheld: { reply: 'answered objection_handler' },
    answered: {},
  },
  misuse_report: {
    received: { refuse: 'refused supervisor', accept: 'accepted supervisor' },
    refused: { reply: 'answered supervisor' },
    accepted: { confirm: 'confirmed supervisor', find_unfounded: 'unfounded supervisor' },
    confirmed: {
      draft_warning: 'confirmed supervisor',
      publish_warning: 'confirmed publisher',
      withdraw_warning: 'confirmed publisher',
      reply: 'answered supervisor',
    },
    unfounded: { reply: 'answered supervisor' },
    answered: {
      draft_warning: 'answered supervisor',
      publish_warning: 'answered publisher',
      withdraw_warning: 'answered publisher',
    },
  },
  inspection_issue: {
    open: { answer: 'answered applicant' },
    answered: { close: 'closed inspector', not_accept: 'open inspector' },
    closed: { reopen: 'open inspector' },
  },
  surveillance: {
    planned: {
      carry_over: '+planned publisher',
      notify: 'notified supervisor',
      conduct: 'conducted supervisor',
      call_off: 'called_off supervisor',
    },
    notified: { carry_over: '+notified publisher', conduct: 'conducted supervisor' },
    conducted: {
      carry_over: '+conducted publisher',
      pass: 'qualified supervisor',
      require_rectification: 'rectifying supervisor',
      fail: 'unqualified supervisor',
    },
    rectifying: {
      carry_over: '+rectifying publisher',
      accept_rectification: 'qualified supervisor',
      fail: 'unqualified supervisor',
    },
    qualified: {},
    unqualified: {},
    called_off: {},
  },
  group_standard: {
    proposed: {
      approve_project: 'drafting department_head',
      refuse_project: 'refused department_head',
    },
    drafting: { invite_comments: 'commenting standards_secretary' },
    commenting: { handle_comments: 'comments_handled standards_secretary' },
    comments_handled: {
      review: 'reviewed standards_secretary',
      return_to_drafting: 'drafting standards_secretary',
    },
    reviewed: {
      approve: 'approved department_head',
      return_to_drafting: 'drafting department_head',
    },
    approved: { publish: 'published publisher' },
    published: { reaffirm: 'published department_head', abolish: 'abolished department_head' },
    refused: {},
    abolished: {},
  },
  certification_body: {
    approved: {
      renew_approval: 'approved department_head',
      change_scope: 'approved department_head',
      suspend_approval: 'suspended department_head',
      withdraw_approval: 'withdrawn department_head',
      admit_member: 'approved department_head',
      dismiss_member: 'approved department_head',
    },
    suspended: {
      restore_approval: 'approved department_head',
      withdraw_approval: 'withdrawn department_head',
      dismiss_member: 'suspended department_head',
    },
    withdrawn: { dismiss_member: 'withdrawn department_head' },
  },
  certifier: { registered: { leave: 'left department_head' }, left: {} },
  ban: {
    proposed: { endorse: 'endorsed supervisor case_officer', drop: 'dropped department_head' },
    endorsed: { impose: 'in_force department_head', drop: 'dropped department_head' },
    in_force: { propose_lifting: 'lifting appeal_panel', end: 'ended system' },
    lifting: {
      lift: 'lifted appeal_panel',
      keep: 'in_force appeal_panel',
      end: 'ended system',
    },
    lifted: {},
    ended: {},
    dropped: {},
  },
  round: {
    drafted: {
      open_round: 'open department_head',
      revise_rubric: 'drafted case_officer',
      discard: 'discarded case_officer',
    },
    open: { extend_round: 'open department_head', close_round: 'closed case_officer system' },
    closed: {},
    discarded: {},
  },
};
