import type { StrapiApp } from '@strapi/strapi/admin';
import { StageCell } from './features/stage-panel/StageCell.tsx';
import { RecordPanel } from './features/stage-panel/RecordPanel.tsx';

/** Records that change only by acts: buttons that could not work are not shown for them. The server refuses anyway. */
const GUARDED: ReadonlySet<string> = new Set(
  [
    'application',
    'organization',
    'offering',
    'material',
    'expert-evaluation',
    'group-standard',
    'advancedness-evaluation',
    'inspection',
    'certification-report',
    'certificate',
    'public-notice',
    'objection',
    'round',
    'mark-licence',
    'inspection-issue',
    'surveillance',
    'standard-project',
  ].map((name) => `api::${name}.${name}`)
);

interface Action {
  type?: string;
  position?: string | string[];
  (props: { model: string }): unknown;
}

type Panel = ((props: never) => unknown) & { type?: string };

interface ContentManagerApis {
  addEditViewSidePanel: (change: (panels: Panel[]) => Panel[]) => void;
  addDocumentAction: (change: (actions: Action[]) => Action[]) => void;
  addBulkAction: (change: (actions: Action[]) => Action[]) => void;
}

/** The same action, in the same places under the same name, except that on a guarded record it shows nothing. */
function unlessGuarded(action: Action): Action {
  const wrapped: Action = (props) => (GUARDED.has(props.model) ? null : action(props));
  Object.defineProperty(wrapped, 'name', { value: action.name });
  return Object.assign(wrapped, { type: action.type, position: action.position });
}

const LIST_COLUMNS = 'Admin/CM/pages/ListView/inject-column-in-table';

interface Columns {
  displayedHeaders: { name: string; cellFormatter?: unknown }[];
  layout: unknown;
}

/** In the lists a stage is its label, never its code word. */
function stageAsLabel({ displayedHeaders, layout }: Columns): Columns {
  return {
    layout,
    displayedHeaders: displayedHeaders.map((header) =>
      header.name === 'stage' ? { ...header, cellFormatter: StageCell } : header
    ),
  };
}

/** The stage panel beside an application, and no button there that the guards would refuse. */
export function registerContentManager(app: StrapiApp): void {
  const apis = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
  apis.addEditViewSidePanel((panels) => [
    RecordPanel,
    ...panels.filter(({ type }) => type !== 'preview'),
  ]);
  app.registerHook(LIST_COLUMNS, stageAsLabel);
  apis.addDocumentAction((actions) => actions.map(unlessGuarded));
  apis.addBulkAction((actions) => actions.map(unlessGuarded));
}
