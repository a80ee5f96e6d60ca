import { useState } from 'react';
import { Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { PinMap } from '@strapi/icons';
import { REQUIREMENTS, REQUIREMENT_LABELS } from '@sxjp/config/scheme';
import type { Requirement } from '@sxjp/config/scheme';
import { useSpeech } from '../../language.ts';
import type { FactForm, FactProps, Place } from './drafts.ts';
import { FactGroup } from './FactFrame.tsx';

function RequirementsInput(props: FactProps<readonly Requirement[]>) {
  const { draft, onChange } = props;
  const { t, say } = useSpeech();
  return (
    <FactGroup {...props} hint={t('requirement.hint')}>
      {REQUIREMENTS.map((each) => (
        <Checkbox
          key={each}
          checked={draft.includes(each)}
          onCheckedChange={(checked) =>
            onChange(checked === true ? [...draft, each] : draft.filter((one) => one !== each))
          }
        >
          {say(REQUIREMENT_LABELS[each])}
        </Checkbox>
      ))}
    </FactGroup>
  );
}

/** 五项总体要求. */
export const REQUIREMENT_LIST: FactForm<readonly Requirement[]> = {
  Input: RequirementsInput,
  start: () => [],
  fact: (draft) => draft,
};

const LOCATING_MS = 10_000;

function PlaceInput(props: FactProps<Place | null>) {
  const { draft, onChange } = props;
  const { t } = useSpeech();
  const [state, setState] = useState<'idle' | 'taking' | 'failed'>('idle');
  const take = () => {
    setState('taking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle');
        onChange({
          latitude: coords.latitude,
          longitude: coords.longitude,
          accuracyMetres: Math.round(coords.accuracy),
        });
      },
      () => setState('failed'),
      { enableHighAccuracy: true, timeout: LOCATING_MS }
    );
  };
  return (
    <FactGroup {...props}>
      <Flex gap={3} wrap="wrap">
        <Button
          type="button"
          variant="tertiary"
          startIcon={<PinMap />}
          loading={state === 'taking'}
          onClick={take}
        >
          {state === 'taking' ? t('place.taking') : t('place.take')}
        </Button>
        <Typography textColor="neutral600" aria-live="polite">
          {draft !== null
            ? t('place.taken', { metres: draft.accuracyMetres })
            : state === 'failed'
              ? t('place.failed')
              : ''}
        </Typography>
      </Flex>
    </FactGroup>
  );
}

/** 到场位置: only when the inspector presses the button and the device agrees. */
export const PLACE: FactForm<Place | null> = {
  Input: PlaceInput,
  start: () => null,
  fact: (draft) => draft ?? undefined,
};

function ElsewhereInput(props: FactProps<null>) {
  const { t } = useSpeech();
  return <FactGroup {...props}>{t('facts.elsewhere')}</FactGroup>;
}

/** What has a page of its own. */
export const ELSEWHERE: FactForm<null> = {
  Input: ElsewhereInput,
  start: () => null,
  fact: () => undefined,
};
