import { useCallback, useRef, useState } from 'react';
import {
  Alert,
  Box,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import { BAN_REASONS, BAN_REASON_LABELS, OFFERING_KINDS, SECTORS } from '@sxjp/config/scheme';
import {
  isAbandoned,
  newRequestId,
  nextRequestId,
  refusedBy,
  useLoaded,
  useServer,
} from '../../api/index.ts';
import { LoadedPart, sayRefused } from '../../components/index.ts';
import { useSpeech } from '../../language.ts';
import type { MessageKey } from '../../translations/index.ts';

interface Asked {
  name: string;
  label: MessageKey;
  type?: 'date';
  options?: readonly { value: string; said: string }[];
}

interface NewRecordProps {
  title: MessageKey;
  asked: readonly Asked[];
  make: (entered: Record<string, string>, requestId: string) => Promise<unknown>;
  onMade: () => Promise<boolean>;
}

/** A small form that makes a record; what was typed stays when it is refused. */
function NewRecord({ title, asked, make, onMade }: NewRecordProps) {
  const speech = useSpeech();
  const { t } = speech;
  const requestId = useRef(newRequestId());
  const [entered, setEntered] = useState<Record<string, string>>({});
  const [refused, setRefused] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const complete = asked.every(({ name }) => (entered[name] ?? '').trim() !== '');
  const enter = (name: string, value: string) => setEntered((now) => ({ ...now, [name]: value }));

  const save = async () => {
    setSaving(true);
    try {
      await make(entered, requestId.current);
      requestId.current = newRequestId();
      setRefused(null);
      setEntered({});
      await onMade();
    } catch (error) {
      if (isAbandoned(error)) return;
      const answer = refusedBy(error);
      requestId.current = nextRequestId(answer, requestId.current);
      setRefused(sayRefused(answer, speech));
    } finally {
      setSaving(false);
    }
  };

  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={4}>
      {refused === null ? null : (
        <Box paddingBottom={3}>
          <Alert
            variant="danger"
            title={t(title)}
            closeLabel={t('close')}
            onClose={() => setRefused(null)}
          >
            {refused}
          </Alert>
        </Box>
      )}
      <Flex gap={3} wrap="wrap" alignItems="flex-end">
        {asked.map(({ name, label, type, options }) => (
          <Field.Root key={name} style={{ flex: '1 1 16rem' }}>
            <Field.Label>{t(label)}</Field.Label>
            {options === undefined ? (
              <Field.Input
                {...(type === undefined ? {} : { type })}
                value={entered[name] ?? ''}
                onChange={(event) => enter(name, event.target.value)}
              />
            ) : (
              <SingleSelect
                value={entered[name] ?? null}
                placeholder={t('choose')}
                onChange={(value) => enter(name, String(value))}
              >
                {options.map(({ value, said }) => (
                  <SingleSelectOption key={value} value={value}>
                    {said}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            )}
          </Field.Root>
        ))}
        <Button type="button" loading={saving} disabled={!complete} onClick={() => void save()}>
          {t(title)}
        </Button>
      </Flex>
    </Box>
  );
}

type Made = Pick<NewRecordProps, 'onMade'>;

/** 登记认证机构: for products and services in every sector; the scope is narrowed by its own act. */
export function NewBody({ onMade }: Made) {
  const server = useServer();
  return (
    <NewRecord
      title="new.body"
      onMade={onMade}
      asked={[
        { name: 'name', label: 'new.name' },
        { name: 'approvalNumber', label: 'new.approval_number' },
        { name: 'creditCode', label: 'new.credit_code' },
        { name: 'approvedFrom', label: 'fact.approvedFrom', type: 'date' },
        { name: 'approvedTo', label: 'fact.approvedTo', type: 'date' },
      ]}
      make={(entered, requestId) =>
        server.create('certification-bodies', {
          ...entered,
          requestId,
          kinds: OFFERING_KINDS,
          sectors: SECTORS,
          allianceMember: true,
          relatedCodes: [],
        })
      }
    />
  );
}

/** 登记认证人员. */
export function NewCertifier({ onMade }: Made) {
  const server = useServer();
  const load = useCallback(() => server.records('certification-bodies', 1), [server]);
  const [loaded, reload] = useLoaded(load);
  return (
    <LoadedPart loaded={loaded} reload={reload}>
      {({ results }) => (
        <NewRecord
          title="new.certifier"
          onMade={onMade}
          asked={[
            {
              name: 'bodyId',
              label: 'fact.bodyId',
              options: results.map(({ id, subject }) => ({ value: id, said: subject })),
            },
            { name: 'name', label: 'new.person' },
            { name: 'registrationNumber', label: 'new.registration_number' },
          ]}
          make={(entered, requestId) => server.create('certifiers', { ...entered, requestId })}
        />
      )}
    </LoadedPart>
  );
}

/** 提出限制申报. */
export function NewBan({ onMade }: Made) {
  const server = useServer();
  const { say } = useSpeech();
  return (
    <NewRecord
      title="new.ban"
      onMade={onMade}
      asked={[
        { name: 'creditCode', label: 'new.credit_code' },
        {
          name: 'reason',
          label: 'new.reason',
          options: BAN_REASONS.map((value) => ({ value, said: say(BAN_REASON_LABELS[value]) })),
        },
        { name: 'statement', label: 'new.statement' },
      ]}
      make={(entered, requestId) => server.create('bans', { ...entered, requestId })}
    />
  );
}
