import {
  ACTION_FACTS,
  NOTICE_ACTION_FACTS,
  availableActions,
  availableNoticeActions,
  refusalMessage,
  wayAhead,
} from '@sxjp/plugin-certification/domain';
import type { Role } from '@sxjp/config/scheme';
import type { Language, NoticeQuestion, Question } from '@sxjp/plugin-certification/domain';

/** What may be done from here, and for each impossible one why not yet, in the reader's language. */
export function actionLines(question: Question, language: Language) {
  return availableActions(question).map(({ refusal, action, ...line }) => ({
    ...line,
    action,
    why: refusal === null ? null : refusalMessage(refusal, language),
    facts: {
      required: ACTION_FACTS[action].required,
      optional: ACTION_FACTS[action].optional ?? [],
    },
  }));
}
export type ActionLine = ReturnType<typeof actionLines>[number];

/** The steps that still lie ahead, with what is not so yet where `says` lets it be told. */
export function aheadLines(
  question: Question,
  language: Language,
  says: (roles: readonly Role[]) => boolean
) {
  return wayAhead(question).map(({ notYet, ...step }) => ({
    ...step,
    notYet: says(step.roles) ? notYet.map((refusal) => refusalMessage(refusal, language)) : [],
  }));
}

export function noticeActionLines(question: NoticeQuestion, language: Language) {
  return availableNoticeActions(question).map(({ refusal, action, ...line }) => ({
    ...line,
    action,
    why: refusal === null ? null : refusalMessage(refusal, language),
    facts: {
      required: NOTICE_ACTION_FACTS[action].required,
      optional: NOTICE_ACTION_FACTS[action].optional ?? [],
    },
  }));
}
