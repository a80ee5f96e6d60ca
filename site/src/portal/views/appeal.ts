import { element } from '../../registry/island/dom.ts';
import { objectIn, textIn } from '../server.ts';
import type { Stage } from './view.ts';

/** 申诉：where it stands, and the decision with its reason. Nothing where none was made. */
export function appeal({ say }: Stage, page: unknown): HTMLElement[] {
  const made = objectIn(page, 'appeal');
  const decision = textIn(made, 'decision');
  if (decision !== 'pending' && decision !== 'upheld' && decision !== 'dismissed') return [];
  const line = (term: string, value: string) =>
    value === '' ? [] : [element('dt', {}, term), element('dd', {}, value)];
  return [
    element(
      'section',
      {},
      element('h2', {}, say('appeal')),
      element(
        'dl',
        { class: 'facts' },
        ...line(say('appealState'), say(`appeal_${decision}`)),
        ...line(say('appealFiled'), textIn(made, 'filedOn')),
        ...line(say('reason'), textIn(made, 'reason')),
        ...line(say('appealDecided'), textIn(made, 'decidedOn')),
        ...line(say('appealAnswer'), textIn(made, 'answer'))
      )
    ),
  ];
}
