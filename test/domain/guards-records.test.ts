import type { Actor, RecordDetails } from '@sxjp/plugin-certification/domain';
import { on } from './case-at.ts';
import { PEOPLE } from './people.ts';
import { TODAY, ask, holdRecordGuards, owner, withRole } from './record-asked.ts';
import type { RecordGuardCase } from './record-asked.ts';

const handler = PEOPLE.handler;
const reason = { reason: '监督抽查不合格' };
const refuse =
  (receivedOn: string, ground: string, actor: Actor = handler) =>
  () =>
    ask(
      'objection',
      'received',
      'refuse',
      actor,
      { ground, ...reason },
      {
        details: { receivedOn: on(receivedOn) },
      }
    );
const close = (actor: Actor) => () =>
  ask('inspection_issue', 'answered', 'close', actor, { findings: '已复验' });
const reopen = (stage: string) => () =>
  ask('inspection_issue', 'closed', 'reopen', PEOPLE.inspector2, reason, {
    details: { owner: owner({ stage }) },
  });
const answer = (accountActorId: string) => () =>
  ask(
    'inspection_issue',
    'open',
    'answer',
    PEOPLE.firm,
    { answer: '已送检' },
    {
      details: { owner: owner({ accountActorId }) },
    }
  );
const secretary = PEOPLE.secretary;
const invite = (commentsUntil: string) => () =>
  ask('group_standard', 'drafting', 'invite_comments', secretary, {
    mandatoryComparison: '不低于 GB 2719',
    commentsUntil,
  });
const handle = (commentsUntil: string) => () =>
  ask(
    'group_standard',
    'commenting',
    'handle_comments',
    secretary,
    { summary: '采纳三条' },
    {
      past: [{ action: 'invite_comments', facts: { commentsUntil } }],
    }
  );
const FIVE = ['r1', 'r2', 'r3', 'r4', 'r5'];
const review = (facts: object) => () =>
  ask('group_standard', 'comments_handled', 'review', secretary, {
    reviewers: FIVE,
    eligible: 8,
    present: 6,
    inFavour: 5,
    summary: '通过',
    ...facts,
  });
const head = withRole('department_head');
const openRound = (details: Partial<RecordDetails['round']>) => () =>
  ask('round', 'drafted', 'open_round', head, {}, { details });
const extendRound = (closesOn: string) => () =>
  ask('round', 'open', 'extend_round', head, { closesOn, ...reason });
const closeRound = (closesOn: string) => () =>
  ask('round', 'open', 'close_round', PEOPLE.clock, {}, { details: { closesOn: on(closesOn) } });

const decideObjection = (actor: Actor) => () =>
  ask('objection', 'accepted', 'dismiss', actor, {}, { via: 'application' });
const replyObjection = (publicText: string) => () =>
  ask('objection', 'dismissed', 'reply', PEOPLE.handler, { reply: '不成立', publicText });

