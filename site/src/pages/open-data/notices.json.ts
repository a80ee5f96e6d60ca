import type { APIRoute } from 'astro';
import { edition, ledgerSize, notices, takenAt } from '../../snapshot/snapshot.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify({ takenAt, version: ledgerSize, edition, notices }), {
    headers: { 'Content-Type': 'application/json' },
  });
