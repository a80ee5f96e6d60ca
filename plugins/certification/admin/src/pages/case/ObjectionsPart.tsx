import { useRef, useState } from 'react';
import {
  Alert,
  Badge,
  Box,
  Button,
  DatePicker,
  Field,
  Flex,
  Link,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  Typography,
} from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { RECORDS } from '@sxjp/config/scheme';
import { newRequestId, nextRequestId, refusedBy, useServer } from '../../api/index.ts';
import type { CasePage } from '../../api/index.ts';
import { Nothing, Section, Stack, sayRefused } from '../../components/index.ts';
import { sayDate, sayInstant, shanghaiDay, shanghaiToday } from '../../dates.ts';
import { WORKBENCH } from '../../identity.ts';
import { useSpeech } from '../../language.ts';

interface RegisterProps {
  caseId: string;
  onDone: () => Promise<unknown>;
}

/** An objection that came by letter or telephone. */
function Register({ caseId, onDone }: RegisterProps) {
  const server = useServer();
  const speech = useSpeech();
  const { t } = speech;
  const { toggleNotification } = useNotification();
  const requestId = useRef(newRequestId());
  const [kind, setKind] = useState<'organization' | 'person'>('organization');
  const [statement, setStatement] = useState('');
  const [receivedOn, setReceivedOn] = useState(() => shanghaiToday());
  const [refusal, setRefusal] = useState<string | null>(null);
  const [sending, setSending] = useState(false);

  const send = async () => {
    setSending(true);
    try {
      await server.registerObjection({
        requestId: requestId.current,
        applicationId: caseId,
        kind,
        statement,
        receivedOn,
      });
      requestId.current = newRequestId();
      setStatement('');
      setRefusal(null);
      toggleNotification({ type: 'success', message: t('objection.registered') });
      await onDone();
    } catch (error) {
      const refused = refusedBy(error);
      requestId.current = nextRequestId(refused, requestId.current);
      setRefusal(sayRefused(refused, speech));
    } finally {
      setSending(false);
    }
  };

  return (
    <Box borderColor="neutral150" hasRadius padding={4}>
      <Stack gap={3}>
        <Typography fontWeight="semiBold">{t('objection.register')}</Typography>
        {refusal === null ? null : (
          <Alert
            variant="danger"
            title={t('refused.title')}
            closeLabel={t('close')}
            onClose={() => setRefusal(null)}
          >
            {refusal}
          </Alert>
        )}
        <Flex gap={3} wrap="wrap" alignItems="flex-end">
          <Field.Root>
            <Field.Label>{t('objection.kind')}</Field.Label>
            <SingleSelect
              value={kind}
              onChange={(value) => setKind(value === 'person' ? 'person' : 'organization')}
            >
              <SingleSelectOption value="organization">
                {t('objection.organization')}
              </SingleSelectOption>
              <SingleSelectOption value="person">{t('objection.person')}</SingleSelectOption>
            </SingleSelect>
          </Field.Root>
          <Field.Root>
            <Field.Label>{t('objection.received_on')}</Field.Label>
            <DatePicker
              value={new Date(`${receivedOn}T12:00:00`)}
              onChange={(date) => {
                if (date !== undefined) setReceivedOn(shanghaiDay(date));
              }}
              clearLabel={t('clear')}
            />
          </Field.Root>
        </Flex>
        <Field.Root required>
          <Field.Label>{t('objection.statement')}</Field.Label>
          <Textarea value={statement} onChange={(event) => setStatement(event.target.value)} />
        </Field.Root>
        <Flex justifyContent="flex-end">
          <Button
            type="button"
            loading={sending}
            disabled={statement.trim() === ''}
            onClick={() => void send()}
          >
            {t('objection.register')}
          </Button>
        </Flex>
      </Stack>
    </Box>
  );
}

/** A stranger's text: lines as typed, however long a word. */
const AS_TYPED = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } as const;

interface ObjectionsPartProps {
  page: CasePage;
  mayRegister: boolean;
  reload: () => Promise<boolean>;
}

/** 异议: each with where it stands; one received and not decided holds the item back. */
export function ObjectionsPart({ page, mayRegister, reload }: ObjectionsPartProps) {
  const { t, say, language } = useSpeech();
  const open = page.stage === 'public_notice' || page.stage === 'objection_handling';
  if (page.objections.length === 0 && !(open && mayRegister)) return null;
  return (
    <Section title={t('case.objections')}>
      <Stack gap={3}>
        {page.objections.length === 0 ? <Nothing>{t('objection.none')}</Nothing> : null}
        {page.objections.map((each) => (
          <Box key={each.id} borderColor="neutral150" hasRadius padding={3}>
            <Flex gap={2} wrap="wrap">
              <Badge>{t(`objection.${each.kind}`)}</Badge>
              <Badge
                variant={
                  each.state === 'received' || each.state === 'accepted' ? 'warning' : 'neutral'
                }
              >
                {say(RECORDS.objection.stages[each.state])}
              </Badge>
              <Typography variant="pi" textColor="neutral600">
                {each.receivedAt === null ? '' : sayInstant(each.receivedAt, language)}
              </Typography>
              <Link tag={NavLink} to={`${WORKBENCH}/records/objections/${each.id}`}>
                {each.number ?? t('objection.open')}
              </Link>
              {each.acceptBy === null ? null : (
                <Typography variant="pi" textColor="warning700">
                  {t('objection.accept_by', { on: sayDate(each.acceptBy, language) })}
                </Typography>
              )}
            </Flex>
            <Typography tag="p" style={AS_TYPED}>
              {each.statement}
            </Typography>
            {each.finding === '' ? null : (
              <Typography tag="p" textColor="neutral700">
                {each.finding}
              </Typography>
            )}
          </Box>
        ))}
        {open && mayRegister ? <Register caseId={page.id} onDone={reload} /> : null}
      </Stack>
    </Section>
  );
}
