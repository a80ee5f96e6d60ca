import { Checkbox } from '@strapi/design-system';
import { VETOES, VETO_LABELS } from '@sxjp/config/scheme';
import type { Veto } from '@sxjp/config/scheme';
import { useSpeech } from '../../language.ts';
import type { FactForm, FactProps } from './drafts.ts';
import { FactGroup } from './FactFrame.tsx';

function VetoesInput(props: FactProps<readonly Veto[]>) {
  const { draft, onChange } = props;
  const { t, say } = useSpeech();
  return (
    <FactGroup {...props} hint={t('veto.hint')}>
      {VETOES.map((veto) => (
        <Checkbox
          key={veto}
          checked={draft.includes(veto)}
          onCheckedChange={(checked) =>
            onChange(checked === true ? [...draft, veto] : draft.filter((each) => each !== veto))
          }
        >
          {say(VETO_LABELS[veto])}
        </Checkbox>
      ))}
    </FactGroup>
  );
}

/** 一票否决事项. */
export const VETO_LIST: FactForm<readonly Veto[]> = {
  Input: VetoesInput,
  start: () => [],
  fact: (draft) => (draft.length === 0 ? undefined : draft),
};
