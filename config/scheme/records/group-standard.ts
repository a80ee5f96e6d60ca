import { assumed, law } from '../source.ts';
import { say } from './record.ts';
import type { RecordScheme } from './record.ts';

const RULES = law('标准化法 第十八条；团体标准管理规定（国标委联〔2019〕1号）');

/** 团体标准. 提案→立项→起草→征求意见→意见处理→技术审查→报批→批准→编号→发布→复审. 〔rulings 16、17〕 */
export const GROUP_STANDARD = {
  title: say('团体标准', 'Group standard'),
  stages: {
    proposed: say('提案', 'Proposed'),
    drafting: say('起草', 'Drafting'),
    commenting: say('征求意见', 'Comments invited'),
    comments_handled: say('意见处理', 'Comments handled'),
    reviewed: say('审查通过', 'Reviewed'),
    approved: say('已批准', 'Approved'),
    published: say('已发布', 'Published'),
    refused: say('不予立项', 'Refused'),
    abolished: say('已废止', 'Abolished'),
  },
  actions: {
    propose: say('提案', 'Propose'),
    approve_project: say('立项', 'Approve the project'),
    refuse_project: say('不予立项', 'Refuse the project'),
    invite_comments: say('征求意见', 'Invite comments'),
    handle_comments: say('意见处理', 'Handle the comments'),
    review: say('技术审查通过', 'Pass the technical review'),
    return_to_drafting: say('退回起草', 'Return to drafting'),
    approve: say('批准', 'Approve'),
    publish: say('编号发布', 'Number and publish'),
    reaffirm: say('复审继续有效', 'Reaffirm'),
    abolish: say('废止', 'Abolish'),
  },
  births: { propose: { to: 'proposed', by: ['standards_secretary'] } },
  transitions: {
    proposed: {
      approve_project: { to: ['drafting'], by: ['department_head'], guards: [], source: RULES },
      refuse_project: { to: ['refused'], by: ['department_head'], guards: [], source: RULES },
    },
    drafting: {
      invite_comments: {
        to: ['commenting'],
        by: ['standards_secretary'],
        guards: ['mandatory_standards_compared'],
        source: RULES,
      },
    },
    commenting: {
      handle_comments: {
        to: ['comments_handled'],
        by: ['standards_secretary'],
        guards: ['comment_period_over'],
        source: RULES,
      },
    },
    comments_handled: {
      review: {
        to: ['reviewed'],
        by: ['standards_secretary'],
        guards: ['review_quorate', 'three_quarters_in_favour'],
        source: RULES,
      },
      return_to_drafting: {
        to: ['drafting'],
        by: ['standards_secretary'],
        guards: [],
        source: RULES,
      },
    },
    reviewed: {
      approve: { to: ['approved'], by: ['department_head'], guards: [], source: RULES },
      return_to_drafting: { to: ['drafting'], by: ['department_head'], guards: [], source: RULES },
    },
    approved: {
      publish: { to: ['published'], by: ['publisher'], guards: [], source: RULES },
    },
    published: {
      reaffirm: {
        to: ['published'],
        by: ['department_head'],
        guards: [],
        source: law('团体标准管理规定：复审周期不超过五年'),
      },
      abolish: {
        to: ['abolished'],
        by: ['department_head'],
        guards: [],
        source: assumed('复审结论为废止'),
      },
    },
    refused: {},
    abolished: {},
  },
  ends: ['published', 'refused', 'abolished'],
} as const satisfies RecordScheme;
