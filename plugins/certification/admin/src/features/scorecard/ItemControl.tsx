import { useState } from 'react';
import { Flex, IconButton, Typography } from '@strapi/design-system';
import { Minus, Plus } from '@strapi/icons';
import { styled } from 'styled-components';
import type { RubricItem } from '@sxjp/config/scheme';
import { accumulatedHalves } from '../../../../domain/scorecard.ts';
import { useSpeech } from '../../language.ts';
import { pointsOf, sayPoints } from './points.ts';
import { ScoreStepper, scoreElementId } from './ScoreStepper.tsx';

const Choice = styled.button`
  min-height: 4.4rem;
  padding: 0.6rem 1.4rem;
  border: 1px solid
    ${({ theme, 'aria-checked': chosen }) =>
      chosen === true ? theme.colors.primary600 : theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, 'aria-checked': chosen }) =>
    chosen === true ? theme.colors.primary100 : theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.4rem;
  cursor: pointer;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }

  &:disabled {
    cursor: default;
    opacity: 0.7;
  }
`;

interface ControlProps {
  item: RubricItem;
  points: number | null;
  /** Of an accumulation, how often each option was found. */
  times: readonly number[] | null;
  disabled: boolean;
  /** What the domain says against these points; null when it lets them be. */
  faultOf: (points: number) => string | null;
  onChange: (points: number, times?: readonly number[]) => void;
  onNext: () => void;
}

/** 判断：any half-point. What is typed and wrong stays to be mended and is not kept as a score. */
function Judged({ item, points, disabled, faultOf, onChange, onNext }: ControlProps) {
  const { t, say } = useSpeech();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (points === null ? '' : String(points));
  const read = (value: string) => {
    const number = pointsOf(value);
    if (value.trim() === '') return null;
    if (Number.isNaN(number)) return t('score.not_number');
    return faultOf(number);
  };
  const fault = typed === null ? null : read(typed);
  const faultId = `${scoreElementId(item.item)}-fault`;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <ScoreStepper
        item={item.item}
        label={say(item)}
        text={text}
        maxHalves={item.maxHalves}
        wrong={fault !== null}
        disabled={disabled}
        describedBy={faultId}
        onChange={(value) => {
          const sound = value.trim() !== '' && read(value) === null;
          setTyped(sound ? null : value);
          if (sound) onChange(pointsOf(value));
        }}
        onNext={onNext}
      />
      <div id={faultId}>
        {fault === null ? null : (
          <Typography variant="pi" textColor="danger600" role="alert">
            {fault}
          </Typography>
        )}
      </div>
    </Flex>
  );
}

/** 分档：one of the options, or nothing. */
function Tiered({ item, points, disabled, onChange }: ControlProps) {
  const { t, say } = useSpeech();
  const options = [...item.options, { zh: t('score.nothing'), en: t('score.nothing'), halves: 0 }];
  return (
    <Flex
      role="radiogroup"
      aria-label={t('score.of', { item: say(item), most: sayPoints(item.maxHalves) })}
      gap={2}
      wrap="wrap"
    >
      {options.map((option, index) => (
        <Choice
          key={option.halves}
          type="button"
          role="radio"
          id={index === 0 ? scoreElementId(item.item) : undefined}
          aria-checked={points !== null && points * 2 === option.halves}
          disabled={disabled}
          onClick={() => onChange(option.halves / 2)}
        >
          {`${say(option)} ${sayPoints(option.halves)}`}
        </Choice>
      ))}
    </Flex>
  );
}

/** 累计：how often each was found; the sum is capped. */
function Accumulated({ item, points, times, disabled, onChange }: ControlProps) {
  const { t, say } = useSpeech();
  const found = item.options.map((_, place) => times?.[place] ?? 0);
  const count = (place: number, by: 1 | -1) => {
    const next = found.map((each, at) => (at === place ? Math.max(0, each + by) : each));
    onChange(accumulatedHalves(item, next) / 2, next);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {item.options.map((option, index) => (
        <Flex key={option.zh} gap={2} wrap="wrap" justifyContent="space-between">
          <Typography>{`${say(option)} × ${sayPoints(option.halves)}`}</Typography>
          <Flex gap={1}>
            <IconButton
              type="button"
              size="L"
              withTooltip={false}
              label={`${say(option)} −1`}
              disabled={disabled}
              onClick={() => count(index, -1)}
            >
              <Minus />
            </IconButton>
            <Typography
              fontWeight="bold"
              aria-label={t('score.times')}
              style={{ minWidth: '2.4rem', textAlign: 'center' }}
            >
              {found[index]}
            </Typography>
            <IconButton
              type="button"
              size="L"
              id={index === 0 ? scoreElementId(item.item) : undefined}
              withTooltip={false}
              label={`${say(option)} +1`}
              disabled={disabled}
              onClick={() => count(index, 1)}
            >
              <Plus />
            </IconButton>
          </Flex>
        </Flex>
      ))}
      <Flex gap={3} justifyContent="space-between" wrap="wrap">
        <Choice
          type="button"
          aria-checked={points === 0}
          role="switch"
          disabled={disabled}
          onClick={() =>
            onChange(
              0,
              found.map(() => 0)
            )
          }
        >
          {t('score.nothing')}
        </Choice>
        <Typography fontWeight="bold" aria-live="polite">
          {points === null ? t('score.unset') : `${points} / ${sayPoints(item.maxHalves)}`}
        </Typography>
      </Flex>
    </Flex>
  );
}

/** How the points of an item are given, by its kind. */
export function ItemControl(props: ControlProps) {
  switch (props.item.kind) {
    case 'judgement':
      return <Judged {...props} />;
    case 'tier':
      return <Tiered {...props} />;
    case 'accumulation':
      return <Accumulated {...props} />;
  }
}
