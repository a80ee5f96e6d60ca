import {
  Checkbox,
  Field,
  Flex,
  IconButton,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { styled } from 'styled-components';
import type { Indicator } from '../../../../domain/fields.ts';
import { useSpeech } from '../../language.ts';
import type { FactForm, FactProps } from './drafts.ts';
import { FactLines } from './FactLines.tsx';

const BASES = ['national', 'industry', 'group', 'international'] as const;
const VERDICTS = ['better', 'equal', 'below', 'fills_gap'] as const;

const BLANK: Indicator = {
  name: '',
  unit: '',
  own: '',
  compared: '',
  basis: 'national',
  mandatory: false,
  verdict: 'better',
};

const Cells = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
  gap: 0.8rem;
`;

interface LineProps {
  line: Indicator;
  ordinal: number;
  faultOf: (cell: keyof Indicator) => string | undefined;
  onChange: (line: Indicator) => void;
  onRemove: () => void;
}

function IndicatorLine({ line, ordinal, faultOf, onChange, onRemove }: LineProps) {
  const { t } = useSpeech();
  const text = (cell: 'name' | 'unit' | 'own' | 'compared') => (
    <Field.Root error={faultOf(cell) ?? false} required={cell !== 'unit'}>
      <Field.Label>{t(`indicator.${cell}`)}</Field.Label>
      <Field.Input
        size="S"
        value={line[cell]}
        onChange={(event) => onChange({ ...line, [cell]: event.target.value })}
      />
      <Field.Error />
    </Field.Root>
  );
  const basis = (value: string | number) => BASES.find((each) => each === value) ?? line.basis;
  const verdict = (value: string | number) =>
    VERDICTS.find((each) => each === value) ?? line.verdict;
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={2}
      padding={3}
      hasRadius
      borderColor="neutral200"
    >
      <Flex justifyContent="space-between">
        <Typography fontWeight="semiBold">{t('indicator.ordinal', { ordinal })}</Typography>
        <IconButton label={t('indicator.remove', { ordinal })} type="button" onClick={onRemove}>
          <Trash />
        </IconButton>
      </Flex>
      <Cells>
        {text('name')}
        {text('unit')}
        {text('own')}
        {text('compared')}
        <Field.Root>
          <Field.Label>{t('indicator.basis')}</Field.Label>
          <SingleSelect
            size="S"
            value={line.basis}
            onChange={(value) => onChange({ ...line, basis: basis(value) })}
          >
            {BASES.map((each) => (
              <SingleSelectOption key={each} value={each}>
                {t(`basis.${each}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Field.Root>
          <Field.Label>{t('indicator.verdict')}</Field.Label>
          <SingleSelect
            size="S"
            value={line.verdict}
            onChange={(value) => onChange({ ...line, verdict: verdict(value) })}
          >
            {VERDICTS.map((each) => (
              <SingleSelectOption key={each} value={each}>
                {t(`verdict.${each}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Cells>
      <Checkbox
        checked={line.mandatory}
        onCheckedChange={(checked) => onChange({ ...line, mandatory: checked === true })}
      >
        {t('indicator.mandatory')}
      </Checkbox>
    </Flex>
  );
}

function IndicatorsInput(props: FactProps<readonly Indicator[]>) {
  const { problems } = props;
  const { t } = useSpeech();
  return (
    <FactLines fact={props} hint={t('indicator.hint')} blank={BLANK} add={t('indicator.add')}>
      {({ index, ...line }) => (
        <IndicatorLine
          key={index}
          {...line}
          ordinal={index + 1}
          faultOf={(cell) => problems[`${index}.${cell}`]}
        />
      )}
    </FactLines>
  );
}

/** 先进性指标对照. */
export const INDICATORS: FactForm<readonly Indicator[]> = {
  Input: IndicatorsInput,
  start: () => [BLANK],
  fact: (draft) => draft,
};