const CASES: readonly RecordGuardCase[] = [
  [
    'objection',
    'took_no_part_in_the_case',
    '认定人未参与过',
    decideObjection(PEOPLE.handler),
    'ok',
  ],
  [
    'objection',
    'took_no_part_in_the_case',
    '认定人参与过评审，随申报办理也不行',
    decideObjection({ ...PEOPLE.expert1, roles: ['objection_handler'] }),
    'took_part',
  ],
  ['objection', 'public_text_names_nobody', '谁也认不出', replyObjection('经核实不成立。'), 'ok'],
  [
    'objection',
    'public_text_names_nobody',
    '写了异议人的姓名',
    replyObjection('赵先生反映的情况不成立。'),
    'public_text_names',
  ],
  [
    'objection',
    'public_text_names_nobody',
    '写了别人的手机号',
    replyObjection('请电 13912345678。'),
    'public_text_names',
  ],
  ['objection', 'took_no_part_in_the_case', '未参与过', refuse('2026-02-28', 'out_of_time'), 'ok'],
  [
    'objection',
    'took_no_part_in_the_case',
    '参与过评审',
    refuse('2026-02-28', 'out_of_time', { ...PEOPLE.expert1, roles: ['objection_handler'] }),
    'took_part',
  ],
  [
    'objection',
    'ground_for_refusal',
    '截止当天收到，不算逾期',
    refuse('2026-02-27', 'out_of_time'),
    'objection_in_time',
  ],
  [
    'objection',
    'ground_for_refusal',
    '匿名无据',
    refuse('2026-02-26', 'anonymous_without_evidence'),
    'ok',
  ],
  ['inspection_issue', 'on_the_issue_team', '组员', close(PEOPLE.inspector2), 'ok'],
  [
    'inspection_issue',
    'on_the_issue_team',
    '组外的核查员',
    close(PEOPLE.inspector4),
    'not_a_member',
  ],
  ['inspection_issue', 'inspection_still_open', '核查还没结论', reopen('on_site_inspection'), 'ok'],
  [
    'inspection_issue',
    'inspection_still_open',
    '核查已有结论',
    reopen('numbering'),
    'inspection_concluded',
  ],
  ['inspection_issue', 'issue_of_the_applicant', '本单位', answer(PEOPLE.firm.id), 'ok'],
  ['inspection_issue', 'issue_of_the_applicant', '别的单位', answer('applicant:9'), 'not_found'],
  ['group_standard', 'mandatory_standards_compared', '正好三十日', invite('2026-04-01'), 'ok'],
  [
    'group_standard',
    'mandatory_standards_compared',
    '二十九日',
    invite('2026-03-31'),
    'comment_period_short',
  ],
  ['group_standard', 'comment_period_over', '昨天截止', handle('2026-03-01'), 'ok'],
  [
    'group_standard',
    'comment_period_over',
    '今天截止',
    handle('2026-03-02'),
    'comment_period_running',
  ],
  ['group_standard', 'review_quorate', '八人到六人', review({}), 'ok'],
  [
    'group_standard',
    'review_quorate',
    '八人到五人',
    review({ present: 5, inFavour: 5 }),
    'review_not_quorate',
  ],
  [
    'group_standard',
    'review_quorate',
    '到会比应到还多',
    review({ present: 9 }),
    'review_not_quorate',
  ],
  [
    'group_standard',
    'review_quorate',
    '四位专家',
    review({ reviewers: FIVE.slice(1) }),
    'reviewers_too_few',
  ],
  [
    'group_standard',
    'review_quorate',
    '同一人写两次',
    review({ reviewers: ['r1', 'r1', 'r2', 'r3', 'r4'] }),
    'reviewers_too_few',
  ],
  [
    'group_standard',
    'review_quorate',
    '起草人参加',
    review({ reviewers: [...FIVE, 'drafter1'] }),
    'drafter_reviews',
  ],
  ['group_standard', 'three_quarters_in_favour', '六人五票', review({}), 'ok'],
  [
    'group_standard',
    'three_quarters_in_favour',
    '八人六票，正好四分之三',
    review({ present: 8, inFavour: 6 }),
    'ok',
  ],
  [
    'group_standard',
    'three_quarters_in_favour',
    '六人四票',
    review({ inFavour: 4 }),
    'vote_not_carried',
  ],
  [
    'group_standard',
    'three_quarters_in_favour',
    '票比人多',
    review({ inFavour: 7 }),
    'vote_not_carried',
  ],
  ['round', 'window_in_order', '今天截止', openRound({ closesOn: TODAY }), 'ok'],
  [
    'round',
    'window_in_order',
    '截止在开始之前',
    openRound({ opensOn: on('2026-04-02'), closesOn: on('2026-04-01') }),
    'window_out_of_order',
  ],
  [
    'round',
    'window_in_order',
    '截止日已过',
    openRound({ opensOn: on('2026-02-01'), closesOn: on('2026-03-01') }),
    'window_out_of_order',
  ],
  ['round', 'no_other_round_open', '没有别的批次', openRound({}), 'ok'],
  [
    'round',
    'no_other_round_open',
    '另一批次同时受理',
    openRound({ overlaps: '2026 年度第一批' }),
    'round_overlaps',
  ],
  ['round', 'later_than_before', '延长', extendRound('2026-04-01'), 'ok'],
  ['round', 'later_than_before', '同一天', extendRound('2026-03-31'), 'round_not_longer'],
  ['round', 'window_over', '昨天截止', closeRound('2026-03-01'), 'ok'],
  ['round', 'window_over', '今天还收', closeRound('2026-03-02'), 'round_running'],
];

holdRecordGuards(
  '异议、核查问题、团体标准、批次的条件',
  ['objection', 'inspection_issue', 'group_standard', 'round'],
  CASES
);
