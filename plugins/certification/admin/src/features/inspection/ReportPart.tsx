import { VETO_LABELS } from '@sxjp/config/scheme';
import { useServer } from '../../api/index.ts';
import type { CaseInspection } from '../../api/index.ts';
import { Particulars, PrivateFile, Stack } from '../../components/index.ts';
import { sayInstant } from '../../dates.ts';
import { useSpeech } from '../../language.ts';

interface ReportPartProps {
  caseId: string;
  inspection: CaseInspection;
}

/** 核查报告: what it says, and who has signed it. */
export function ReportPart({ caseId, inspection }: ReportPartProps) {
  const { t, say, list, language } = useSpeech();
  const server = useServer();
  const { report, team } = inspection;
  if (report === null) return null;
  const signed = new Map(report.signed.map(({ id, at }) => [id, at]));
  const signatures = team.map(({ id, name }) => {
    const at = signed.get(id);
    return at === undefined
      ? `${name}：${t('report.not_yet')}`
      : `${name}：${sayInstant(at, language)}`;
  });
  const { countersigned } = report;
  return (
    <Stack gap={3}>
      <div>
        <PrivateFile
          name={t('report.title')}
          mediaType="application/pdf"
          label={t('report.open')}
          fetchContent={() => server.report(caseId)}
        />
      </div>
      <Particulars
        of={[
          { term: t('report.findings'), value: report.findings, wide: true },
          { term: t('report.strengths'), value: report.strengths, wide: true },
          ...(report.vetoes.length === 0
            ? []
            : [
                {
                  term: t('fact.vetoes'),
                  value: list(report.vetoes.map((veto) => say(VETO_LABELS[veto]))),
                  wide: true,
                },
              ]),
          { term: t('report.signed'), value: signatures.join('\n'), wide: true },
          {
            term: t('report.countersigned'),
            value:
              countersigned === null
                ? t('report.not_yet')
                : `${sayInstant(countersigned.at, language)}${countersigned.comment === null ? '' : `\n${countersigned.comment}`}`,
            wide: true,
          },
        ]}
      />
    </Stack>
  );
}
