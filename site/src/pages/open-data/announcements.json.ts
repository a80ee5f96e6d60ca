import type { APIRoute } from 'astro';
import { announcements, edition, ledgerSize, takenAt } from '../../snapshot/snapshot.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify({ takenAt, version: ledgerSize, edition, announcements }), {
    headers: { 'Content-Type': 'application/json' },
  });
