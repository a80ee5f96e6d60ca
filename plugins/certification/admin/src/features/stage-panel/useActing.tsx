import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Label } from '@sxjp/config/scheme';
import type { ActionLine } from '../../api/index.ts';
import type { DraftsSoFar } from '../facts/index.ts';
import { ActionDialog } from './ActionDialog.tsx';
import type { ActSubject } from './useAct.ts';

export interface Acting {
  begin: (action: ActionLine, begun?: DraftsSoFar) => void;
  /** The open form, to be put anywhere on the page. */
  dialog: ReactNode;
}

/** Opens the form of an act on one record, from wherever on the page it is begun. */
export function useActing(
  subject: ActSubject | null,
  stageLabelOf: (stage: string) => Label
): Acting {
  const [open, setOpen] = useState<{ action: ActionLine; begun: DraftsSoFar } | null>(null);
  return {
    begin: (action, begun = {}) => setOpen({ action, begun }),
    dialog:
      open === null || subject === null ? null : (
        <ActionDialog
          key={open.action.action}
          action={open.action}
          begun={open.begun}
          subject={subject}
          stageLabelOf={stageLabelOf}
          onClose={() => setOpen(null)}
        />
      ),
  };
}
