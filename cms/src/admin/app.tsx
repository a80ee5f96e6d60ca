import { labelsIn } from './labels';
import mark from './mark.svg';
import { CONTENT_MANAGER } from './translations/content-manager';
import { PANEL } from './translations/panel';

/** What a browser starts with that has chosen nothing yet: Chinese, and none of the maker's own announcements. */
const FIRST_CHOICES = {
  'strapi-admin-language': 'zh-Hans',
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': 'true',
};

export default {
  config: {
    locales: ['zh-Hans', 'en'],
    translations: {
      'zh-Hans': { ...PANEL, ...CONTENT_MANAGER, ...labelsIn('zh') },
      en: labelsIn('en'),
    },
    auth: { logo: mark },
    menu: { logo: mark },
    head: { favicon: mark },
    tutorials: false,
    notifications: { releases: false },
  },

  register(): void {
    for (const [key, value] of Object.entries(FIRST_CHOICES))
      if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
  },

  bootstrap(): void {},
};
