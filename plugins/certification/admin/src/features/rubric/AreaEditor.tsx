import { Box, Button, Field, Flex, IconButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { AREA_LABELS } from '@sxjp/config/scheme';
import type { RubricArea, RubricItem } from '@sxjp/config/scheme';
import { useSpeech } from '../../language.ts';
import { pointsIn } from './sums.ts';

interface NumberProps {
  label: string;
  value: number;
  step: number;
  most: number;
  disabled: boolean;
  onChange: (value: number) => void;
}

function PointsInput({ label, value, step, most, disabled, onChange }: NumberProps) {
  return (
    <Field.Root name={label}>
      <Field.Input
        type="number"
        aria-label={label}
        min={0}
        max={most}
        step={step}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.valueAsNumber || 0)}
      />
    </Field.Root>
  );
}

interface ItemEditorProps {
  item: RubricItem;
  disabled: boolean;
  onChange: (item: RubricItem) => void;
  onRemove: () => void;
}

/** One item. How it is scored (judged, tiered, accumulated) is the edition’s; what it is called and worth is edited here. */
function ItemEditor({ item, disabled, onChange, onRemove }: ItemEditorProps) {
  const { t } = useSpeech();
  return (
    <Flex tag="li" gap={2} alignItems="flex-start" wrap="wrap" paddingTop={2}>
      <Box flex="2" minWidth="18rem">
        <Field.Root name={`${item.item}.zh`}>
          <Field.Input
            aria-label={t('rubric.item_name', { item: item.zh })}
            value={item.zh}
            disabled={disabled}
            onChange={(event) => onChange({ ...item, zh: event.target.value })}
          />
        </Field.Root>
      </Box>
      <Box flex="3" minWidth="18rem">
        <Field.Root name={`${item.item}.evidence`}>
          <Field.Input
            aria-label={t('rubric.item_evidence', { item: item.zh })}
            value={item.evidence}
            disabled={disabled}
            onChange={(event) => onChange({ ...item, evidence: event.target.value })}
          />
        </Field.Root>
      </Box>
      <Box width="9rem">
        <PointsInput
          label={t('rubric.item_points', { item: item.zh })}
          value={item.maxHalves / 2}
          step={0.5}
          most={100}
          disabled={disabled}
          onChange={(points) => onChange({ ...item, maxHalves: Math.round(points * 2) })}
        />
      </Box>
      {disabled ? null : (
        <IconButton
          type="button"
          label={t('rubric.item_remove', { item: item.zh })}
          onClick={onRemove}
        >
          <Trash />
        </IconButton>
      )}
    </Flex>
  );
}

interface AreaEditorProps {
  area: RubricArea;
  ordinal: number;
  disabled: boolean;
  onChange: (area: RubricArea) => void;
  onAdd: () => void;
}

/** One area: weight, floor, items, and whether the items come to the weight. */
export function AreaEditor({ area, ordinal, disabled, onChange, onAdd }: AreaEditorProps) {
  const { t, say } = useSpeech();
  const sum = pointsIn(area);
  const fits = sum === area.weight;
  const name = say(AREA_LABELS[area.area]);
  return (
    <Box tag="section" padding={4} hasRadius borderColor="neutral200" aria-label={name}>
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <Typography variant="delta" tag="h3">
          {`${ordinal}. ${name}`}
        </Typography>
        <Flex gap={3} wrap="wrap" alignItems="center">
          <Typography variant="pi">{t('rubric.weight')}</Typography>
          <Box width="9rem">
            <PointsInput
              label={t('rubric.weight_of', { area: name })}
              value={area.weight}
              step={1}
              most={100}
              disabled={disabled}
              onChange={(weight) => onChange({ ...area, weight: Math.round(weight) })}
            />
          </Box>
          <Typography variant="pi">{t('rubric.floor')}</Typography>
          <Box width="9rem">
            <PointsInput
              label={t('rubric.floor_of', { area: name })}
              value={area.floorPercent}
              step={1}
              most={100}
              disabled={disabled}
              onChange={(floor) => onChange({ ...area, floorPercent: Math.round(floor) })}
            />
          </Box>
          <Typography
            fontWeight="bold"
            textColor={fits ? 'success600' : 'danger600'}
            aria-live="polite"
          >
            {t('rubric.sum', { sum, weight: area.weight })}
          </Typography>
        </Flex>
      </Flex>
      <ul>
        {area.items.map((item, index) => (
          <ItemEditor
            key={item.item}
            item={item}
            disabled={disabled}
            onChange={(changed) =>
              onChange({
                ...area,
                items: area.items.map((each, at) => (at === index ? changed : each)),
              })
            }
            onRemove={() =>
              onChange({ ...area, items: area.items.filter((_, at) => at !== index) })
            }
          />
        ))}
      </ul>
      {disabled ? null : (
        <Box paddingTop={3}>
          <Button type="button" variant="tertiary" startIcon={<Plus />} onClick={onAdd}>
            {t('rubric.add')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
