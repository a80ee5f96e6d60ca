import type { APIRoute } from 'astro';
import { detailsFile, namesFile } from '../../registry/registry-index.ts';

export const getStaticPaths = () =>
  [namesFile, detailsFile].map(({ file, text }) => ({ params: { file }, props: { text } }));

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
