import type { StrapiApp } from '@strapi/strapi/admin';
import { registerContentManager } from './content-manager.ts';
import { PLUGIN_ID, READ_PERMISSION, WORKBENCH } from './identity.ts';
import { WorkbenchIcon } from './components/WorkbenchIcon.tsx';
import { messagesIn } from './translations/index.ts';

export default {
  register(app: StrapiApp): void {
    app.addMenuLink({
      to: WORKBENCH.slice(1),
      icon: WorkbenchIcon,
      intlLabel: { id: `${PLUGIN_ID}.workbench`, defaultMessage: '山西精品评定' },
      permissions: [READ_PERMISSION],
      position: 1,
      Component: async () => ({ default: (await import('./pages/App.tsx')).App }),
    });
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap(app: StrapiApp): void {
    registerContentManager(app);
  },

  registerTrads({
    locales,
  }: {
    locales: string[];
  }): Promise<{ data: Record<string, string>; locale: string }[]> {
    return Promise.resolve(locales.map((locale) => ({ locale, data: messagesIn(locale) })));
  },
};
