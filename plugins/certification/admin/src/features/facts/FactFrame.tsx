import type { ReactNode } from 'react';
import { Box, Field, Flex, Typography } from '@strapi/design-system';
import type { FieldName } from '../../../../domain/fields.ts';
import { useSpeech } from '../../language.ts';
import type { Problems } from './drafts.ts';

/** The id of a fact's input on the page: a refusal brings the reader there. */
export const factElementId = (name: FieldName) => `fact-${name}`;

interface FactFrameProps {
  name: FieldName;
  required: boolean;
  problems: Problems;
  hint?: string;
  children: ReactNode;
}

/** Label, hint and fault around one input. */
export function FactFrame({ name, required, problems, hint, children }: FactFrameProps) {
  const { t } = useSpeech();
  return (
    <Field.Root
      id={factElementId(name)}
      name={name}
      required={required}
      error={Object.values(problems)[0] ?? false}
      {...(hint === undefined ? {} : { hint })}
      width="100%"
    >
      <Field.Label>{t(`fact.${name}`)}</Field.Label>
      {children}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

/** Label and fault around a fact of several lines, which has no single input. */
export function FactGroup({ name, required, problems, hint, children }: FactFrameProps) {
  const { t } = useSpeech();
  const whole = problems[''];
  const lines = Object.keys(problems).filter((path) => path !== '').length;
  const fault = whole ?? (lines > 0 ? t('facts.lines_wrong', { lines }) : null);
  return (
    <Box
      tag="fieldset"
      id={factElementId(name)}
      tabIndex={-1}
      style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}
    >
      <Typography tag="legend" variant="pi" fontWeight="bold">
        {t(`fact.${name}`)}
        {required ? (
          <Typography tag="span" variant="pi" textColor="danger600" aria-hidden>
            {' *'}
          </Typography>
        ) : null}
      </Typography>
      {hint === undefined ? null : (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {hint}
        </Typography>
      )}
      {fault === null ? null : (
        <Typography tag="p" variant="pi" textColor="danger600" role="alert">
          {fault}
        </Typography>
      )}
      <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
        {children}
      </Flex>
    </Box>
  );
}

/** The fault of one line. */
export function LineFault({ children }: { children: string | undefined }) {
  if (children === undefined) return null;
  return (
    <Typography tag="p" variant="pi" textColor="danger600">
      {children}
    </Typography>
  );
}
