import { Box, Field, Flex, IconButton, Textarea, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { AREA_LABELS } from '@sxjp/config/scheme';
import { useSpeech } from '../../language.ts';
import type { FactForm, FactProps, OverrideDraft } from './drafts.ts';
import { FactGroup, LineFault } from './FactFrame.tsx';
import { FactLines } from './FactLines.tsx';
import { RubricItemSelect } from './RubricItemSelect.tsx';

const NONE: OverrideDraft = { item: '', points: '', reason: '' };

function OverridesInput(props: FactProps<readonly OverrideDraft[]>) {
  const { context, problems } = props;
  const { t } = useSpeech();
  return (
    <FactLines fact={props} hint={t('override.hint')} blank={NONE} add={t('override.add')}>
      {({ line, index, onChange, onRemove }) => (
        <Box key={index} padding={3} hasRadius borderColor="neutral200">
          <Flex direction="column" alignItems="stretch" gap={2}>
            <Flex gap={2} wrap="wrap">
              <RubricItemSelect
                label={t('override.item', { ordinal: index + 1 })}
                rubric={context.rubric}
                valueOf={({ item }) => item}
                value={line.item}
                onChange={(item) => onChange({ ...line, item })}
              />
              <Box width="12rem">
                <Field.Root name={`overrides.${index}.points`}>
                  <Field.Input
                    inputMode="decimal"
                    aria-label={t('override.points')}
                    placeholder={t('override.points')}
                    value={line.points}
                    onChange={(event) => onChange({ ...line, points: event.target.value })}
                  />
                </Field.Root>
              </Box>
              <IconButton
                type="button"
                label={t('override.remove', { ordinal: index + 1 })}
                onClick={onRemove}
              >
                <Trash />
              </IconButton>
            </Flex>
            <Textarea
              aria-label={t('override.reason')}
              placeholder={t('override.reason')}
              value={line.reason}
              onChange={(event) => onChange({ ...line, reason: event.target.value })}
            />
            <LineFault>
              {problems[line.item] ??
                problems[`${index}.item`] ??
                problems[`${index}.points`] ??
                problems[`${index}.reason`]}
            </LineFault>
          </Flex>
        </Box>
      )}
    </FactLines>
  );
}

/** 组长改分. */
export const OVERRIDES: FactForm<readonly OverrideDraft[]> = {
  Input: OverridesInput,
  start: () => [],
  fact: (draft) =>
    draft.length === 0
      ? undefined
      : draft.map(({ item, points, reason }) => ({
          item,
          points: Number(points.normalize('NFKC')),
          reason,
        })),
};

function SpreadReasonsInput(props: FactProps<Readonly<Record<string, string>>>) {
  const { draft, onChange, context } = props;
  const { t, say } = useSpeech();
  return (
    <FactGroup {...props} hint={t('spread.hint')}>
      {context.spreads.length === 0 ? (
        <Typography textColor="neutral600">{t('spread.none')}</Typography>
      ) : null}
      {context.spreads.map(({ area, highest, lowest }) => (
        <Flex key={area} direction="column" alignItems="stretch" gap={1}>
          <Typography fontWeight="semiBold">
            {`${say(AREA_LABELS[area])}（${t('spread.said', {
              highest: highest.halves / 2,
              lowest: lowest.halves / 2,
            })}）`}
          </Typography>
          <Textarea
            aria-label={say(AREA_LABELS[area])}
            value={draft[area] ?? ''}
            onChange={(event) => onChange({ ...draft, [area]: event.target.value })}
          />
        </Flex>
      ))}
    </FactGroup>
  );
}

/** 评分差异的理由，by area. */
export const SPREAD_REASONS: FactForm<Readonly<Record<string, string>>> = {
  Input: SpreadReasonsInput,
  start: () => ({}),
  fact: (draft) => {
    const said = Object.entries(draft)
      .filter(([, reason]) => reason.trim() !== '')
      .map(([area, reason]) => ({ area, reason }));
    return said.length === 0 ? undefined : said;
  },
};
