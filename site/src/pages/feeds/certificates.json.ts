import type { APIRoute } from 'astro';
import { jsonFeed, newCertificates } from '../../feeds/feed.ts';

export const GET: APIRoute = ({ site }) =>
  jsonFeed(
    {
      title: '新获证的“山西精品”',
      path: '/feeds/certificates.json',
      page: '/registry/',
      items: newCertificates(),
    },
    site
  );
