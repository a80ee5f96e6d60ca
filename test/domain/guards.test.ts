import { DIMENSIONS, EDITION_2025, MATERIAL_KINDS } from '@sxjp/config/scheme';
import type { Role, Rubric } from '@sxjp/config/scheme';
import { GUARDS, decide } from '@sxjp/plugin-certification/domain';
import type { CaseFile, Circumstances } from '@sxjp/plugin-certification/domain';
import { arrival, caseFile, historyOf, on, person, question } from './a-case.ts';

interface Try {
  by: Role;
  place?: number;
  file: Partial<CaseFile>;
  action: string;
  facts?: Record<string, unknown>;
  around?: Partial<Circumstances>;
  via?: 'public_notice';
}

/** “ok”, or the code of the refusal. */
function outcome({ by, place = 1, file, action, facts = {}, around = {}, via }: Try): string {
  const decision = decide(question(by, file, around, place), action, facts, via ?? null);
  return decision.ok ? 'ok' : decision.refusal.code;
}

const judged = (defective: readonly string[]) => ({
  judgements: MATERIAL_KINDS.map((kind) => ({
    kind,
    ok: !defective.includes(kind),
    defect: defective.includes(kind) ? '看不清' : null,
  })),
});

const PANEL = [1, 2, 3].map((place) => person('expert', place));
const TEAM = [1, 2, 3].map((place) => person('inspector', place));
const COMMITTEE = [1, 2, 3, 4, 5].map((place) => person('summary_committee', place));
const appointed = {
  action: 'begin_evaluation',
  from: 'accepted',
  to: 'initial_evaluation',
  facts: { panel: PANEL, leadId: PANEL[0] },
};
const evaluated = (place: number, recommendation = 'recommend') => ({
  action: 'evaluate',
  from: 'initial_evaluation',
  to: 'initial_evaluation',
  by: 'expert' as const,
  place,
  facts: { recommendation },
});
const evaluation = (acts: Parameters<typeof historyOf>[0]) => ({
  stage: 'initial_evaluation' as const,
  history: historyOf([appointed, ...acts]),
});
const OPINION = {
  opinions: [{ dimension: DIMENSIONS[0], opinion: '有据' }],
  recommendation: 'recommend',
  summary: '同意',
};

const items = (rubric: Rubric) => rubric.areas.flatMap((area) => area.items);
const sheet = (lost: number, share = 1) => {
  const all = items(EDITION_2025.rubrics.product);
  return all.slice(0, Math.ceil(all.length * share)).map(({ item, maxHalves }, index) => ({
    item,
    points: Math.max(0, maxHalves - (index < lost ? 1 : 0)) / 2,
  }));
};
const planned = {
  action: 'plan_inspection',
  from: 'on_site_inspection',
  to: 'on_site_inspection',
  facts: { team: TEAM, leadId: TEAM[0] },
};
const inspection = (acts: Parameters<typeof historyOf>[0] = []) => ({
  stage: 'on_site_inspection' as const,
  history: historyOf([arrival('on_site_inspection', 'advancedness_evaluation'), planned, ...acts]),
});
const scored = (scores: unknown) => ({
  action: 'score',
  from: 'on_site_inspection',
  to: 'on_site_inspection',
  by: 'inspector' as const,
  facts: { scores },
});
const tenLow = sheet(0).map((line, index) => (index < 12 ? { ...line, points: 0 } : line));
const seventies = () => {
  let left = 46;
  return sheet(0).map((line) => {
    const lost = Math.min(left, line.points * 2, 2);
    left -= lost;
    return { ...line, points: line.points - lost / 2 };
  });
};

