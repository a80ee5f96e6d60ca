import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { DIMENSION_LABELS } from '@sxjp/config/scheme';
import type { CasePage } from '../../api/index.ts';
import { Particulars, Section, Stack } from '../../components/index.ts';
import { sayDate } from '../../dates.ts';
import { useSpeech } from '../../language.ts';

export function EvaluationsPart({ page }: { page: CasePage }) {
  const { t, say } = useSpeech();
  if (page.evaluations.length === 0) return null;
  return (
    <Section title={t('case.evaluations')}>
      <Stack gap={3}>
        {page.evaluations.map((each) => (
          <Box key={each.evaluatorName} borderColor="neutral150" hasRadius padding={3}>
            <Flex gap={2} wrap="wrap" alignItems="center">
              <Typography fontWeight="semiBold">{each.evaluatorName}</Typography>
              {each.recommendation === null ? null : (
                <Badge variant={each.recommendation === 'recommend' ? 'success' : 'danger'}>
                  {t(`recommendation.${each.recommendation}`)}
                </Badge>
              )}
            </Flex>
            <Particulars
              of={[
                ...each.opinions.map(({ dimension, opinion }) => ({
                  term: say(DIMENSION_LABELS[dimension]),
                  value: opinion,
                  wide: true,
                })),
                { term: t('field.summary'), value: each.summary, wide: true },
              ]}
            />
          </Box>
        ))}
      </Stack>
    </Section>
  );
}

export function StandardPart({ page }: { page: CasePage }) {
  const { t, language } = useSpeech();
  const { standard } = page;
  if (standard === null) return null;
  return (
    <Section title={t('case.standard')}>
      <Particulars
        of={[
          { term: t('field.number'), value: standard.number },
          { term: t('field.title'), value: standard.title },
          {
            term: t('field.source'),
            value: standard.source === null ? '' : t(`standard_source.${standard.source}`),
          },
          {
            term: t('field.published_on'),
            value: standard.publishedOn === null ? '' : sayDate(standard.publishedOn, language),
          },
          { term: t('fact.process'), value: standard.process, wide: true },
          ...(standard.waiverReason === ''
            ? []
            : [{ term: t('fact.waiverReason'), value: standard.waiverReason, wide: true }]),
        ]}
      />
    </Section>
  );
}

export function AdvancednessPart({ page }: { page: CasePage }) {
  const { t } = useSpeech();
  const { advancedness } = page;
  if (advancedness === null) return null;
  return (
    <Section
      title={t('case.advancedness')}
      aside={
        advancedness.conclusion === null ? null : (
          <Badge variant="success">{t(`advancedness.${advancedness.conclusion}`)}</Badge>
        )
      }
    >
      <Particulars
        of={advancedness.indicators.map((each) => ({
          term: `${each.name}（${t(`basis.${each.basis}`)}）`,
          value: `${each.own}${each.unit} ／ ${each.compared}${each.unit}　${t(`verdict.${each.verdict}`)}`,
        }))}
      />
    </Section>
  );
}
