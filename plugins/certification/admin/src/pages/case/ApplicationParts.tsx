import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import {
  DIMENSION_LABELS,
  MATERIAL_LABELS,
  NEED_LABELS,
  OFFERING_KIND_LABELS,
  SECTOR_LABELS,
} from '@sxjp/config/scheme';
import type { SchemeEdition } from '@sxjp/config/scheme';
import type { CaseMaterial, CasePage, MaterialChange } from '../../api/index.ts';
import { FileLink, Particulars, Section, Stack } from '../../components/index.ts';
import { sayDate } from '../../dates.ts';
import { useSpeech } from '../../language.ts';

const joined = (...parts: string[]) => parts.filter((part) => part !== '').join('　');

export function OfferingPart({ page }: { page: CasePage }) {
  const { t, say, list } = useSpeech();
  const { offering } = page;
  if (offering === null) return null;
  return (
    <Section title={t('case.offering')}>
      <Particulars
        of={[
          { term: t('field.name'), value: offering.name },
          { term: t('field.name_en'), value: offering.nameEn },
          { term: t('field.brand'), value: offering.brand },
          { term: t('field.kind'), value: say(OFFERING_KIND_LABELS[offering.kind]) },
          { term: t('field.sector'), value: say(SECTOR_LABELS[offering.sector]) },
          { term: t('field.models'), value: list(offering.models) },
          {
            term: t('field.manufacturer'),
            value: joined(offering.manufacturerName, offering.manufacturerAddress),
          },
          {
            term: t('field.factory'),
            value: joined(offering.factoryName, offering.factoryAddress),
          },
          { term: t('field.scope'), value: offering.scope, wide: true },
          { term: t('field.process'), value: offering.process, wide: true },
        ]}
      />
    </Section>
  );
}

export function OrganizationPart({ page }: { page: CasePage }) {
  const { t } = useSpeech();
  const { organization } = page;
  if (organization === null) return null;
  return (
    <Section title={t('case.organization')}>
      <Particulars
        of={[
          { term: t('field.name'), value: organization.name },
          { term: t('field.name_en'), value: organization.nameEn },
          { term: t('field.credit_code'), value: organization.creditCode },
          { term: t('field.region'), value: organization.regionCode },
          { term: t('field.address'), value: organization.address },
          {
            term: t('field.contact'),
            value: joined(organization.contactName, organization.contactPhone),
          },
        ]}
      />
    </Section>
  );
}

export function FormPart({ page }: { page: CasePage }) {
  const { t, say, language } = useSpeech();
  if (page.overview === '' && page.dimensions.length === 0) return null;
  const { commitment } = page;
  const signed =
    commitment === null
      ? ''
      : joined(
          commitment.signatory,
          commitment.on === null ? '' : sayDate(commitment.on, language)
        );
  return (
    <Section title={t('case.form')}>
      <Particulars
        of={[
          { term: t('field.overview'), value: page.overview, wide: true },
          ...page.dimensions.map(({ dimension, text }) => ({
            term: say(DIMENSION_LABELS[dimension]),
            value: text,
            wide: true,
          })),
          { term: t('field.commitment'), value: signed },
        ]}
      />
    </Section>
  );
}

function Judged({ material }: { material: CaseMaterial | undefined }) {
  const { t } = useSpeech();
  if (material?.judgement === 'ok') return <Badge variant="success">{t('judgement.ok')}</Badge>;
  if (material?.judgement === 'defective')
    return <Badge variant="danger">{t('judgement.defective')}</Badge>;
  return null;
}

/** What was filed under one material, and the defect found in it. */
function Filed({ material, caseId }: { material: CaseMaterial | undefined; caseId: string }) {
  const { t } = useSpeech();
  const answer = material?.answer ?? 'missing';
  const explanation = material?.explanation ?? '';
  return (
    <>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {explanation === ''
          ? t(`material.${answer}`)
          : `${t(`material.${answer}`)}：${explanation}`}
      </Typography>
      {material?.judgement === 'defective' ? (
        <Typography tag="p" variant="pi" textColor="danger600">
          {material.defect}
        </Typography>
      ) : null}
      <Flex gap={2} wrap="wrap">
        {(material?.files ?? []).map((file) => (
          <FileLink key={file.sha256} caseId={caseId} file={file} />
        ))}
      </Flex>
    </>
  );
}

/** 补正前后对照: what the applicant added and took away since the case was returned. */
function Changed({ change }: { change: MaterialChange | undefined }) {
  const { t, list } = useSpeech();
  if (change === undefined) return null;
  const { added, removed, answeredBefore } = change;
  const lines = [
    ...(answeredBefore === undefined
      ? []
      : [t('change.answered', { before: t(`material.${answeredBefore ?? 'missing'}`) })]),
    ...(added.length === 0 ? [] : [t('change.added', { files: list(added) })]),
    ...(removed.length === 0 ? [] : [t('change.removed', { files: list(removed) })]),
  ];
  return (
    <Box paddingTop={1} paddingBottom={1}>
      {lines.map((line) => (
        <Typography key={line} tag="p" variant="pi" textColor="warning700">
          {line}
        </Typography>
      ))}
    </Box>
  );
}

/** Ten materials in the order of the clause, those not answered too. */
export function MaterialsPart({ page, edition }: { page: CasePage; edition: SchemeEdition }) {
  const { t, say } = useSpeech();
  if (page.materials.length === 0) return null;
  return (
    <Section title={t('case.materials')}>
      <Stack gap={3}>
        {edition.materials.map(({ kind, need }, index) => {
          const material = page.materials.find((each) => each.kind === kind);
          const change = page.changes.find((each) => each.kind === kind);
          return (
            <Box key={kind} borderColor="neutral150" hasRadius padding={3}>
              <Flex gap={2} wrap="wrap" alignItems="center">
                <Typography fontWeight="semiBold">{`${index + 1}. ${say(MATERIAL_LABELS[kind])}`}</Typography>
                <Badge>{say(NEED_LABELS[need])}</Badge>
                <Judged material={material} />
                {change === undefined ? null : <Badge variant="warning">{t('change.badge')}</Badge>}
              </Flex>
              <Changed change={change} />
              <Filed material={material} caseId={page.id} />
            </Box>
          );
        })}
      </Stack>
    </Section>
  );
}
