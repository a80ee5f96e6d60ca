import { useRef, useState } from 'react';
import { Alert, Box, Button, Field, Flex } from '@strapi/design-system';
import { isAbandoned, newRequestId, nextRequestId, refusedBy, useServer } from '../../api/index.ts';
import type { Refused } from '../../api/index.ts';
import { sayRefused } from '../../components/index.ts';
import { useSpeech } from '../../language.ts';

/** 筹备一个批次：its name and window; the department head opens it. */
export function NewRound({ onDrafted }: { onDrafted: () => Promise<boolean> }) {
  const speech = useSpeech();
  const { t } = speech;
  const server = useServer();
  const requestId = useRef(newRequestId());
  const [name, setName] = useState('');
  const [opensOn, setOpensOn] = useState('');
  const [closesOn, setClosesOn] = useState('');
  const [refused, setRefused] = useState<Refused | null>(null);
  const [saving, setSaving] = useState(false);

  const save = async () => {
    setSaving(true);
    try {
      await server.draftRound({ requestId: requestId.current, name, opensOn, closesOn });
      requestId.current = newRequestId();
      setRefused(null);
      setName('');
      await onDrafted();
    } catch (error) {
      if (isAbandoned(error)) return;
      const answer = refusedBy(error);
      requestId.current = nextRequestId(answer, requestId.current);
      setRefused(answer);
    } finally {
      setSaving(false);
    }
  };

  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={4}>
      {refused === null ? null : (
        <Alert variant="danger" title={t('round.new')} closeLabel={t('close')}>
          {sayRefused(refused, speech)}
        </Alert>
      )}
      <Flex gap={3} wrap="wrap" alignItems="flex-end">
        <Field.Root>
          <Field.Label>{t('round.name')}</Field.Label>
          <Field.Input value={name} onChange={(event) => setName(event.target.value)} />
        </Field.Root>
        <Field.Root>
          <Field.Label>{t('round.opens')}</Field.Label>
          <Field.Input
            type="date"
            value={opensOn}
            onChange={(event) => setOpensOn(event.target.value)}
          />
        </Field.Root>
        <Field.Root>
          <Field.Label>{t('round.closes')}</Field.Label>
          <Field.Input
            type="date"
            value={closesOn}
            onChange={(event) => setClosesOn(event.target.value)}
          />
        </Field.Root>
        <Button
          type="button"
          loading={saving}
          disabled={name.trim() === '' || opensOn === '' || closesOn === ''}
          onClick={() => void save()}
        >
          {t('round.new')}
        </Button>
      </Flex>
    </Box>
  );
}
