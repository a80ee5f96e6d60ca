import { createHash } from 'node:crypto';

/** What an item of a 公示 is called in public addresses: says nothing of its application, and stays when others leave the list. */
export const itemKeyOf = (applicationId: string): string =>
  createHash('sha256').update(applicationId).digest('hex').slice(0, 16);
