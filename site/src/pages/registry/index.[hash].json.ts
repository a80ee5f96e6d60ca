import type { APIRoute } from 'astro';
import { indexHash, indexText } from '../../registry/registry-index.ts';

export const getStaticPaths = () => [{ params: { hash: indexHash } }];

export const GET: APIRoute = () =>
  new Response(indexText, { headers: { 'Content-Type': 'application/json' } });
