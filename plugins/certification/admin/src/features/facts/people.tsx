import { useCallback, useState } from 'react';
import {
  Box,
  Checkbox,
  Field,
  Flex,
  Searchbar,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import type { Role } from '@sxjp/config/scheme';
import { ROLE_LABELS } from '@sxjp/config/scheme';
import { useLoaded, useServer } from '../../api/index.ts';
import type { Person } from '../../api/index.ts';
import { LoadedPart, Nothing } from '../../components/index.ts';
import { useSpeech } from '../../language.ts';
import type { DraftsSoFar, FactForm, FactProps } from './drafts.ts';
import { FactFrame, FactGroup } from './FactFrame.tsx';

/** With more people than this a search box helps. */
const MANY = 8;

function usePeople(role: Role) {
  const server = useServer();
  const load = useCallback(() => server.people(role), [server, role]);
  return useLoaded(load);
}

interface PickProps extends Pick<FactProps<readonly string[]>, 'draft' | 'onChange'> {
  people: readonly Person[];
}

function Pick({ people, draft, onChange }: PickProps) {
  const { t } = useSpeech();
  const [sought, setSought] = useState('');
  const shown = people.filter(({ name }) => name.includes(sought.trim()));
  const toggle = (id: string, chosen: boolean) => {
    onChange(chosen ? [...draft, id] : draft.filter((each) => each !== id));
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {people.length > MANY ? (
        <Searchbar
          name="people"
          size="S"
          value={sought}
          clearLabel={t('clear')}
          onClear={() => setSought('')}
          onChange={(event) => setSought(event.target.value)}
          placeholder={t('facts.people_search')}
        >
          {t('facts.people_search')}
        </Searchbar>
      ) : null}
      <Box maxHeight="24rem" overflow="auto" borderColor="neutral200" hasRadius padding={3}>
        <Flex direction="column" alignItems="stretch" gap={2}>
          {shown.map(({ id, name }) => (
            <Checkbox
              key={id}
              checked={draft.includes(id)}
              onCheckedChange={(checked) => toggle(id, checked === true)}
            >
              {name}
            </Checkbox>
          ))}
          {shown.length === 0 ? <Nothing>{t('facts.people_none_found')}</Nothing> : null}
        </Flex>
      </Box>
      <Typography variant="pi" textColor="neutral600" aria-live="polite">
        {t('facts.people_chosen', { count: draft.length })}
      </Typography>
    </Flex>
  );
}

/** Several people who hold one role. */
export function peopleOf(role: Role, start: FactForm<readonly string[]>['start'] = () => []) {
  function PeopleInput({ draft, onChange, ...frame }: FactProps<readonly string[]>) {
    const { t, say } = useSpeech();
    const [loaded, reload] = usePeople(role);
    return (
      <FactGroup {...frame} hint={t('facts.people_hint', { role: say(ROLE_LABELS[role]) })}>
        <LoadedPart loaded={loaded} reload={reload}>
          {(people) => <Pick people={people} draft={draft} onChange={onChange} />}
        </LoadedPart>
      </FactGroup>
    );
  }
  const form: FactForm<readonly string[]> = {
    Input: PeopleInput,
    start,
    fact: (draft) => (draft.length === 0 ? undefined : draft),
  };
  return form;
}

interface OnePersonProps extends FactProps<string> {
  role: Role;
  among: (person: Person) => boolean;
  hint: string;
}

function OnePerson({ draft, onChange, role, among, hint, ...frame }: OnePersonProps) {
  const { t } = useSpeech();
  const [loaded, reload] = usePeople(role);
  return (
    <LoadedPart loaded={loaded} reload={reload}>
      {(people) => (
        <FactFrame {...frame} hint={hint}>
          <SingleSelect
            value={draft === '' ? null : draft}
            placeholder={t('choose')}
            onChange={(value) => onChange(String(value))}
          >
            {people.filter(among).map(({ id, name }) => (
              <SingleSelectOption key={id} value={id}>
                {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          <Field.Hint />
        </FactFrame>
      )}
    </LoadedPart>
  );
}

const membersIn = (drafts: DraftsSoFar) => drafts.panel ?? drafts.team ?? [];

function LeadInput(props: FactProps<string>) {
  const { t } = useSpeech();
  const members = membersIn(props.drafts);
  return (
    <OnePerson
      {...props}
      role={props.drafts.panel === undefined ? 'inspector' : 'expert'}
      among={({ id }) => members.includes(id)}
      hint={t('facts.lead_hint')}
    />
  );
}

/** 组长：one of those chosen above. */
export const LEAD: FactForm<string> = {
  Input: LeadInput,
  start: () => '',
  fact: (draft) => (draft === '' ? undefined : draft),
};

function SecondPersonInput(props: FactProps<string>) {
  const { t } = useSpeech();
  return (
    <OnePerson
      {...props}
      role="appeal_panel"
      among={({ id }) => id !== props.context.actorId}
      hint={t('facts.second_person_hint')}
    />
  );
}

/** 共同处理人. */
export const SECOND_PERSON: FactForm<string> = { ...LEAD, Input: SecondPersonInput };

function ExpertInput(props: FactProps<string>) {
  const { t } = useSpeech();
  return <OnePerson {...props} role="expert" among={() => true} hint={t('facts.expert_hint')} />;
}

/** 增补的专家: the server says who is on the panel already. */
export const EXPERT: FactForm<string> = {
  Input: ExpertInput,
  start: () => '',
  fact: (draft) => (draft === '' ? undefined : draft),
};
