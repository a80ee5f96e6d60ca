import type { Core } from '@strapi/strapi';
import { formViews } from '../host.ts';
import { GUARDED_UIDS } from '../identity.ts';

/**
 * In the content manager's forms every field of a guarded record is shown and none can be typed into: the panel beside
 * the form acts. This is how it looks; the guards are what holds.
 */
export function lockForms(strapi: Core.Strapi): Promise<unknown> {
  const types = formViews(strapi);
  return Promise.all(
    GUARDED_UIDS.map(async (uid) => {
      const type = strapi.contentTypes[uid as keyof typeof strapi.contentTypes];
      const configuration = (await types.findConfiguration(type)) as {
        metadatas: Record<
          string,
          { edit?: Record<string, unknown>; list?: Record<string, unknown> }
        >;
      };
      const metadatas = Object.fromEntries(
        Object.entries(configuration.metadatas).map(([name, metadata]) => [
          name,
          { ...metadata, edit: { ...metadata.edit, editable: false } },
        ])
      );
      return types.updateConfiguration(type, { ...configuration, metadatas });
    })
  );
}
