import type { ImportLine } from '../../api/index.ts';
import type { MessageKey } from '../../translations/index.ts';

/** Where an import stands, as one message. */
export function stateOf({ state, stalled }: Pick<ImportLine, 'state' | 'stalled'>): MessageKey {
  if (stalled) return 'imports.state_stalled';
  switch (state) {
    case 'judged':
      return 'imports.state_judged';
    case 'running':
      return 'imports.state_running';
    case 'done':
      return 'imports.state_done';
    case 'failed':
      return 'imports.state_failed';
  }
}
