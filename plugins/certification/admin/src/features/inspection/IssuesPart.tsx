import { Badge, Box, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { RECORDS, SEVERITY_LABELS } from '@sxjp/config/scheme';
import type { CaseIssue } from '../../api/index.ts';
import { DueDay, Particulars, Stack } from '../../components/index.ts';
import { WORKBENCH } from '../../identity.ts';
import { useSpeech } from '../../language.ts';

const TONES = { serious: 'danger', ordinary: 'warning', suggestion: 'secondary' } as const;

/** 问题清单: each with how grave it is, where it stands, and what was answered. */
export function IssuesPart({ issues }: { issues: readonly CaseIssue[] }) {
  const { t, say } = useSpeech();
  return (
    <Stack gap={3}>
      {issues.map((issue) => (
        <Box key={issue.id} padding={3} hasRadius borderColor="neutral200">
          <Flex gap={2} wrap="wrap" justifyContent="space-between">
            <Flex gap={2} wrap="wrap">
              <Badge variant={TONES[issue.severity]}>{say(SEVERITY_LABELS[issue.severity])}</Badge>
              <Typography fontWeight="semiBold">{issue.item}</Typography>
              <Badge variant={issue.stage === 'closed' ? 'success' : 'secondary'}>
                {say(RECORDS.inspection_issue.stages[issue.stage])}
              </Badge>
            </Flex>
            <Flex gap={3} wrap="wrap">
              {issue.dueBy === null || issue.stage === 'closed' ? null : (
                <DueDay on={issue.dueBy} />
              )}
              <Link tag={NavLink} to={`${WORKBENCH}/records/inspection-issues/${issue.id}`}>
                {t('issues.open_record')}
              </Link>
            </Flex>
          </Flex>
          <Box paddingTop={2}>
            <Typography tag="p">{issue.description}</Typography>
          </Box>
          {issue.answer === '' && issue.findings === '' ? null : (
            <Box paddingTop={2}>
              <Particulars
                of={[
                  ...(issue.answer === ''
                    ? []
                    : [{ term: t('issues.answer'), value: issue.answer, wide: true }]),
                  ...(issue.findings === ''
                    ? []
                    : [{ term: t('issues.finding'), value: issue.findings, wide: true }]),
                ]}
              />
            </Box>
          )}
        </Box>
      ))}
    </Stack>
  );
}
