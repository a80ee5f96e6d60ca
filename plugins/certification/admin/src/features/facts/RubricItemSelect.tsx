import { Box, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { Rubric, RubricItem } from '@sxjp/config/scheme';
import { useSpeech } from '../../language.ts';

interface RubricItemSelectProps {
  label: string;
  rubric: Rubric | null;
  /** What of an item the fact keeps; an empty value is none chosen. */
  valueOf: (item: RubricItem) => string;
  value: string;
  onChange: (value: string) => void;
}

/** One of the rubric’s items. */
export function RubricItemSelect(props: RubricItemSelectProps) {
  const { label, rubric, valueOf, value, onChange } = props;
  const { t, say } = useSpeech();
  const items = (rubric?.areas ?? []).flatMap((area) => area.items);
  return (
    <Box flex="1" minWidth="16rem">
      <SingleSelect
        aria-label={label}
        value={value === '' ? null : value}
        placeholder={t('issue.choose_item')}
        onChange={(chosen) => onChange(String(chosen))}
      >
        {items.map((item) => (
          <SingleSelectOption key={item.item} value={valueOf(item)}>
            {say(item)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Box>
  );
}
