import type { Core } from '@strapi/strapi';

/** Unknown query and body keys are refused, not ignored. */
const api: Core.Config.Api = {
  rest: { defaultLimit: 25, maxLimit: 100, withCount: true, strictParams: true },
  documents: { strictParams: true },
};
export default api;
