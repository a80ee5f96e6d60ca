import type { APIRoute } from 'astro';
import { atom, newCertificates } from '../../feeds/feed.ts';

export const GET: APIRoute = ({ site }) =>
  atom(
    {
      title: '新获证的“山西精品”',
      path: '/feeds/certificates.xml',
      page: '/registry/',
      items: newCertificates(),
    },
    site
  );
