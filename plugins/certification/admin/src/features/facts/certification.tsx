import { useCallback } from 'react';
import { Checkbox, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';
import { OFFERING_KINDS, OFFERING_KIND_LABELS, SECTORS, SECTOR_LABELS } from '@sxjp/config/scheme';
import type { Label, OfferingKind, Sector } from '@sxjp/config/scheme';
import { useLoaded, useServer } from '../../api/index.ts';
import { LoadedPart, Nothing } from '../../components/index.ts';
import { useSpeech } from '../../language.ts';
import type { FactForm, FactProps } from './drafts.ts';
import { FactFrame, FactGroup } from './FactFrame.tsx';

const chosen = (draft: string) => (draft === '' ? undefined : draft);

function BodyInput({ draft, onChange, context, ...frame }: FactProps<string>) {
  const { t } = useSpeech();
  const server = useServer();
  const { caseId } = context;
  const load = useCallback(
    () => (caseId === null ? Promise.resolve([]) : server.bodiesFor(caseId)),
    [server, caseId]
  );
  const [loaded, reload] = useLoaded(load);
  return (
    <LoadedPart loaded={loaded} reload={reload}>
      {(bodies) => {
        const why = bodies.find(({ id }) => id === draft)?.why ?? null;
        return (
          <FactFrame {...frame} hint={why ?? t('body.hint')}>
            <SingleSelect
              value={draft === '' ? null : draft}
              placeholder={t('choose')}
              onChange={(value) => onChange(String(value))}
            >
              {bodies.map(({ id, name, approvalNumber, why: reason }) => (
                <SingleSelectOption key={id} value={id} disabled={reason !== null}>
                  {reason === null
                    ? `${name}（${approvalNumber}）`
                    : t('body.not_possible', { body: name })}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </FactFrame>
        );
      }}
    </LoadedPart>
  );
}

/** 受委托的认证机构：those that cannot be are listed too, and cannot be chosen. */
export const BODY: FactForm<string> = { Input: BodyInput, start: () => '', fact: chosen };

function CertifiersInput(props: FactProps<readonly string[]>) {
  const { draft, onChange, context } = props;
  const { t } = useSpeech();
  const server = useServer();
  const { caseId } = context;
  const load = useCallback(
    async () => (caseId === null ? [] : (await server.desk(caseId)).certifiers),
    [server, caseId]
  );
  const [loaded, reload] = useLoaded(load);
  return (
    <FactGroup {...props} hint={t('certifier.hint')}>
      <LoadedPart loaded={loaded} reload={reload}>
        {(certifiers) =>
          certifiers.length === 0 ? (
            <Nothing>{t('certifier.none')}</Nothing>
          ) : (
            <>
              {certifiers.map(({ id, name, registrationNumber }) => (
                <Checkbox
                  key={id}
                  checked={draft.includes(id)}
                  onCheckedChange={(checked) =>
                    onChange(
                      checked === true ? [...draft, id] : draft.filter((each) => each !== id)
                    )
                  }
                >
                  {`${name}（${registrationNumber}）`}
                </Checkbox>
              ))}
            </>
          )
        }
      </LoadedPart>
    </FactGroup>
  );
}

/** 签署的认证人员：of those registered with the body. */
export const CERTIFIERS: FactForm<readonly string[]> = {
  Input: CertifiersInput,
  start: () => [],
  fact: (draft) => (draft.length === 0 ? undefined : draft),
};

function severalOf<const Word extends string>(
  words: readonly Word[],
  labels: Readonly<Record<Word, Label>>
): FactForm<readonly Word[]> {
  function SeveralInput(props: FactProps<readonly Word[]>) {
    const { draft, onChange } = props;
    const { say } = useSpeech();
    return (
      <FactGroup {...props}>
        {words.map((word) => (
          <Checkbox
            key={word}
            checked={draft.includes(word)}
            onCheckedChange={(checked) =>
              onChange(checked === true ? [...draft, word] : draft.filter((each) => each !== word))
            }
          >
            {say(labels[word])}
          </Checkbox>
        ))}
      </FactGroup>
    );
  }
  return {
    Input: SeveralInput,
    start: () => [],
    fact: (draft) => (draft.length === 0 ? undefined : draft),
  };
}

/** 批准范围：产品、服务. */
export const KINDS: FactForm<readonly OfferingKind[]> = severalOf(
  OFFERING_KINDS,
  OFFERING_KIND_LABELS
);
/** 批准范围：领域. */
export const SECTOR_LIST: FactForm<readonly Sector[]> = severalOf(SECTORS, SECTOR_LABELS);

function AllianceInput(props: FactProps<boolean>) {
  const { draft, onChange } = props;
  const { t } = useSpeech();
  return (
    <FactGroup {...props}>
      <Checkbox checked={draft} onCheckedChange={(checked) => onChange(checked === true)}>
        {t('body.alliance_member')}
      </Checkbox>
    </FactGroup>
  );
}

export const ALLIANCE: FactForm<boolean> = {
  Input: AllianceInput,
  start: () => true,
  fact: (draft) => draft,
};

function CodesInput({ draft, onChange, ...frame }: FactProps<string>) {
  const { t } = useSpeech();
  return (
    <FactFrame {...frame} hint={t('body.codes_hint')}>
      <Textarea value={draft} onChange={(event) => onChange(event.target.value)} />
    </FactFrame>
  );
}

/** 统一社会信用代码, one a line. */
export const CODES: FactForm<string> = {
  Input: CodesInput,
  start: () => '',
  fact: (draft) => {
    const codes = draft.split(/\s+/u).filter((code) => code !== '');
    return codes.length === 0 ? undefined : codes;
  },
};

function AccountInput({ draft, onChange, ...frame }: FactProps<string>) {
  const { t } = useSpeech();
  const server = useServer();
  const load = useCallback(() => server.people('certification_body'), [server]);
  const [loaded, reload] = useLoaded(load);
  return (
    <LoadedPart loaded={loaded} reload={reload}>
      {(people) => (
        <FactFrame {...frame} hint={t('body.account_hint')}>
          <SingleSelect
            value={draft === '' ? null : draft}
            placeholder={t('choose')}
            onChange={(value) => onChange(String(value))}
          >
            {people.map(({ id, name }) => (
              <SingleSelectOption key={id} value={id}>
                {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </FactFrame>
      )}
    </LoadedPart>
  );
}

/** 认证机构的账号. */
export const ACCOUNT: FactForm<string> = { Input: AccountInput, start: () => '', fact: chosen };
