import { Button, Flex, Typography } from '@strapi/design-system';
import type { Publishing, Rollback } from '../../api/index.ts';
import { Nothing, PlainTable } from '../../components/index.ts';
import { sayInstant } from '../../dates.ts';
import { useSpeech } from '../../language.ts';

/** The publisher keeps as many releases, the one on line among them. */
const KEPT = 5;

export type Kept = Publishing & { release: string };

const wasOnLine = (each: Publishing): each is Kept =>
  each.state === 'published' && each.release !== null;

function Result({ of, online }: { of: Publishing; online: boolean }) {
  const { t } = useSpeech();
  const state = of.back ? 'back' : of.state;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography
        fontWeight="semiBold"
        textColor={of.state === 'failed' ? 'danger600' : 'neutral800'}
      >
        {t(`publication.state.${state}`)}
        {online ? ` · ${t('publication.state.online')}` : ''}
      </Typography>
      {of.failure === null ? null : (
        <Typography variant="pi" textColor="danger600">
          {of.failure}
        </Typography>
      )}
      {of.seconds === null || of.back ? null : (
        <Typography variant="pi" textColor="neutral600">
          {t('publication.took', { seconds: Math.max(1, Math.round(of.seconds)) })}
        </Typography>
      )}
    </Flex>
  );
}

function Counts({ of }: { of: Publishing }) {
  const { t } = useSpeech();
  const { certificates, notices, announcements } = of;
  if (certificates === null) return <>—</>;
  return (
    <>
      {t('publication.counts_text', {
        certificates,
        notices: notices ?? 0,
        announcements: announcements ?? 0,
      })}
    </>
  );
}

/** The releases that can be gone back to, each by its newest publication. */
function goals(publications: readonly Publishing[], online: Publishing | null): Kept[] {
  const releases = new Map<string, Kept>();
  for (const each of publications.filter(wasOnLine))
    if (!releases.has(each.release)) releases.set(each.release, each);
  return [...releases.values()].slice(0, KEPT).filter(({ id }) => id !== online?.id);
}

interface HistoryProps {
  publications: readonly Publishing[];
  online: Publishing | null;
  mayTakeBack: boolean;
  onTakeBack: (to: Kept) => void;
}

/** Every publication, newest first; a kept one can be gone back to. */
export function History({ publications, online, mayTakeBack, onTakeBack }: HistoryProps) {
  const { t, language } = useSpeech();
  const offered = new Map(
    (mayTakeBack ? goals(publications, online) : []).map((each) => [each.id, each])
  );
  if (publications.length === 0) return <Nothing>{t('publication.never')}</Nothing>;
  const backTo = (goal: Kept | undefined) =>
    goal === undefined ? (
      ''
    ) : (
      <Button key="back" size="S" variant="tertiary" onClick={() => onTakeBack(goal)}>
        {t('publication.take_back')}
      </Button>
    );
  return (
    <PlainTable
      head={[
        t('publication.when'),
        t('publication.result'),
        t('publication.counts'),
        t('publication.rollback.title'),
      ]}
      rows={publications.map((each) => ({
        key: String(each.id),
        cells: [
          sayInstant(each.startedAt, language),
          <Result key="result" of={each} online={each.id === online?.id} />,
          <Counts key="counts" of={each} />,
          backTo(offered.get(each.id)),
        ],
      }))}
    />
  );
}

function outcomeOf({ outcome, why }: Rollback, t: ReturnType<typeof useSpeech>['t']): string {
  if (outcome === null) return t('publication.rollback.waiting');
  return outcome === 'done'
    ? t('publication.rollback.done')
    : t('publication.rollback.refused', { why: why ?? '—' });
}

/** Who took the site back, why, and what came of it. */
export function Rollbacks({ rollbacks }: { rollbacks: readonly Rollback[] }) {
  const { t, language } = useSpeech();
  return (
    <PlainTable
      head={[
        t('publication.when'),
        t('publication.rollback.by'),
        t('publication.rollback.release'),
        t('publication.rollback.reason'),
        t('publication.result'),
      ]}
      rows={rollbacks.map((each) => ({
        key: String(each.id),
        cells: [
          sayInstant(each.askedAt, language),
          each.by,
          each.release,
          each.reason,
          outcomeOf(each, t),
        ],
      }))}
    />
  );
}
