import type { ApplicationTransition } from '../schema.ts';
import { assumed, law, note } from '../source.ts';
import { confirmRejection, declarations, declineRejection, recommend } from './judging.ts';
import { withdraw } from './withdrawal.ts';

const PROCESS = note('四(二)6：核查流程');
const SCORING = note('四(二)4–5：核查内容与赋分权重');
const USE = note('四(二)7：核查汇总及结果运用');

const stays = (
  by: 'inspector' | 'case_officer' | 'applicant',
  guards: string[],
  source: ApplicationTransition['source'] = PROCESS
): ApplicationTransition => ({ to: ['on_site_inspection'], by: [by], guards, source });

/** 现场核查与整改. 〔编制说明 四(二)；rulings 1–4, 9, 12〕 */
export const INSPECTION = {
  on_site_inspection: {
    plan_inspection: stays('case_officer', [
      'inspection_not_begun',
      'team_large_enough',
      'team_distinct',
      'team_unconflicted',
      'team_of_others',
      'noticed_in_time',
    ]),
    object_to_member: stays(
      'applicant',
      ['inspection_planned', 'visit_not_begun', 'objected_is_a_member', 'not_objected_yet'],
      law('认证认可条例 第十三条（参照）')
    ),
    keep_team: stays('case_officer', ['member_objected'], law('认证认可条例 第十三条（参照）')),
    ...declarations('on_site_inspection', 'inspector', 'on_the_team'),
    check_in: stays('inspector', [
      'inspection_planned',
      'on_the_team',
      'conflict_cleared',
      'no_objection_to_member',
      'visit_day_come',
      'requirements_acknowledged',
      'not_checked_in_yet',
    ]),
    record_meeting: stays('inspector', [
      'leads_the_team',
      'conflict_cleared',
      'checked_in',
      'meeting_not_recorded',
    ]),
    submit_scorecard: stays(
      'inspector',
      [
        'inspection_planned',
        'on_the_team',
        'conflict_cleared',
        'checked_in',
        'scorecard_not_submitted',
        'scores_fit_the_rubric',
        'scorecard_complete',
      ],
      SCORING
    ),
    explain_spread: stays(
      'inspector',
      ['on_the_team', 'all_scorecards_in', 'not_consolidated', 'spread_to_explain'],
      SCORING
    ),
    consolidate: stays(
      'inspector',
      [
        'leads_the_team',
        'conflict_cleared',
        'team_still_large_enough',
        'all_scorecards_in',
        'not_consolidated',
        'overrides_fit_the_rubric',
        'spread_explained',
      ],
      USE
    ),
    raise_issues: stays('inspector', [
      'on_the_team',
      'conflict_cleared',
      'checked_in',
      'issues_due',
    ]),
    write_report: stays(
      'inspector',
      ['leads_the_team', 'conflict_cleared', 'consolidated', 'both_meetings_recorded'],
      USE
    ),
    sign_report: stays(
      'inspector',
      ['on_the_team', 'conflict_cleared', 'report_written', 'report_not_signed'],
      USE
    ),
    countersign_report: stays('applicant', ['report_written', 'report_not_countersigned'], USE),
    require_rectification: {
      to: ['rectifying'],
      by: ['inspector'],
      guards: [
        'leads_the_team',
        'conflict_cleared',
        'consolidated',
        'rectification_possible',
        'issues_due',
        'no_rejection_pending',
      ],
      source: assumed('70–79.99 分或分项未达下限，整改后复核一次'),
    },
    conclude_inspection: {
      to: ['third_party_certification'],
      by: ['inspector'],
      guards: [
        'leads_the_team',
        'conflict_cleared',
        'team_still_large_enough',
        'consolidated',
        'score_recommends',
        'serious_issues_closed',
        'report_signed_by_team',
        'report_signed_by_applicant',
        'no_rejection_pending',
      ],
      source: USE,
    },
    recommend_rejection: recommend('on_site_inspection', 'inspector', [
      'leads_the_team',
      'conflict_cleared',
    ]),
    confirm_rejection: confirmRejection,
    decline_rejection: declineRejection('on_site_inspection'),
    withdraw,
  },
  rectifying: {
    submit_rectification: {
      to: ['on_site_inspection'],
      by: ['applicant'],
      guards: ['rectification_in_time', 'all_issues_answered'],
      source: assumed('整改后复核一次'),
    },
    confirm_rejection: {
      to: ['rejected'],
      by: ['department_head'],
      guards: ['rectification_overdue'],
      source: assumed('整改逾期由部门负责人确认不予通过'),
    },
    extend_rectification: {
      to: ['rectifying'],
      by: ['department_head'],
      guards: ['no_extension_yet'],
      source: assumed('整改逾期的，部门负责人延期一次或确认不予通过'),
    },
    withdraw,
  },
} as const satisfies Record<string, Record<string, ApplicationTransition>>;
