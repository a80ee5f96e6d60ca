import type { KeyboardEvent } from 'react';
import { Flex, IconButton } from '@strapi/design-system';
import { Minus, Plus } from '@strapi/icons';
import { styled } from 'styled-components';
import { useSpeech } from '../../language.ts';
import { sayPoints } from './points.ts';

export const scoreElementId = (item: string) => `score-${item}`;

const Input = styled.input<{ $wrong: boolean }>`
  width: 6.4rem;
  padding: 0.7rem 0.8rem;
  border: 1px solid
    ${({ theme, $wrong }) => ($wrong ? theme.colors.danger600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.6rem;
  font-variant-numeric: tabular-nums;
  text-align: center;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }

  &:disabled {
    background: ${({ theme }) => theme.colors.neutral150};
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

interface ScoreStepperProps {
  item: string;
  label: string;
  /** As typed; empty when nothing is entered. */
  text: string;
  maxHalves: number;
  wrong: boolean;
  disabled: boolean;
  describedBy: string;
  onChange: (text: string) => void;
  onNext: () => void;
}

/** Points of one item by half points: typed, by the arrow keys, or by the buttons; Enter goes to the next item. */
export function ScoreStepper(props: ScoreStepperProps) {
  const { item, label, text, maxHalves, wrong, disabled, describedBy, onChange, onNext } = props;
  const { t } = useSpeech();

  const step = (by: 1 | -1) => {
    const halves = Math.round(Number(text) * 2);
    const now = Number.isNaN(halves) ? 0 : halves;
    const first = text.trim() === '' && by === -1;
    onChange(first ? '0' : sayPoints(Math.min(Math.max(now + by, 0), maxHalves)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowUp') step(1);
    else if (event.key === 'ArrowDown') step(-1);
    else if (event.key === 'Enter') onNext();
    else return;
    event.preventDefault();
  };

  return (
    <Flex gap={1} shrink={0}>
      <IconButton
        type="button"
        size="L"
        label={t('score.less', { item: label })}
        withTooltip={false}
        tabIndex={-1}
        disabled={disabled}
        onClick={() => step(-1)}
      >
        <Minus />
      </IconButton>
      <Input
        id={scoreElementId(item)}
        $wrong={wrong}
        inputMode="decimal"
        autoComplete="off"
        aria-label={t('score.of', { item: label, most: sayPoints(maxHalves) })}
        aria-invalid={wrong}
        aria-describedby={describedBy}
        value={text}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={onKeyDown}
      />
      <IconButton
        type="button"
        size="L"
        label={t('score.more', { item: label })}
        withTooltip={false}
        tabIndex={-1}
        disabled={disabled}
        onClick={() => step(1)}
      >
        <Plus />
      </IconButton>
    </Flex>
  );
}
