import type { RefusalSentence } from './sentence.ts';

/** 门口的理由：阶段、版本、角色、所填内容. */
export const DOOR = {
  action_not_in_stage: {
    http: 409,
    zh: '“{subject}”目前处于“{stage}”阶段，不能“{action}”。现在可以：{possible}。',
    en: '“{subject}” is at the stage “{stage}”; “{action}” cannot be done here. Possible now: {possible}.',
  },
  stale_version: {
    http: 409,
    zh: '“{subject}”已被他人更新：您看到的是第 {seen} 版，现在是第 {current} 版（“{stage}”）。请刷新后再操作，所填内容不会丢失。',
    en: '“{subject}” has changed since you opened it: you saw version {seen}, it is now version {current} (“{stage}”). Refresh and try again; what you typed is kept.',
  },
  request_id_reused: {
    http: 409,
    zh: '请求编号 {requestId} 已用于另一次操作。请刷新页面后重新提交。',
    en: 'Request id {requestId} was already used for another act. Refresh the page and submit again.',
  },
  not_found: {
    http: 404,
    zh: '找不到该记录（{subject}），或您无权查看。',
    en: 'There is no such record ({subject}), or you may not see it.',
  },
  not_your_role: {
    http: 403,
    zh: '“{action}”由{roles}办理，您的角色是：{yours}。',
    en: '“{action}” is done by {roles}; your roles: {yours}.',
  },
  only_through_notice: {
    http: 409,
    zh: '“{action}”只能随所在公示批次一起办理，请到“公示”中操作。',
    en: '“{action}” happens only together with its public notice; act there.',
  },
  facts_invalid: {
    http: 422,
    zh: '“{action}”所填内容不完整或不合要求：{problems}。',
    en: 'What was entered for “{action}” is incomplete or not accepted: {problems}.',
  },
  calendar_unconfirmed: {
    http: 409,
    zh: '{year} 年的工作日历国务院办公厅尚未公布，无法计算期限。日历确认后再办理。',
    en: 'The working calendar of {year} has not been announced; the period cannot be computed yet.',
  },
} as const satisfies Record<string, RefusalSentence>;
