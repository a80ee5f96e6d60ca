import { useRef, useState } from 'react';
import { Alert, Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { newRequestId, nextRequestId, refusedBy, useServer } from '../../api/index.ts';
import type { Publishing, Refused } from '../../api/index.ts';
import { sayRefused } from '../../components/index.ts';
import { sayInstant } from '../../dates.ts';
import { useSpeech } from '../../language.ts';

interface RollbackDialogProps {
  to: Publishing & { release: string };
  onClose: () => void;
  onAsked: () => void;
}

/** Asks for a kept release, with why; what was typed stays when it is refused. */
export function RollbackDialog({ to, onClose, onAsked }: RollbackDialogProps) {
  const speech = useSpeech();
  const { t, language } = speech;
  const server = useServer();
  const requestId = useRef(newRequestId());
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);

  const ask = async () => {
    if (reason.trim() === '') {
      setMissing(true);
      return;
    }
    setAsking(true);
    try {
      await server.rollBack({ requestId: requestId.current, release: to.release, reason });
      onAsked();
    } catch (error) {
      const why = refusedBy(error);
      requestId.current = nextRequestId(why, requestId.current);
      setRefused(why);
      setAsking(false);
    }
  };

  return (
    <Modal.Root open onOpenChange={(open) => (open || asking ? undefined : onClose())}>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('publication.rollback.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>
              {t('publication.rollback.about', { at: sayInstant(to.startedAt, language) })}
            </Typography>
            {refused === null ? null : (
              <Alert variant="danger" title={t('refused.title')} closeLabel={t('close')}>
                {sayRefused(refused, speech)}
              </Alert>
            )}
            <Field.Root
              name="reason"
              required
              error={missing ? t('publication.rollback.reason_missing') : false}
            >
              <Field.Label>{t('publication.rollback.reason')}</Field.Label>
              <Textarea
                value={reason}
                onChange={(event: { target: { value: string } }) => {
                  setReason(event.target.value);
                  setMissing(false);
                }}
              />
              <Field.Error />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" disabled={asking} onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="button" variant="danger" loading={asking} onClick={() => void ask()}>
            {t('publication.rollback.go')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
