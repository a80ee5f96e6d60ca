import { z } from 'zod';
import type { SchemeEdition } from '@sxjp/config/scheme';
import { settingOf } from '@sxjp/plugin-certification/domain';
import { certificateDocument, certificateProof } from '../documents/certificate.ts';
import type { Sql } from '../sql.ts';
import { vault } from '../vault/index.ts';
import { keepBytes } from '../vault/keeping.ts';
import { printableOf } from './printable.ts';

/** Where the public site is: what a QR code leads to. */
const siteAddress = (): string => z.url().parse(process.env['SITE_URL'] ?? 'http://localhost:4321');

const yearsOf = (edition: SchemeEdition): number => settingOf({ edition }, 'certificateYears');

/** 复核的依据: the hash of the content that was looked at. */
export async function checkEvidence(sql: Sql, rowId: number): Promise<Record<string, unknown>> {
  return { content: (await printableOf(sql, rowId)).content };
}

/**
 * 印制的依据: the certificate is set, its exact bytes are kept in the vault, and their hash, the template and the content
 * checked go into the ledger. A print that is refused afterwards leaves a file nobody refers to, and no print.
 */
export async function printEvidence(
  sql: Sql,
  edition: SchemeEdition,
  rowId: number
): Promise<Record<string, unknown>> {
  const { certificate, content } = await printableOf(sql, rowId);
  const printed = await certificateDocument(certificate, siteAddress(), yearsOf(edition));
  const sha256 = await keepBytes(vault(), printed.content);
  return { content, sha256, size: printed.content.length, template: printed.template };
}

/** 样张: what a print of the certificate would show now, for whoever checks it. */
export async function proofOf(sql: Sql, edition: SchemeEdition, rowId: number): Promise<Buffer> {
  const { certificate } = await printableOf(sql, rowId);
  return certificateProof(certificate, siteAddress(), yearsOf(edition));
}
