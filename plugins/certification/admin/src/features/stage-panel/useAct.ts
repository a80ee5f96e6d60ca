import { useRef, useState } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { isAbandoned, newRequestId, refusedBy } from '../../api/index.ts';
import type { ActionLine, Refused } from '../../api/index.ts';
import { useSpeech } from '../../language.ts';
import { factElementId, problemsFrom, readDrafts, startDrafts } from '../facts/index.ts';
import type { DraftsSoFar, FactContext, ProblemsByFact } from '../facts/index.ts';

/** The record an act is done to, and how it is done. */
export interface ActSubject {
  stage: string;
  version: number;
  context: FactContext;
  act: (action: string, body: object) => Promise<unknown>;
  reload: () => Promise<boolean>;
}

function focusFirst(problems: ProblemsByFact, order: ActionLine['facts']) {
  const first = [...order.required, ...order.optional].find((name) => problems[name] !== undefined);
  if (first === undefined) return;
  const element = document.getElementById(factElementId(first));
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}

/**
 * One opened form of one act: what is typed, what is wrong with it, and its one request id, so that a double click or
 * a retry after a lost answer does the act once.
 */
export function useAct(
  action: ActionLine,
  subject: ActSubject,
  begun: DraftsSoFar,
  onDone: () => void
) {
  const speech = useSpeech();
  const { toggleNotification } = useNotification();
  const context = { ...subject.context, to: action.to };
  const requestId = useRef(newRequestId());
  const [drafts, setDrafts] = useState<DraftsSoFar>(() => ({
    ...startDrafts(action.facts, context),
    ...begun,
  }));
  const [problems, setProblems] = useState<ProblemsByFact>({});
  const [refused, setRefused] = useState<Refused | null>(null);
  const [acting, setActing] = useState(false);

  const check = (): Record<string, unknown> | null => {
    const read = readDrafts(action.facts, drafts, context, speech);
    setProblems(read.problems);
    if (Object.keys(read.problems).length === 0) return read.facts;
    focusFirst(read.problems, action.facts);
    return null;
  };

  const perform = async () => {
    const facts = check();
    if (facts === null || acting) return;
    setActing(true);
    try {
      await subject.act(action.action, {
        version: subject.version,
        requestId: requestId.current,
        ...facts,
      });
      toggleNotification({
        type: 'success',
        message: speech.t('act.done', { action: speech.say(action.label) }),
      });
      await subject.reload();
      onDone();
    } catch (error) {
      if (isAbandoned(error)) return;
      const answer = refusedBy(error);
      setRefused(answer);
      const blamed = problemsFrom(answer, action.facts);
      setProblems(blamed);
      focusFirst(blamed, action.facts);
    } finally {
      setActing(false);
    }
  };

  const refresh = async () => {
    requestId.current = newRequestId();
    if (await subject.reload()) setRefused(null);
  };

  const change = (changed: DraftsSoFar) => {
    setDrafts((now) => ({ ...now, ...changed }));
    setProblems((now) =>
      Object.fromEntries(Object.entries(now).filter(([name]) => !(name in changed)))
    );
  };

  return { context, drafts, problems, refused, acting, check, perform, refresh, change };
}
