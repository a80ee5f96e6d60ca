import type { Setting } from './schema.ts';
import { assumed, flow, law, peer } from './source.ts';

/** 期限、人数、分数线、编号规则. Everything numeric that is not a weight; each says where it comes from. */
export const SETTINGS = {
  noticeWorkingDays: {
    value: 5,
    unit: 'working_day',
    zh: '公示期',
    en: 'Public notice period',
    source: peer('湖北精品、武汉名品、农业品牌目录'),
  },
  preReviewWorkingDays: {
    value: 5,
    unit: 'working_day',
    zh: '资格预审期限',
    en: 'Pre-review',
    source: law('行政许可法 第三十二条（参照）'),
  },
  maxSupplementRounds: {
    value: 1,
    unit: 'time',
    zh: '补正次数上限',
    en: 'Supplement rounds',
    source: flow('第六条(二)：补充后仍未达要求的不予通过'),
  },
  supplementWorkingDays: {
    value: 15,
    unit: 'working_day',
    zh: '补正期限',
    en: 'Supplement',
    source: assumed('未见规定'),
  },
  expertsMinimum: {
    value: 3,
    unit: 'person',
    zh: '初评专家人数下限',
    en: 'Experts at least',
    source: assumed('未见规定'),
  },
  teamMinimum: {
    value: 3,
    unit: 'person',
    zh: '核查组人数下限',
    en: 'Inspection team at least',
    source: assumed('未见规定'),
  },
  reviewQuorum: {
    value: 5,
    unit: 'person',
    zh: '汇总审核人数下限',
    en: 'Summary review quorum',
    source: assumed('未见规定'),
  },
  rectifyDays: {
    value: 30,
    unit: 'day',
    zh: '整改期限',
    en: 'Rectification',
    source: assumed('未见规定'),
  },
  passScore: {
    value: 80,
    unit: 'point',
    zh: '现场核查推荐分数线',
    en: 'Recommended at',
    source: assumed('未见规定；参照 DB15/T 1507 的 700/1000'),
  },
  rectifyScore: {
    value: 70,
    unit: 'point',
    zh: '现场核查整改复核分数线',
    en: 'Rectify and re-check at',
    source: assumed('未见规定'),
  },
  certificateYears: {
    value: 3,
    unit: 'year',
    zh: '证书有效期',
    en: 'Certificate validity',
    source: peer('黑土优品、绿色食品、深圳知名品牌'),
  },
  certificateNumber: {
    value: 'SXJP-{kind}-{year}-{seq4}-{check}',
    unit: 'pattern',
    zh: '证书编号规则',
    en: 'Certificate number',
    source: assumed('仅 SXJP 字头有据〔编制说明 一〕'),
  },
  applicationNumber: {
    value: 'SXJP-A-{year}-{seq4}',
    unit: 'pattern',
    zh: '受理号规则',
    en: 'Application number',
    source: assumed('未见规定'),
  },
  noticeNumber: {
    value: '晋品联公示〔{year}〕{seq}号',
    unit: 'pattern',
    zh: '公示编号规则',
    en: 'Public notice number',
    source: assumed('未见规定'),
  },
  announcementNumber: {
    value: '晋品联公告〔{year}〕{seq}号',
    unit: 'pattern',
    zh: '公告文号规则',
    en: 'Announcement number',
    source: assumed('未见规定'),
  },
  appealDays: {
    value: 30,
    unit: 'day',
    zh: '申诉期限',
    en: 'Appeal',
    source: peer('GB/T 27065 申诉惯例'),
  },
} as const satisfies Record<string, Setting>;
export type SettingName = keyof typeof SETTINGS;
