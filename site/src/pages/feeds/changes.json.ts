import type { APIRoute } from 'astro';
import { jsonFeed, statusChanges } from '../../feeds/feed.ts';

export const GET: APIRoute = ({ site }) =>
  jsonFeed(
    {
      title: '“山西精品”证书状态变化',
      path: '/feeds/changes.json',
      page: '/registry/',
      items: statusChanges(),
    },
    site
  );
