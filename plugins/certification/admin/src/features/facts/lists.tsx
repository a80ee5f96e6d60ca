import { Button, Checkbox, Field, Flex, IconButton } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { VETOES, VETO_LABELS } from '@sxjp/config/scheme';
import type { Veto } from '@sxjp/config/scheme';
import { useSpeech } from '../../language.ts';
import type { FactForm, FactProps } from './drafts.ts';
import { FactGroup } from './FactFrame.tsx';

function NamesInput(props: FactProps<readonly string[]>) {
  const { draft, onChange, problems } = props;
  const { t } = useSpeech();
  return (
    <FactGroup {...props} hint={t('certifier.hint')}>
      {draft.map((name, index) => (
        <Flex key={index} gap={2} alignItems="flex-start">
          <Field.Root error={problems[String(index)] ?? false} style={{ flex: 1 }}>
            <Field.Input
              aria-label={t('certifier.ordinal', { ordinal: index + 1 })}
              value={name}
              onChange={(event) =>
                onChange(draft.map((each, at) => (at === index ? event.target.value : each)))
              }
            />
            <Field.Error />
          </Field.Root>
          {draft.length > 1 ? (
            <IconButton
              type="button"
              label={t('certifier.remove', { ordinal: index + 1 })}
              onClick={() => onChange(draft.filter((_, at) => at !== index))}
            >
              <Trash />
            </IconButton>
          ) : null}
        </Flex>
      ))}
      <Button
        type="button"
        variant="tertiary"
        startIcon={<Plus />}
        onClick={() => onChange([...draft, ''])}
      >
        {t('certifier.add')}
      </Button>
    </FactGroup>
  );
}

/** 认证人员. */
export const NAMES: FactForm<readonly string[]> = {
  Input: NamesInput,
  start: () => [''],
  fact: (draft) => {
    const written = draft.map((name) => name.trim()).filter((name) => name !== '');
    return written.length === 0 ? undefined : written;
  },
};

function VetoesInput(props: FactProps<readonly Veto[]>) {
  const { draft, onChange } = props;
  const { t, say } = useSpeech();
  return (
    <FactGroup {...props} hint={t('veto.hint')}>
      {VETOES.map((veto) => (
        <Checkbox
          key={veto}
          checked={draft.includes(veto)}
          onCheckedChange={(checked) =>
            onChange(checked === true ? [...draft, veto] : draft.filter((each) => each !== veto))
          }
        >
          {say(VETO_LABELS[veto])}
        </Checkbox>
      ))}
    </FactGroup>
  );
}

/** 一票否决事项. */
export const VETO_LIST: FactForm<readonly Veto[]> = {
  Input: VetoesInput,
  start: () => [],
  fact: (draft) => (draft.length === 0 ? undefined : draft),
};
