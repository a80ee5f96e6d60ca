import { useState } from 'react';
import { Alert, Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { Label } from '@sxjp/config/scheme';
import type { FieldName } from '../../../../domain/fields.ts';
import type { ActionLine } from '../../api/index.ts';
import { sayRefused } from '../../components/index.ts';
import { useSpeech } from '../../language.ts';
import { formOf } from '../facts/index.ts';
import type { DraftsSoFar } from '../facts/index.ts';
import { isIrreversible, isRefusing } from './irreversible.ts';
import { sayOutcome } from './outcome.ts';
import { useAct } from './useAct.ts';
import type { ActSubject } from './useAct.ts';

interface ActionDialogProps {
  action: ActionLine;
  subject: ActSubject;
  /** What was already typed elsewhere, e.g. on the materials page. */
  begun?: DraftsSoFar;
  stageLabelOf: (stage: string) => Label;
  onClose: () => void;
}

/** The form of one act: exactly its facts, a second question where it cannot be taken back, and every refusal. */
export function ActionDialog(props: ActionDialogProps) {
  const { action, subject, begun = {}, stageLabelOf, onClose } = props;
  const speech = useSpeech();
  const { t, say } = speech;
  const form = useAct(action, subject, begun, onClose);
  const [confirming, setConfirming] = useState(false);
  const names: readonly FieldName[] = [...action.facts.required, ...action.facts.optional];
  const outcome = sayOutcome(action, subject.stage, form.drafts, stageLabelOf, speech);
  const asksTwice = isIrreversible(action.action);

  const goOn = () => {
    if (asksTwice && !confirming) {
      if (form.check() !== null) setConfirming(true);
      return;
    }
    setConfirming(false);
    void form.perform();
  };

  return (
    <Modal.Root open onOpenChange={(open) => (open || form.acting ? undefined : onClose())}>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{say(action.label)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Typography textColor="neutral700">{outcome}</Typography>
            {form.refused === null ? null : (
              <Alert
                variant="danger"
                title={t('act.refused', { action: say(action.label) })}
                closeLabel={t('close')}
                {...(form.refused.kind === 'stale'
                  ? {
                      action: (
                        <Button
                          size="S"
                          variant="tertiary"
                          type="button"
                          onClick={() => void form.refresh()}
                        >
                          {t('refresh_keep')}
                        </Button>
                      ),
                    }
                  : {})}
              >
                {sayRefused(form.refused, speech)}
              </Alert>
            )}
            {names.map((name) => {
              const { Input } = formOf(name);
              const draft = form.drafts[name];
              return draft === undefined ? null : (
                <Input
                  key={name}
                  name={name}
                  required={action.facts.required.includes(name)}
                  draft={draft}
                  onChange={(changed) => {
                    setConfirming(false);
                    form.change({ [name]: changed });
                  }}
                  drafts={form.drafts}
                  context={form.context}
                  problems={form.problems[name] ?? {}}
                />
              );
            })}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          {confirming ? (
            <Box width="100%" role="alertdialog" aria-label={t('confirm.title')}>
              <Typography tag="p" fontWeight="semiBold">
                {t('confirm.question', { action: say(action.label), outcome })}
              </Typography>
              <Flex justifyContent="flex-end" gap={2} paddingTop={3} wrap="wrap">
                <Button type="button" variant="tertiary" onClick={() => setConfirming(false)}>
                  {t('confirm.back')}
                </Button>
                <Button
                  type="button"
                  variant={isRefusing(action.action) ? 'danger' : 'default'}
                  loading={form.acting}
                  onClick={goOn}
                >
                  {t('confirm.yes', { action: say(action.label) })}
                </Button>
              </Flex>
            </Box>
          ) : (
            <>
              <Button type="button" variant="tertiary" disabled={form.acting} onClick={onClose}>
                {t('cancel')}
              </Button>
              <Button
                type="button"
                variant={isRefusing(action.action) ? 'danger' : 'default'}
                loading={form.acting}
                onClick={goOn}
              >
                {say(action.label)}
              </Button>
            </>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