const STANDARD = {
  standardSource: 'drafted',
  standardNumber: 'T/SXJP 001-2026',
  standardTitle: '山西精品 老陈醋',
  process: '固态发酵',
  standardPublishedOn: '2026-05-01',
};
const indicator = (verdict: string, mandatory = false) => ({
  indicators: [
    { name: '总酸', unit: 'g', own: '6', compared: '5', basis: 'national', mandatory, verdict },
  ],
  conclusion: 'domestic_leading',
  summary: '优于',
});
const CERTIFICATION = {
  reportNumber: 'R-1',
  mode: '检验',
  certifiers: ['甲'],
  headSigner: '乙',
  signedOn: '2026-06-09',
  summary: '符合',
};
const REQUIRED = [
  'link_standard',
  'conclude_advancedness',
  'conclude_inspection',
  'conclude_certification',
  'reserve_number',
];
const complete = historyOf(REQUIRED.map((action) => ({ action, by: 'case_officer' as const })));
const notice = (endOn: string) => ({ id: 'notice', endOn: on(endOn) });
const objection = (state: string, receivedOn = '2026-06-05') => ({
  id: 'objection',
  state,
  receivedOn: on(receivedOn),
});
const closed = (from: string, at = '2026-06-01') => ({
  action: 'reject',
  from,
  to: 'rejected',
  by: 'summary_committee' as const,
  place: 6,
  on: on(at),
});
const appealed = { action: 'appeal', from: 'rejected', to: 'rejected', by: 'applicant' as const };

