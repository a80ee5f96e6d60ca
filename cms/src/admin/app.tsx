import { labelsIn } from './labels';
import { CONTENT_MANAGER } from './translations/content-manager';
import { PANEL } from './translations/panel';

const LANGUAGE = 'strapi-admin-language';

export default {
  config: {
    locales: ['zh-Hans', 'en'],
    translations: {
      'zh-Hans': { ...PANEL, ...CONTENT_MANAGER, ...labelsIn('zh') },
      en: labelsIn('en'),
    },
    tutorials: false,
    notifications: { releases: false },
  },

  /** A browser that has chosen no language gets Chinese. */
  register(): void {
    if (localStorage.getItem(LANGUAGE) === null)
      localStorage.setItem(LANGUAGE, JSON.stringify('zh-Hans'));
  },

  bootstrap(): void {},
};
