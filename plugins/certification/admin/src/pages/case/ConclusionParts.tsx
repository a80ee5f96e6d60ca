import { Badge, Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { CERTIFICATE_STATE_LABELS } from '@sxjp/config/scheme';
import type { CasePage } from '../../api/index.ts';
import { NoticeStageMark, Particulars, Section } from '../../components/index.ts';
import { sayDate } from '../../dates.ts';
import { WORKBENCH } from '../../identity.ts';
import { useSpeech } from '../../language.ts';

export function ReportPart({ page }: { page: CasePage }) {
  const { t, list, language } = useSpeech();
  const { report } = page;
  if (report === null) return null;
  const conforms = report.conclusion === 'conforms';
  return (
    <Section
      title={t('case.report')}
      aside={
        report.conclusion === null ? null : (
          <Badge variant={conforms ? 'success' : 'danger'}>
            {t(`report.${report.conclusion}`)}
          </Badge>
        )
      }
    >
      <Particulars
        of={[
          { term: t('field.number'), value: report.reportNumber },
          { term: t('field.body'), value: report.bodyName },
          { term: t('field.mode'), value: report.mode },
          {
            term: t('field.signers'),
            value: list([...report.certifiers, report.headSigner].filter((name) => name !== '')),
          },
          {
            term: t('field.signed_on'),
            value: report.signedOn === null ? '' : sayDate(report.signedOn, language),
          },
          { term: t('field.summary'), value: report.summary, wide: true },
        ]}
      />
    </Section>
  );
}

/** The number, and when it means something. */
export function CertificatePart({ page }: { page: CasePage }) {
  const { t, say, language } = useSpeech();
  const { certificate, notice } = page;
  if (certificate === null && notice === null) return null;
  const valid =
    certificate === null || certificate.validFrom === null || certificate.validTo === null
      ? t('field.not_effective')
      : t('field.valid_range', {
          from: sayDate(certificate.validFrom, language),
          to: sayDate(certificate.validTo, language),
        });
  return (
    <Section title={t('case.certificate')}>
      <Particulars
        of={[
          ...(certificate === null
            ? []
            : [
                { term: t('field.number'), value: certificate.number },
                { term: t('field.state'), value: say(CERTIFICATE_STATE_LABELS[certificate.state]) },
                { term: t('field.valid'), value: valid },
              ]),
          ...(notice === null
            ? []
            : [
                {
                  term: t('field.notice'),
                  value: (
                    <>
                      <Link tag={NavLink} to={`${WORKBENCH}/notices/${notice.id}`}>
                        {notice.number ?? notice.title}
                      </Link>{' '}
                      <NoticeStageMark stage={notice.stage} />
                    </>
                  ),
                },
              ]),
        ]}
      />
    </Section>
  );
}
