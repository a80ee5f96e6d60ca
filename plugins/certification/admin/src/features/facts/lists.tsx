import {
  Box,
  Button,
  Checkbox,
  Field,
  Flex,
  IconButton,
  SingleSelect,
  SingleSelectOption,
  Textarea,
} from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { VETOES, VETO_LABELS } from '@sxjp/config/scheme';
import type { Veto } from '@sxjp/config/scheme';
import { useSpeech } from '../../language.ts';
import type { FactForm, FactProps, IssueDraft } from './drafts.ts';
import { FactGroup, LineFault } from './FactFrame.tsx';

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

function IssuesInput(props: FactProps<readonly IssueDraft[]>) {
  const { draft, onChange, context, problems } = props;
  const { t, say } = useSpeech();
  const items = (context.scoring?.rubric.areas ?? []).flatMap((area) => area.items);
  const change = (index: number, changed: IssueDraft) =>
    onChange(draft.map((each, at) => (at === index ? changed : each)));
  return (
    <FactGroup {...props} hint={t('issue.hint')}>
      {draft.map((line, index) => (
        <Box key={index} padding={3} hasRadius borderColor="neutral200">
          <Flex direction="column" alignItems="stretch" gap={2}>
            <Flex gap={2}>
              <Box flex="1" minWidth={0}>
                <SingleSelect
                  aria-label={t('issue.item', { ordinal: index + 1 })}
                  value={line.item === '' ? null : line.item}
                  placeholder={t('issue.choose_item')}
                  onChange={(value) => change(index, { ...line, item: String(value) })}
                >
                  {items.map((item) => (
                    <SingleSelectOption key={item.item} value={item.item}>
                      {say(item)}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Box>
              <IconButton
                type="button"
                label={t('issue.remove', { ordinal: index + 1 })}
                onClick={() => onChange(draft.filter((_, at) => at !== index))}
              >
                <Trash />
              </IconButton>
            </Flex>
            <LineFault>{problems[`${index}.item`]}</LineFault>
            <Textarea
              aria-label={t('issue.description', { ordinal: index + 1 })}
              placeholder={t('issue.description_hint')}
              value={line.description}
              onChange={(event) => change(index, { ...line, description: event.target.value })}
            />
            <LineFault>{problems[`${index}.description`]}</LineFault>
          </Flex>
        </Box>
      ))}
      <Button
        type="button"
        variant="tertiary"
        startIcon={<Plus />}
        onClick={() => onChange([...draft, { item: '', description: '' }])}
      >
        {t('issue.add')}
      </Button>
    </FactGroup>
  );
}

/** 问题清单. */
export const ISSUES: FactForm<readonly IssueDraft[]> = {
  Input: IssuesInput,
  start: () => [{ item: '', description: '' }],
  fact: (draft) => draft,
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
