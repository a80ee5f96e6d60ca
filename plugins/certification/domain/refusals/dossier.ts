import type { RefusalSentence } from './sentence.ts';

/** 申报材料与补正. */
export const DOSSIER = {
  material_missing: {
    http: 422,
    zh: '还缺申报材料：{materials}。必备材料确无的，请提交书面说明。',
    en: 'Material still missing: {materials}. If you have none of a required one, submit a written explanation.',
  },
  material_not_excusable: {
    http: 422,
    zh: '“{materials}”为必备材料，不能填“不适用”，请上传文件或提交书面说明。',
    en: '“{materials}” is required and cannot be “not applicable”; upload a file or write an explanation.',
  },
  dimensions_missing: {
    http: 422,
    zh: '请至少选择一个先进性方面并写明内容（九个方面中选择符合的）。',
    en: 'Choose at least one of the nine dimensions of advancedness and describe it.',
  },
  overview_missing: {
    http: 422,
    zh: '请填写申报产品（服务）概述，不少于 {least} 个字。',
    en: 'Write the overview of the offering, at least {least} characters.',
  },
  commitment_missing: {
    http: 422,
    zh: '请由单位负责人签署承诺（姓名与日期）。',
    en: 'The responsible person has to sign the commitment (name and date).',
  },
  material_not_judged: {
    http: 422,
    zh: '以下材料尚未给出审核意见：{materials}。',
    en: 'Not yet judged: {materials}.',
  },
  material_defective: {
    http: 422,
    zh: '以下材料不合格，不能受理：{materials}。可通知补正或不予通过。',
    en: 'Defective, so it cannot be accepted: {materials}. Return it for supplement or reject it.',
  },
  no_material_defective: {
    http: 422,
    zh: '没有不合格的材料，无需补正。请标明不合格的材料并写明缺陷，或予以受理。',
    en: 'No material is defective, so there is nothing to supplement. Mark the defective ones with the defect, or accept.',
  },
  visible_in_first_notice: {
    http: 422,
    zh: '补正须一次性告知：以下材料上次未指出缺陷且之后没有改动，不能再列入：{materials}。',
    en: 'A supplement notice tells everything at once; these materials were not named in the first one and have not changed since: {materials}.',
  },
  supplement_rounds_used: {
    http: 409,
    zh: '补正机会已用完（共 {rounds} 次），补充后仍未达要求的不予通过。',
    en: 'The supplement has been used ({rounds} in all); what is still deficient is rejected.',
  },
  supplement_late: {
    http: 409,
    zh: '补正期限 {dueOn} 已过，不能再提交。',
    en: 'The supplement was due on {dueOn}; it can no longer be submitted.',
  },
  supplement_not_late: {
    http: 409,
    zh: '补正期限 {dueOn} 未过，不能作逾期终止。',
    en: 'The supplement is due on {dueOn}; it has not lapsed.',
  },
  defect_not_answered: {
    http: 422,
    zh: '以下材料的缺陷还没有补正：{materials}。',
    en: 'The defects of these materials are not answered: {materials}.',
  },
} as const satisfies Record<string, RefusalSentence>;
