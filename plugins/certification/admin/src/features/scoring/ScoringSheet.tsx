import { useRef, useState } from 'react';
import { Alert, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { Rubric, SchemeEdition } from '@sxjp/config/scheme';
import type { ScoreLine } from '../../../../domain/scorecard.ts';
import { isAbandoned, newRequestId, refusedBy, useServer } from '../../api/index.ts';
import type { Refused } from '../../api/index.ts';
import { sayRefused } from '../../components/index.ts';
import { useSpeech } from '../../language.ts';
import type { Problems, ScoreEntries } from '../facts/drafts.ts';
import { readEntries } from './entries.ts';
import { ScoreSummary, focusItem } from './ScoreSummary.tsx';
import { ScoringGrid } from './ScoringGrid.tsx';

interface ScoringSheetProps {
  caseId: string;
  version: number;
  edition: SchemeEdition;
  rubric: Rubric;
  saved: readonly ScoreLine[];
  /** Why the reader may not score now; null is “may”. */
  why: string | null;
  reload: () => Promise<boolean>;
}

/** The items a refusal blames, by item. */
function blamed({ field, fields, message }: Refused): Problems {
  const own = fields.length > 0 ? fields : field === null ? [] : [{ field, problem: message }];
  return Object.fromEntries(
    own
      .filter((each) => each.field.startsWith('scores.'))
      .map((each) => [each.field.slice('scores.'.length), each.problem])
  );
}

/** 评分表. It is saved part by part: only what was changed is sent, and a refusal keeps everything typed. */
export function ScoringSheet(props: ScoringSheetProps) {
  const { caseId, version, edition, rubric, saved, why, reload } = props;
  const server = useServer();
  const speech = useSpeech();
  const { t } = speech;
  const { toggleNotification } = useNotification();
  const requestId = useRef(newRequestId());
  const [entries, setEntries] = useState<ScoreEntries>({});
  const [refused, setRefused] = useState<Refused | null>(null);
  const [saving, setSaving] = useState(false);

  const { scores, faults, lines } = readEntries(rubric, saved, entries, speech);
  const refusedItems = refused === null ? {} : blamed(refused);

  const save = async () => {
    const [wrong] = Object.keys(faults);
    if (wrong !== undefined) {
      focusItem(wrong);
      return;
    }
    setSaving(true);
    try {
      const body = { version, requestId: requestId.current, scores };
      await server.act({ type: 'applications', id: caseId }, 'score', body);
      requestId.current = newRequestId();
      setRefused(null);
      await reload();
      setEntries({});
      toggleNotification({ type: 'success', message: t('score.saved', { count: scores.length }) });
    } catch (error) {
      if (isAbandoned(error)) return;
      const answer = refusedBy(error);
      setRefused(answer);
      const [item] = Object.keys(blamed(answer));
      if (item !== undefined) focusItem(item);
    } finally {
      setSaving(false);
    }
  };

  const refresh = async () => {
    requestId.current = newRequestId();
    if (await reload()) setRefused(null);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <ScoreSummary edition={edition} rubric={rubric} lines={lines} />
      {why === null ? (
        <Typography textColor="neutral600">{t('score.hint')}</Typography>
      ) : (
        <Typography textColor="neutral600">{t('score.closed', { why })}</Typography>
      )}
      {refused === null ? null : (
        <Alert
          variant="danger"
          title={t('score.refused')}
          closeLabel={t('close')}
          onClose={() => setRefused(null)}
          {...(refused.kind === 'stale'
            ? {
                action: (
                  <Button size="S" variant="tertiary" onClick={() => void refresh()}>
                    {t('refresh')}
                  </Button>
                ),
              }
            : {})}
        >
          {sayRefused(refused, speech)}
        </Alert>
      )}
      <ScoringGrid
        rubric={rubric}
        saved={saved}
        lines={lines}
        entries={entries}
        faults={{ ...refusedItems, ...faults }}
        disabled={why !== null || saving}
        onChange={(changed) => {
          setEntries(changed);
          if (refused !== null && refused.kind !== 'stale') setRefused(null);
        }}
      />
      {why === null ? (
        <Box position="sticky" bottom="0" background="neutral0" paddingTop={3} paddingBottom={3}>
          <Flex justifyContent="flex-end" gap={3} wrap="wrap">
            <Typography textColor="neutral600" aria-live="polite">
              {scores.length === 0
                ? t('score.nothing_changed')
                : t('score.changed', { count: scores.length })}
            </Typography>
            <Button
              type="button"
              loading={saving}
              disabled={scores.length === 0 && Object.keys(faults).length === 0}
              onClick={() => void save()}
            >
              {t('score.save')}
            </Button>
          </Flex>
        </Box>
      ) : null}
    </Flex>
  );
}
