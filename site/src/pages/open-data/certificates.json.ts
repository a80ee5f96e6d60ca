import type { APIRoute } from 'astro';
import { certificates, edition, ledgerSize, takenAt } from '../../snapshot/snapshot.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify({ takenAt, version: ledgerSize, edition, certificates }), {
    headers: { 'Content-Type': 'application/json' },
  });
