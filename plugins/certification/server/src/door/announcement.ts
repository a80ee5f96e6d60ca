import type { Core } from '@strapi/strapi';
import { throughTheDoor } from '../guards/capability.ts';
import { ANNOUNCEMENT_UID } from '../identity.ts';

export interface NewAnnouncement {
  number: string;
  noticeNumber: string;
  title: string;
  paragraphs: readonly string[];
}

const blocksOf = (paragraphs: readonly string[]) =>
  paragraphs.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));

/**
 * The text of an announcement, published with the act that makes it official. Editors may better the text later and add
 * English; number, date and list stay as the ledger has them.
 */
export async function writeAnnouncement(
  strapi: Core.Strapi,
  { number, noticeNumber, title, paragraphs }: NewAnnouncement
): Promise<void> {
  await throughTheDoor(() =>
    strapi.documents(ANNOUNCEMENT_UID).create({
      locale: 'zh-Hans',
      status: 'published',
      data: { number, title, body: blocksOf(paragraphs), noticeNumber },
    })
  );
}
