import type { Core } from '@strapi/strapi';
import { formViews } from '../host.ts';
import { GUARDED_UIDS } from '../identity.ts';

interface View {
  settings: Record<string, unknown>;
  metadatas: Record<string, { edit?: Record<string, unknown>; list?: Record<string, unknown> }>;
  layouts: { edit: { name: string; size: number }[][]; list: string[] };
}

/** What the lists show at first; staff may choose other columns for themselves. */
const LISTED: Readonly<Record<string, readonly string[]>> = {
  'api::application.application': ['number', 'stage', 'offering', 'organization'],
  'api::public-notice.public-notice': ['number', 'title', 'stage', 'endOn'],
  'api::certificate.certificate': ['number', 'offeringName', 'holderName', 'validTo'],
};

/** A stage is never a field of a form: the panel beside it says it as a label. */
function withoutStage({ edit, list }: View['layouts']): View['layouts'] {
  const rows = edit.map((row) => row.filter(({ name }) => name !== 'stage'));
  return { edit: rows.filter((row) => row.length > 0), list };
}

/**
 * In the content manager's forms every field of a guarded record is shown and none can be typed into: the panel beside
 * the form acts. This is how it looks; the guards are what holds.
 */
export async function lockForms(strapi: Core.Strapi): Promise<void> {
  const types = formViews(strapi);
  for (const uid of GUARDED_UIDS) {
    const type: unknown = strapi.contentTypes[uid as keyof typeof strapi.contentTypes];
    const view = (await types.findConfiguration(type)) as View;
    const metadatas = Object.fromEntries(
      Object.entries(view.metadatas).map(([name, metadata]) => [
        name,
        { ...metadata, edit: { ...metadata.edit, editable: false } },
      ])
    );
    const { edit, list } = withoutStage(view.layouts);
    await types.updateConfiguration(type, {
      settings: view.settings,
      metadatas,
      layouts: { edit, list: LISTED[uid] ?? list },
    });
  }
}
