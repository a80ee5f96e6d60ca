import { Badge, Box, EmptyStateLayout, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { OFFERING_KIND_LABELS, SECTOR_LABELS } from '@sxjp/config/scheme';
import type { CaseLine } from '../api/index.ts';
import { DueDay, StageMark } from '../components/index.ts';
import { sayDate } from '../dates.ts';
import { WORKBENCH } from '../identity.ts';
import { useSpeech } from '../language.ts';

/** On a narrow screen every row becomes a card; the head, then hidden, still names the columns. */
export const WideTable = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 1.4rem;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};

  th,
  td {
    padding: 1.2rem 1.6rem;
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  th {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
    white-space: nowrap;
  }

  tbody tr {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  tbody tr:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  @media (max-width: 767px) {
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tbody,
    tr,
    td {
      display: block;
    }

    tr {
      padding: 0.8rem 0;
    }

    td {
      padding: 0.4rem 1.6rem;
    }
  }
`;

function Row({ line }: { line: CaseLine }) {
  const { t, say, language } = useSpeech();
  return (
    <tr>
      <td>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Link tag={NavLink} to={`${WORKBENCH}/applications/${line.id}`}>
            {line.offeringName === '' ? t('cases.unnamed') : line.offeringName}
          </Link>
          <Typography variant="pi" textColor="neutral600">
            {line.number ?? t('cases.unnumbered')}
          </Typography>
        </Flex>
      </td>
      <td>
        <Typography tag="p">{line.organizationName}</Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {`${say(OFFERING_KIND_LABELS[line.kind])} · ${say(SECTOR_LABELS[line.sector])}${
            line.round === null ? '' : ` · ${line.round}`
          }`}
        </Typography>
      </td>
      <td>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <StageMark stage={line.stage} />
          {line.stageEnteredOn === null ? null : (
            <Typography variant="pi" textColor="neutral600">
              {t('cases.since', { date: sayDate(line.stageEnteredOn, language) })}
            </Typography>
          )}
        </Flex>
      </td>
      <td>
        {line.dueOn === null ? (
          <Typography textColor="neutral600">{t('cases.no_due')}</Typography>
        ) : (
          <DueDay on={line.dueOn} />
        )}
      </td>
      <td>
        {line.waitingForMe ? (
          <Badge variant="primary">{t('cases.waits_for_me')}</Badge>
        ) : (
          <Typography variant="pi" textColor="neutral600">
            {t('cases.waits_for_others')}
          </Typography>
        )}
      </td>
    </tr>
  );
}

interface CaseTableProps {
  cases: readonly CaseLine[];
  filtered: boolean;
  mine: boolean;
}

/** Cases, one a row. */
export function CaseTable({ cases, filtered, mine }: CaseTableProps) {
  const { t } = useSpeech();
  if (cases.length === 0) {
    const content = filtered
      ? t('cases.none_found')
      : mine
        ? t('cases.none_mine')
        : t('cases.none');
    return (
      <Box background="neutral0" hasRadius shadow="tableShadow">
        <EmptyStateLayout content={content} />
      </Box>
    );
  }
  return (
    <WideTable>
      <thead>
        <tr>
          <th scope="col">{t('cases.column.offering')}</th>
          <th scope="col">{t('cases.column.organization')}</th>
          <th scope="col">{t('cases.column.stage')}</th>
          <th scope="col">{t('cases.column.due')}</th>
          <th scope="col">{t('cases.column.waits')}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((line) => (
          <Row key={line.id} line={line} />
        ))}
      </tbody>
    </WideTable>
  );
}
