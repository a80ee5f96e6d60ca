import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { CERTIFICATION_PARTS, PART_LABELS, ROUTE_LABELS } from '@sxjp/config/scheme';
import type { CasePage } from '../../api/index.ts';
import { FileLink, Nothing, Particulars, Section } from '../../components/index.ts';
import { sayDate } from '../../dates.ts';
import { WORKBENCH } from '../../identity.ts';
import { useSpeech } from '../../language.ts';
import { WorkFile } from '../../api/index.ts';

/** Every file of a part of the frozen work. */
function filesIn(value: unknown): WorkFile[] {
  if (Array.isArray(value)) return value.flatMap(filesIn);
  if (typeof value !== 'object' || value === null) return [];
  const file = WorkFile.safeParse(value);
  return file.success ? [file.data] : Object.values(value).flatMap(filesIn);
}

/** 委托的认证机构；结论之后，它所依据的凭据. */
export function CertificationPart({ page, isBody }: { page: CasePage; isBody: boolean }) {
  const { t, say, language } = useSpeech();
  const { assigned, report } = page;
  if (assigned === null && page.stage !== 'third_party_certification') return null;
  const work = report?.work ?? null;
  return (
    <Section
      title={t('work.part')}
      aside={
        isBody ? (
          <Link tag={NavLink} to={`${WORKBENCH}/applications/${page.id}/certification`}>
            {t('work.open')}
          </Link>
        ) : null
      }
    >
      {assigned === null ? (
        <Nothing>{t('body.not_assigned')}</Nothing>
      ) : (
        <Particulars
          of={[
            { term: t('field.body'), value: assigned.name },
            { term: t('body.assigned_on'), value: sayDate(assigned.on, language) },
            ...(work === null || report?.route == null
              ? []
              : [
                  { term: t('work.route'), value: say(ROUTE_LABELS[report.route]) },
                  { term: t('work.contract_number'), value: report.contractNumber },
                  ...CERTIFICATION_PARTS.flatMap((part) => {
                    const files = filesIn(work[part]);
                    return files.length === 0
                      ? []
                      : [
                          {
                            term: say(PART_LABELS[part]),
                            value: (
                              <>
                                {files.map((file) => (
                                  <FileLink key={file.sha256} caseId={page.id} file={file} />
                                ))}
                              </>
                            ),
                          },
                        ];
                  }),
                ]),
          ]}
        />
      )}
    </Section>
  );
}
