import type { SchemeEdition } from '@sxjp/config/scheme';
import type { CasePage, Server } from '../../api/index.ts';
import type { FactContext } from '../facts/index.ts';
import type { ActSubject } from './useAct.ts';

/** What the forms of a record without a dossier are drawn over: the actor alone. */
export const plainContext = (actorId: string): FactContext => ({
  actorId,
  caseId: null,
  process: '',
  materials: [],
  dimensions: [],
  objections: [],
  rubric: null,
  spreads: [],
  notice: { items: [], announcements: [] },
  to: [],
});

/** A case as something that can be acted on. */
export function caseSubject(
  page: CasePage,
  edition: SchemeEdition,
  actorId: string,
  server: Server,
  reload: () => Promise<boolean>
): ActSubject {
  return {
    stage: page.stage,
    version: page.version,
    context: {
      actorId,
      caseId: page.id,
      process: page.offering?.process ?? '',
      materials: page.materials,
      dimensions: page.dimensions,
      objections: page.objections,
      rubric: page.inspection?.rubric ?? edition.rubrics[page.kind],
      spreads: page.inspection?.spreads ?? [],
      notice: { items: [], announcements: [] },
      to: [],
    },
    act: (action, body) => server.act({ type: 'applications', id: page.id }, action, body),
    reload,
  };
}
