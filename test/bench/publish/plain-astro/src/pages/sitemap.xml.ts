import { certificates } from '../rows.ts';

export const GET = (): Response =>
  new Response(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${certificates
      .map(({ number }) => `<url><loc>https://example.test/certificates/${number}/</loc></url>`)
      .join('')}</urlset>`
  );
