import { useState } from 'react';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { ROLE_LABELS } from '@sxjp/config/scheme';
import type { Label } from '@sxjp/config/scheme';
import type { LedgerLine } from '../../api/index.ts';
import { sayInstant } from '../../dates.ts';
import { useSpeech } from '../../language.ts';
import { enteredFacts } from './entered.ts';

/** So many acts are shown before the rest is asked for. */
const FEW = 3;

const Line = styled.li`
  position: relative;
  padding: 0 0 1.6rem 1.6rem;
  border-left: 2px solid ${({ theme }) => theme.colors.neutral200};

  &::before {
    content: '';
    position: absolute;
    top: 0.5rem;
    left: -0.6rem;
    width: 1rem;
    height: 1rem;
    border-radius: 50%;
    background: ${({ theme }) => theme.colors.primary500};
  }

  &:last-child {
    border-left-color: transparent;
    padding-bottom: 0;
  }
`;

interface ActProps {
  line: LedgerLine;
  stageLabelOf: (stage: string) => Label;
}

function Act({ line, stageLabelOf }: ActProps) {
  const speech = useSpeech();
  const { t, say, language } = speech;
  const moved = line.from !== line.to;
  return (
    <Line>
      <Typography tag="p" fontWeight="semiBold">
        {say(line.label)}
        {moved ? ` → ${say(stageLabelOf(line.to))}` : ''}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {`${line.actor.name}${language === 'zh' ? '（' : ' ('}${say(ROLE_LABELS[line.actor.role])}${
          language === 'zh' ? '）' : ') '
        }· `}
        <time dateTime={line.at}>{sayInstant(line.at, language)}</time>
      </Typography>
      {enteredFacts(line, speech).map(({ name, text }) => (
        <Typography
          key={name}
          tag="p"
          variant="pi"
          textColor="neutral700"
          style={{ overflowWrap: 'anywhere' }}
        >
          {t('history.fact', { name: t(`fact.${name}`), text })}
        </Typography>
      ))}
    </Line>
  );
}

interface HistoryProps extends Pick<ActProps, 'stageLabelOf'> {
  ledger: readonly LedgerLine[];
  /** Shows everything at once, on a page of its own. */
  whole?: boolean;
}

/** Who did what and when, newest first. */
export function History({ ledger, stageLabelOf, whole = false }: HistoryProps) {
  const { t } = useSpeech();
  const [open, setOpen] = useState(whole);
  const newestFirst = [...ledger].sort((one, other) => other.version - one.version);
  const shown = open ? newestFirst : newestFirst.slice(0, FEW);
  if (ledger.length === 0)
    return <Typography textColor="neutral600">{t('history.none')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Box tag="ol" paddingLeft={2}>
        {shown.map((line) => (
          <Act key={line.version} line={line} stageLabelOf={stageLabelOf} />
        ))}
      </Box>
      {whole || ledger.length <= FEW ? null : (
        <TextButton aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('history.fold') : t('history.unfold', { count: ledger.length })}
        </TextButton>
      )}
    </Flex>
  );
}