/** Each condition of the table: once met, once not. */
const CASES: Record<string, { met: Try; unmet: [Try, string] }> = {
  materials_complete: {
    met: { by: 'applicant', file: {}, action: 'submit' },
    unmet: [
      { by: 'applicant', file: { materials: caseFile().materials.slice(1) }, action: 'submit' },
      'material_missing',
    ],
  },
  dimensions_chosen: {
    met: { by: 'applicant', file: {}, action: 'submit' },
    unmet: [
      {
        by: 'applicant',
        file: { dimensions: [{ dimension: 'social_effect', text: ' ' }] },
        action: 'submit',
      },
      'dimensions_missing',
    ],
  },
  overview_written: {
    met: { by: 'applicant', file: {}, action: 'submit' },
    unmet: [{ by: 'applicant', file: { overview: '太短' }, action: 'submit' }, 'overview_missing'],
  },
  commitment_made: {
    met: { by: 'applicant', file: {}, action: 'submit' },
    unmet: [
      { by: 'applicant', file: { commitment: null }, action: 'submit' },
      'commitment_missing',
    ],
  },
  every_material_judged: {
    met: { by: 'pre_reviewer', file: { stage: 'pre_review' }, action: 'accept', facts: judged([]) },
    unmet: [
      {
        by: 'pre_reviewer',
        file: { stage: 'pre_review' },
        action: 'accept',
        facts: { judgements: judged([]).judgements.slice(1) },
      },
      'material_not_judged',
    ],
  },
  no_material_defective: {
    met: { by: 'pre_reviewer', file: { stage: 'pre_review' }, action: 'accept', facts: judged([]) },
    unmet: [
      {
        by: 'pre_reviewer',
        file: { stage: 'pre_review' },
        action: 'accept',
        facts: judged(['patents']),
      },
      'material_defective',
    ],
  },
  some_material_defective: {
    met: {
      by: 'pre_reviewer',
      file: { stage: 'pre_review' },
      action: 'return_for_supplement',
      facts: judged(['patents']),
    },
    unmet: [
      {
        by: 'pre_reviewer',
        file: { stage: 'pre_review' },
        action: 'return_for_supplement',
        facts: judged([]),
      },
      'no_material_defective',
    ],
  },
  supplement_round_left: {
    met: {
      by: 'pre_reviewer',
      file: { stage: 'pre_review' },
      action: 'return_for_supplement',
      facts: judged(['patents']),
    },
    unmet: [
      {
        by: 'pre_reviewer',
        file: { stage: 'pre_review', supplementRound: 1 },
        action: 'return_for_supplement',
        facts: judged(['patents']),
      },
      'supplement_rounds_used',
    ],
  },
  supplement_in_time: {
    met: {
      by: 'applicant',
      file: { stage: 'supplementing', dueOn: on('2026-06-10') },
      action: 'resubmit',
    },
    unmet: [
      {
        by: 'applicant',
        file: { stage: 'supplementing', dueOn: on('2026-06-09') },
        action: 'resubmit',
      },
      'supplement_late',
    ],
  },
  supplement_overdue: {
    met: {
      by: 'system',
      file: { stage: 'supplementing', dueOn: on('2026-06-09') },
      action: 'lapse',
    },
    unmet: [
      { by: 'system', file: { stage: 'supplementing', dueOn: on('2026-06-10') }, action: 'lapse' },
      'supplement_not_late',
    ],
  },
  defects_answered: {
    met: { by: 'applicant', file: { stage: 'supplementing' }, action: 'resubmit' },
    unmet: [
      {
        by: 'applicant',
        file: {
          stage: 'supplementing',
          supplementRound: 1,
          history: historyOf([{ action: 'return_for_supplement', facts: judged(['patents']) }]),
        },
        action: 'resubmit',
      },
      'defect_not_answered',
    ],
  },
  panel_large_enough: {
    met: {
      by: 'case_officer',
      file: { stage: 'accepted' },
      action: 'begin_evaluation',
      facts: { panel: PANEL, leadId: PANEL[0] },
    },
    unmet: [
      {
        by: 'case_officer',
        file: { stage: 'accepted' },
        action: 'begin_evaluation',
        facts: { panel: PANEL.slice(1), leadId: PANEL[1] },
      },
      'too_few_people',
    ],
  },
  panel_distinct: {
    met: {
      by: 'case_officer',
      file: { stage: 'accepted' },
      action: 'begin_evaluation',
      facts: { panel: PANEL, leadId: PANEL[0] },
    },
    unmet: [
      {
        by: 'case_officer',
        file: { stage: 'accepted' },
        action: 'begin_evaluation',
        facts: { panel: [PANEL[0], PANEL[0], PANEL[1]], leadId: PANEL[0] },
      },
      'people_unfit',
    ],
  },
  on_the_panel: {
    met: { by: 'expert', file: evaluation([]), action: 'evaluate', facts: OPINION },
    unmet: [
      { by: 'expert', place: 5, file: evaluation([]), action: 'evaluate', facts: OPINION },
      'not_a_member',
    ],
  },
  not_yet_evaluated: {
    met: { by: 'expert', file: evaluation([evaluated(2)]), action: 'evaluate', facts: OPINION },
    unmet: [
      { by: 'expert', file: evaluation([evaluated(1)]), action: 'evaluate', facts: OPINION },
      'already_evaluated',
    ],
  },
  leads_the_panel: {
    met: {
      by: 'expert',
      file: evaluation([evaluated(1), evaluated(2), evaluated(3)]),
      action: 'conclude_evaluation',
      facts: { summary: '通过' },
    },
    unmet: [
      {
        by: 'expert',
        place: 2,
        file: evaluation([evaluated(1), evaluated(2), evaluated(3)]),
        action: 'conclude_evaluation',
        facts: { summary: '通过' },
      },
      'not_the_lead',
    ],
  },
  all_evaluations_in: {
    met: {
      by: 'expert',
      file: evaluation([evaluated(1), evaluated(2), evaluated(3)]),
      action: 'conclude_evaluation',
      facts: { summary: '通过' },
    },
    unmet: [
      {
        by: 'expert',
        file: evaluation([evaluated(1), evaluated(2)]),
        action: 'conclude_evaluation',
        facts: { summary: '通过' },
      },
      'evaluations_outstanding',
    ],
  },
  majority_recommends: {
    met: {
      by: 'expert',
      file: evaluation([evaluated(1), evaluated(2), evaluated(3, 'not_recommend')]),
      action: 'conclude_evaluation',
      facts: { summary: '通过' },
    },
    unmet: [
      {
        by: 'expert',
        file: evaluation([
          evaluated(1),
          evaluated(2, 'not_recommend'),
          evaluated(3, 'not_recommend'),
        ]),
        action: 'conclude_evaluation',
        facts: { summary: '通过' },
      },
      'no_majority',
    ],
  },
  rejection_pending: {
    met: {
      by: 'department_head',
      file: evaluation([
        {
          action: 'recommend_rejection',
          from: 'initial_evaluation',
          to: 'initial_evaluation',
          by: 'expert',
        },
      ]),
      action: 'confirm_rejection',
      facts: { reason: '同意' },
    },
    unmet: [
      {
        by: 'department_head',
        file: evaluation([]),
        action: 'confirm_rejection',
        facts: { reason: '同意' },
      },
      'no_rejection_recommended',
    ],
  },
  no_rejection_pending: {
    met: {
      by: 'expert',
      file: evaluation([]),
      action: 'recommend_rejection',
      facts: { reason: '不足' },
    },
    unmet: [
      {
        by: 'expert',
        file: evaluation([
          {
            action: 'recommend_rejection',
            from: 'initial_evaluation',
            to: 'initial_evaluation',
            by: 'expert',
          },
        ]),
        action: 'recommend_rejection',
        facts: { reason: '不足' },
      },
      'rejection_already_recommended',
    ],
  },
  not_the_recommender: {
    met: {
      by: 'department_head',
      file: evaluation([
        {
          action: 'recommend_rejection',
          from: 'initial_evaluation',
          to: 'initial_evaluation',
          by: 'expert',
        },
      ]),
      action: 'confirm_rejection',
      facts: { reason: '同意' },
    },
    unmet: [
      {
        by: 'department_head',
        file: evaluation([
          {
            action: 'recommend_rejection',
            from: 'initial_evaluation',
            to: 'initial_evaluation',
            by: 'department_head',
          },
        ]),
        action: 'confirm_rejection',
        facts: { reason: '同意' },
      },
      'recommender_cannot_confirm',
    ],
  },
  one_product_one_standard: {
    met: {
      by: 'standards_secretary',
      file: { stage: 'standard_drafting' },
      action: 'link_standard',
      facts: STANDARD,
    },
    unmet: [
      {
        by: 'standards_secretary',
        file: { stage: 'standard_drafting' },
        action: 'link_standard',
        facts: STANDARD,
        around: { standardServes: [{ offering: '另一产品', source: 'existing' }] },
      },
      'standard_serves_another',
    ],
  },
  advancedness_passes: {
    met: {
      by: 'advancedness_evaluator',
      file: { stage: 'advancedness_evaluation' },
      action: 'conclude_advancedness',
      facts: indicator('better'),
    },
    unmet: [
      {
        by: 'advancedness_evaluator',
        file: { stage: 'advancedness_evaluation' },
        action: 'conclude_advancedness',
        facts: indicator('below', true),
      },
      'indicator_below_mandatory',
    ],
  },
  inspection_not_begun: {
    met: {
      by: 'case_officer',
      file: inspection(),
      action: 'plan_inspection',
      facts: { team: TEAM, leadId: TEAM[0], plannedOn: '2026-06-20' },
    },
    unmet: [
      {
        by: 'case_officer',
        file: inspection([scored(sheet(0).slice(0, 1))]),
        action: 'plan_inspection',
        facts: { team: TEAM, leadId: TEAM[0], plannedOn: '2026-06-20' },
      },
      'inspection_already_begun',
    ],
  },
  team_large_enough: {
    met: {
      by: 'case_officer',
      file: inspection(),
      action: 'plan_inspection',
      facts: { team: TEAM, leadId: TEAM[0], plannedOn: '2026-06-20' },
    },
    unmet: [
      {
        by: 'case_officer',
        file: inspection(),
        action: 'plan_inspection',
        facts: { team: TEAM.slice(1), leadId: TEAM[1], plannedOn: '2026-06-20' },
      },
      'too_few_people',
    ],
  },
  team_distinct: {
    met: {
      by: 'case_officer',
      file: inspection(),
      action: 'plan_inspection',
      facts: { team: TEAM, leadId: TEAM[0], plannedOn: '2026-06-20' },
    },
    unmet: [
      {
        by: 'case_officer',
        file: inspection(),
        action: 'plan_inspection',
        facts: { team: TEAM, leadId: person('inspector', 6), plannedOn: '2026-06-20' },
      },
      'lead_not_a_member',
    ],
  },
  inspection_planned: {
    met: { by: 'inspector', file: inspection(), action: 'score', facts: { scores: sheet(0) } },
    unmet: [
      {
        by: 'inspector',
        file: { stage: 'on_site_inspection', history: historyOf([arrival('on_site_inspection')]) },
        action: 'score',
        facts: { scores: sheet(0) },
      },
      'inspection_not_planned',
    ],
  },
  on_the_team: {
    met: {
      by: 'inspector',
      place: 3,
      file: inspection(),
      action: 'score',
      facts: { scores: sheet(0) },
    },
    unmet: [
      {
        by: 'inspector',
        place: 6,
        file: inspection(),
        action: 'score',
        facts: { scores: sheet(0) },
      },
      'not_a_member',
    ],
  },
  leads_the_team: {
    met: {
      by: 'inspector',
      file: inspection([scored(sheet(0))]),
      action: 'conclude_inspection',
      facts: { summary: '通过' },
    },
    unmet: [
      {
        by: 'inspector',
        place: 2,
        file: inspection([scored(sheet(0))]),
        action: 'conclude_inspection',
        facts: { summary: '通过' },
      },
      'not_the_lead',
    ],
  },
  scores_fit_the_rubric: {
    met: { by: 'inspector', file: inspection(), action: 'score', facts: { scores: sheet(3) } },
    unmet: [
      {
        by: 'inspector',
        file: inspection(),
        action: 'score',
        facts: { scores: [{ item: 'strategy_planning', points: 3.5 }] },
      },
      'score_above_maximum',
    ],
  },
  scorecard_complete: {
    met: {
      by: 'inspector',
      file: inspection([scored(sheet(0))]),
      action: 'conclude_inspection',
      facts: { summary: '通过' },
    },
    unmet: [
      {
        by: 'inspector',
        file: inspection([scored(sheet(0, 0.9))]),
        action: 'conclude_inspection',
        facts: { summary: '通过' },
      },
      'score_missing_item',
    ],
  },
  score_recommends: {
    met: {
      by: 'inspector',
      file: inspection([scored(sheet(5))]),
      action: 'conclude_inspection',
      facts: { summary: '通过' },
    },
    unmet: [
      {
        by: 'inspector',
        file: inspection([scored(seventies())]),
        action: 'conclude_inspection',
        facts: { summary: '通过' },
      },
      'score_does_not_recommend',
    ],
  },
  rectification_possible: {
    met: {
      by: 'inspector',
      file: inspection([scored(seventies())]),
      action: 'require_rectification',
      facts: { issues: [], summary: '整改' },
    },
    unmet: [
      {
        by: 'inspector',
        file: inspection([scored(tenLow)]),
        action: 'require_rectification',
        facts: { issues: [], summary: '整改' },
      },
      'rectification_impossible',
    ],
  },
  rectification_overdue: {
    met: {
      by: 'department_head',
      file: { stage: 'rectifying', dueOn: on('2026-06-09') },
      action: 'confirm_rejection',
      facts: { reason: '逾期' },
    },
    unmet: [
      {
        by: 'department_head',
        file: { stage: 'rectifying', dueOn: on('2026-06-10') },
        action: 'confirm_rejection',
        facts: { reason: '逾期' },
      },
      'rectification_not_overdue',
    ],
  },
  body_approved_and_in_scope: {
    met: {
      by: 'certification_body',
      file: { stage: 'third_party_certification' },
      action: 'conclude_certification',
      facts: CERTIFICATION,
    },
    unmet: [
      {
        by: 'certification_body',
        file: { stage: 'third_party_certification' },
        action: 'conclude_certification',
        facts: CERTIFICATION,
        around: {
          body: {
            id: 'b',
            name: '乙',
            approvalNumber: 'x',
            approvedFrom: on('2019-01-01'),
            approvedTo: on('2026-06-08'),
            kinds: ['product'],
          },
        },
      },
      'body_not_approved',
    ],
  },
  signed_by_today: {
    met: {
      by: 'certification_body',
      file: { stage: 'third_party_certification' },
      action: 'conclude_certification',
      facts: { ...CERTIFICATION, signedOn: '2026-06-10' },
    },
    unmet: [
      {
        by: 'certification_body',
        file: { stage: 'third_party_certification' },
        action: 'conclude_certification',
        facts: { ...CERTIFICATION, signedOn: '2026-06-11' },
      },
      'signed_in_future',
    ],
  },
  certification_concluded: {
    met: {
      by: 'alliance',
      file: { stage: 'numbering', history: complete },
      action: 'reserve_number',
    },
    unmet: [
      { by: 'alliance', file: { stage: 'numbering' }, action: 'reserve_number' },
      'certification_not_concluded',
    ],
  },
  quorum_met: {
    met: {
      by: 'summary_committee',
      file: { stage: 'summary_review', history: complete },
      action: 'approve',
      facts: { members: COMMITTEE, summary: '同意' },
    },
    unmet: [
      {
        by: 'summary_committee',
        file: { stage: 'summary_review', history: complete },
        action: 'approve',
        facts: { members: COMMITTEE.slice(0, 4), summary: '同意' },
      },
      'quorum_not_met',
    ],
  },
  took_no_part: {
    met: {
      by: 'summary_committee',
      file: { stage: 'summary_review' },
      action: 'reject',
      facts: { reason: '不足' },
    },
    unmet: [
      {
        by: 'summary_committee',
        file: {
          stage: 'summary_review',
          history: historyOf([
            { action: 'plan_inspection', facts: { team: [person('summary_committee')] } },
          ]),
        },
        action: 'reject',
        facts: { reason: '不足' },
      },
      'took_part',
    ],
  },
  dossier_complete: {
    met: {
      by: 'summary_committee',
      file: { stage: 'summary_review', history: complete },
      action: 'approve',
      facts: { members: COMMITTEE, summary: '同意' },
    },
    unmet: [
      {
        by: 'summary_committee',
        file: { stage: 'summary_review', history: complete.slice(1) },
        action: 'approve',
        facts: { members: COMMITTEE, summary: '同意' },
      },
      'dossier_incomplete',
    ],
  },
  received_in_the_window: {
    met: {
      by: 'objection_handler',
      file: {
        stage: 'public_notice',
        notice: notice('2026-06-05'),
        objections: [objection('received')],
      },
      action: 'accept_objection',
      facts: { objectionId: 'objection' },
    },
    unmet: [
      {
        by: 'objection_handler',
        file: {
          stage: 'public_notice',
          notice: notice('2026-06-04'),
          objections: [objection('received')],
        },
        action: 'accept_objection',
        facts: { objectionId: 'objection' },
      },
      'objection_out_of_time',
    ],
  },
  notice_ended: {
    met: {
      by: 'publisher',
      file: { stage: 'public_notice', notice: notice('2026-06-09') },
      action: 'announce',
      via: 'public_notice',
    },
    unmet: [
      {
        by: 'publisher',
        file: { stage: 'public_notice', notice: notice('2026-06-10') },
        action: 'announce',
        via: 'public_notice',
      },
      'notice_running',
    ],
  },
  no_open_objection: {
    met: {
      by: 'publisher',
      file: {
        stage: 'public_notice',
        notice: notice('2026-06-09'),
        objections: [objection('dismissed')],
      },
      action: 'announce',
      via: 'public_notice',
    },
    unmet: [
      {
        by: 'publisher',
        file: {
          stage: 'public_notice',
          notice: notice('2026-06-09'),
          objections: [objection('received')],
        },
        action: 'announce',
        via: 'public_notice',
      },
      'objection_open',
    ],
  },
  no_appeal_yet: {
    met: {
      by: 'applicant',
      file: { stage: 'rejected', history: historyOf([closed('summary_review')]) },
      action: 'appeal',
      facts: { reason: '不服' },
    },
    unmet: [
      {
        by: 'applicant',
        file: { stage: 'rejected', history: historyOf([closed('summary_review'), appealed]) },
        action: 'appeal',
        facts: { reason: '不服' },
      },
      'appeal_already_made',
    ],
  },
  appeal_in_time: {
    met: {
      by: 'applicant',
      file: { stage: 'rejected', history: historyOf([closed('summary_review', '2026-05-11')]) },
      action: 'appeal',
      facts: { reason: '不服' },
    },
    unmet: [
      {
        by: 'applicant',
        file: { stage: 'rejected', history: historyOf([closed('summary_review', '2026-05-08')]) },
        action: 'appeal',
        facts: { reason: '不服' },
      },
      'appeal_late',
    ],
  },
  appeal_pending: {
    met: {
      by: 'appeal_panel',
      file: { stage: 'rejected', history: historyOf([closed('summary_review'), appealed]) },
      action: 'dismiss_appeal',
      facts: { reason: '维持', secondPersonId: person('appeal_panel', 2) },
    },
    unmet: [
      {
        by: 'appeal_panel',
        file: { stage: 'rejected', history: historyOf([closed('summary_review')]) },
        action: 'dismiss_appeal',
        facts: { reason: '维持', secondPersonId: person('appeal_panel', 2) },
      },
      'no_appeal_pending',
    ],
  },
  two_of_the_panel: {
    met: {
      by: 'appeal_panel',
      file: { stage: 'rejected', history: historyOf([closed('summary_review'), appealed]) },
      action: 'dismiss_appeal',
      facts: { reason: '维持', secondPersonId: person('appeal_panel', 2) },
    },
    unmet: [
      {
        by: 'appeal_panel',
        file: { stage: 'rejected', history: historyOf([closed('summary_review'), appealed]) },
        action: 'dismiss_appeal',
        facts: { reason: '维持', secondPersonId: person('appeal_panel') },
      },
      'second_person_needed',
    ],
  },
  back_to_the_refusing_stage: {
    met: {
      by: 'appeal_panel',
      file: { stage: 'rejected', history: historyOf([closed('summary_review'), appealed]) },
      action: 'uphold_appeal',
      facts: {
        reason: '成立',
        target: 'summary_review',
        secondPersonId: person('appeal_panel', 2),
      },
    },
    unmet: [
      {
        by: 'appeal_panel',
        file: { stage: 'rejected', history: historyOf([closed('summary_review'), appealed]) },
        action: 'uphold_appeal',
        facts: { reason: '成立', target: 'pre_review', secondPersonId: person('appeal_panel', 2) },
      },
      'appeal_wrong_target',
    ],
  },
};

describe('流转的条件', () => {
  it('流转表所称的每一个条件都在这里受检', () => {
    expect(Object.keys(CASES).sort()).toEqual(Object.keys(GUARDS).sort());
  });

  it.each(Object.entries(CASES))(
    '%s：满足则可办，不满足则拒绝',
    (_name, { met, unmet: [unmet, code] }) => {
      expect(outcome(met)).toBe('ok');
      expect(outcome(unmet)).toBe(code);
    }
  );
});
