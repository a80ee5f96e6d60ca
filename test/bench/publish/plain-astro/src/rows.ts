import { readFileSync } from 'node:fs';
import type { PublicSnapshot } from '@sxjp/plugin-certification/domain';

const snapshot = JSON.parse(readFileSync(process.env['SNAPSHOT'] ?? '', 'utf8')) as PublicSnapshot;
export const { certificates } = snapshot;
