import type { APIRoute } from 'astro';
import { csvOf } from '../../open-data/fields.ts';
import { certificates } from '../../snapshot/snapshot.ts';

export const GET: APIRoute = () =>
  new Response(csvOf(certificates), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
