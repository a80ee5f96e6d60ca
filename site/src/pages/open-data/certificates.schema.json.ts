import type { APIRoute } from 'astro';
import { certificatesSchema } from '@sxjp/plugin-certification/domain';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(certificatesSchema(), null, 2), {
    headers: { 'Content-Type': 'application/schema+json' },
  });
