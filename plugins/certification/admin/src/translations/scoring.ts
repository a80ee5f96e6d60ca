import type { Message } from './message.ts';

/** The scoring sheet. */
export const SCORING = {
  'score.hint': [
    '每项 0 分至满分，每档 0.5 分；可分次保存，只发送改动。',
    'From 0 to the maximum in halves; saved part by part, only changes are sent.',
  ],
  'score.closed': ['现在不能评分：{why}', 'Scoring is closed: {why}'],
  'score.refused': ['评分没有保存', 'The scores were not saved'],
  'score.save': ['保存评分', 'Save scores'],
  'score.saved': ['已保存 {count} 项评分', '{count} scores saved'],
  'score.changed': ['{count} 项改动未保存', '{count} changes not saved'],
  'score.nothing_changed': ['没有未保存的改动', 'Everything is saved'],
  'score.total': ['总分 {points} 分', 'Total {points}'],
  'score.area_total': ['{points} / {weight} 分', '{points} of {weight}'],
  'score.floor': ['下限 {points} 分', 'floor {points}'],
  'score.missing': ['还有 {count} 项未评', '{count} items left'],
  'score.go_to': ['前往“{item}”', 'Go to “{item}”'],
  'score.evidence': ['满分 {most}；依据：{evidence}', 'Maximum {most}; evidence: {evidence}'],
  'score.of': ['“{item}”得分，满分 {most}', 'Score of “{item}”, at most {most}'],
  'score.less': ['“{item}”减 0.5 分', 'Half a point less for “{item}”'],
  'score.more': ['“{item}”加 0.5 分', 'Half a point more for “{item}”'],
  'score.unscored': ['未评', 'not scored'],
  'score.not_number': ['不是数字', 'Not a number'],
  'score.no_rubric': ['此记录没有核查指标体系。', 'This record has no rubric.'],
  'band.recommended': ['达到推荐条件', 'Recommended'],
  'band.rectify': ['可整改后复核一次', 'Rectify and re-check once'],
  'band.not_recommended': ['未达到推荐条件', 'Not recommended'],
} as const satisfies Record<string, Message>;
