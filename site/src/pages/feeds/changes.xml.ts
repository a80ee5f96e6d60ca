import type { APIRoute } from 'astro';
import { atom, statusChanges } from '../../feeds/feed.ts';

export const GET: APIRoute = ({ site }) =>
  atom(
    {
      title: '“山西精品”证书状态变化',
      path: '/feeds/changes.xml',
      page: '/registry/',
      items: statusChanges(),
    },
    site
  );
