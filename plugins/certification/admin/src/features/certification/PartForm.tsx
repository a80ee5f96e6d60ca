import { useState } from 'react';
import { Alert, Badge, Box, Button, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { PART_LABELS } from '@sxjp/config/scheme';
import type { CertificationPart } from '@sxjp/config/scheme';
import { isAbandoned, refusedBy, useServer } from '../../api/index.ts';
import type { Desk } from '../../api/index.ts';
import { Section, sayRefused } from '../../components/index.ts';
import { useSpeech } from '../../language.ts';
import { FieldInput } from './FieldInput.tsx';
import type { PartContext } from './FieldInput.tsx';
import { PART_FIELDS, blankContent, contentsIn, filled } from './fields.ts';
import type { Content } from './fields.ts';

export type PartState = 'absent' | 'incomplete' | 'whole';

export function stateOf(desk: Desk, part: CertificationPart): PartState {
  const saved = desk.parts.find((each) => each.part === part);
  if (saved === undefined) return 'absent';
  return saved.problems.length === 0 ? 'whole' : 'incomplete';
}

export function PartMark({ state }: { state: PartState }) {
  const { t } = useSpeech();
  const variant = ({ absent: 'neutral', incomplete: 'warning', whole: 'success' } as const)[state];
  return <Badge variant={variant}>{t(`work.state.${state}`)}</Badge>;
}

interface PartFormProps {
  desk: Desk;
  part: CertificationPart;
  onKept: (desk: Desk) => void;
}

/** What a part begins with: what is known already is not typed again. */
function begun(desk: Desk, part: CertificationPart): Content[] {
  const { list, fields } = PART_FIELDS[part];
  const saved = desk.parts.find((each) => each.part === part)?.content;
  if (saved !== undefined)
    return (Array.isArray(saved) ? contentsIn(saved) : [saved]).map((each) => filled(fields, each));
  const known =
    part === 'contract'
      ? { route: desk.route, applicantParty: desk.applicant, bodyParty: desk.body }
      : part === 'accepted'
        ? { holder: desk.applicant }
        : {};
  return list && part !== 'accepted' && part !== 'tests' ? [] : [filled(fields, known)];
}

/** One part of the work: typed over weeks, saved as often as one likes, checked only by the conclusion. */
export function PartForm({ desk, part, onKept }: PartFormProps) {
  const speech = useSpeech();
  const { t, say } = speech;
  const server = useServer();
  const { toggleNotification } = useNotification();
  const { list, fields } = PART_FIELDS[part];
  const [contents, setContents] = useState<readonly Content[]>(() => begun(desk, part));
  const [changed, setChanged] = useState(false);
  const [saving, setSaving] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const saved = desk.parts.find((each) => each.part === part);
  const problems = Object.fromEntries(
    (changed ? [] : (saved?.problems ?? [])).map(({ field }) => [field, t('work.fill')])
  );
  const context: PartContext = {
    caseId: desk.id,
    indicators: desk.indicators,
    problems,
    disabled: !desk.open,
  };

  const change = (index: number, content: Content) => {
    setChanged(true);
    setContents((now) => now.map((each, at) => (at === index ? content : each)));
  };

  const save = async () => {
    setSaving(true);
    try {
      const content = list ? contents : (contents[0] ?? {});
      const kept = await server.keepPart(desk.id, part, {
        revision: saved?.revision ?? 0,
        content,
      });
      setRefused(null);
      setChanged(false);
      onKept(kept.page);
      toggleNotification({
        type: 'success',
        message: t('work.saved', { part: say(PART_LABELS[part]) }),
      });
    } catch (error) {
      if (!isAbandoned(error)) setRefused(sayRefused(refusedBy(error), speech));
    } finally {
      setSaving(false);
    }
  };

  return (
    <Section title={say(PART_LABELS[part])} aside={<PartMark state={stateOf(desk, part)} />}>
      <Flex direction="column" alignItems="stretch" gap={4} id={`part-${part}`}>
        {refused === null ? null : (
          <Alert variant="danger" title={t('work.not_saved')} closeLabel={t('close')}>
            {refused}
          </Alert>
        )}
        {contents.map((content, index) => (
          <Box
            key={index}
            {...(list ? { borderColor: 'neutral150', hasRadius: true, padding: 4 } : {})}
          >
            <Flex direction="column" alignItems="stretch" gap={3}>
              {fields.map((field) => (
                <FieldInput
                  key={field.name}
                  field={field}
                  path={list ? `${index}.${field.name}` : field.name}
                  value={content[field.name]}
                  onChange={(value) => change(index, { ...content, [field.name]: value })}
                  context={context}
                />
              ))}
              {list && contents.length > 1 ? (
                <Flex justifyContent="flex-end">
                  <Button
                    type="button"
                    variant="danger-light"
                    disabled={context.disabled}
                    onClick={() => {
                      setChanged(true);
                      setContents((now) => now.filter((_, at) => at !== index));
                    }}
                  >
                    {t('work.remove_one', { ordinal: index + 1 })}
                  </Button>
                </Flex>
              ) : null}
            </Flex>
          </Box>
        ))}
        <Flex gap={2} wrap="wrap" justifyContent="space-between">
          {list ? (
            <Button
              type="button"
              variant="tertiary"
              startIcon={<Plus />}
              disabled={context.disabled}
              onClick={() => {
                setChanged(true);
                setContents((now) => [...now, blankContent(fields)]);
              }}
            >
              {t('work.add_one')}
            </Button>
          ) : (
            <span />
          )}
          <Button
            type="button"
            loading={saving}
            disabled={context.disabled || !changed}
            onClick={() => void save()}
          >
            {changed ? t('work.save') : t('work.nothing_to_save')}
          </Button>
        </Flex>
      </Flex>
    </Section>
  );
}
