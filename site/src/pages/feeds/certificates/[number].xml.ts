import type { APIRoute } from 'astro';
import type { PublicCertificate } from '@sxjp/plugin-certification/domain';
import { certificateFeedHref, certificateHref } from '../../../addresses.ts';
import { atom, eventsOf } from '../../../feeds/feed.ts';
import { certificates } from '../../../snapshot/snapshot.ts';

export const getStaticPaths = () =>
  certificates.map((certificate) => ({
    params: { number: certificate.number },
    props: { certificate },
  }));

interface Props extends Record<string, unknown> {
  certificate: PublicCertificate;
}

/** What happens to one certificate, for whoever relies on it. */
export const GET: APIRoute<Props> = ({ props: { certificate }, site }) =>
  atom(
    {
      title: `证书 ${certificate.number} 的状态变化`,
      path: certificateFeedHref(certificate.number),
      page: certificateHref('zh', certificate.number),
      items: eventsOf(certificate),
    },
    site
  );
