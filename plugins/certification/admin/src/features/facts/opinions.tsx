import { Flex, Textarea, Typography } from '@strapi/design-system';
import { DIMENSION_LABELS } from '@sxjp/config/scheme';
import type { Label } from '@sxjp/config/scheme';
import { useSpeech } from '../../language.ts';
import type { FactContext, FactForm, FactProps, OpinionDraft } from './drafts.ts';
import { FactGroup } from './FactFrame.tsx';

const LABELS: Partial<Record<string, Label>> = DIMENSION_LABELS;

function OpinionsInput(props: FactProps<readonly OpinionDraft[]>) {
  const { draft, onChange, context } = props;
  const { t, say } = useSpeech();
  return (
    <FactGroup {...props} hint={t('opinion.hint')}>
      {draft.map(({ dimension, opinion }) => {
        const label = LABELS[dimension];
        const title = label === undefined ? dimension : say(label);
        const claim = context.dimensions.find((each) => each.dimension === dimension)?.text ?? '';
        return (
          <Flex key={dimension} direction="column" alignItems="stretch" gap={1}>
            <Typography fontWeight="semiBold">{title}</Typography>
            {claim === '' ? null : (
              <Typography variant="pi" textColor="neutral600">
                {t('opinion.claim', { claim })}
              </Typography>
            )}
            <Textarea
              aria-label={t('opinion.of', { dimension: title })}
              value={opinion}
              onChange={(event) =>
                onChange(
                  draft.map((each) =>
                    each.dimension === dimension ? { ...each, opinion: event.target.value } : each
                  )
                )
              }
            />
          </Flex>
        );
      })}
    </FactGroup>
  );
}

function startOpinions({ dimensions }: FactContext): OpinionDraft[] {
  const chosen = dimensions.map(({ dimension }) => dimension);
  const asked = chosen.length > 0 ? chosen : Object.keys(DIMENSION_LABELS);
  return asked.map((dimension) => ({ dimension, opinion: '' }));
}

/** 初评意见，按申请单位选择的方面. */
export const OPINIONS: FactForm<readonly OpinionDraft[]> = {
  Input: OpinionsInput,
  start: startOpinions,
  fact: (draft) => {
    const written = draft.filter(({ opinion }) => opinion.trim() !== '');
    return written.length === 0 ? undefined : written;
  },
};
