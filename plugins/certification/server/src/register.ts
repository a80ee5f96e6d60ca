import type { Core } from '@strapi/strapi';
import { guardDocuments } from './guards/document-middleware.ts';

/** Before every other plugin: the guard stands outermost. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  guardDocuments(strapi);
  process.on('unhandledRejection', (reason) => {
    strapi.log.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
  });
}
