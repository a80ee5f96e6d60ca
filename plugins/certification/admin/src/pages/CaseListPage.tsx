import { useCallback, useEffect, useState } from 'react';
import {
  Box,
  Flex,
  Searchbar,
  SingleSelect,
  SingleSelectOption,
  Tabs,
} from '@strapi/design-system';
import { useSearchParams } from 'react-router-dom';
import { STAGES, STAGE_LABELS } from '@sxjp/config/scheme';
import { useLoaded, useServer } from '../api/index.ts';
import type { CaseList } from '../api/index.ts';
import { LoadedPart } from '../components/index.ts';
import { useSpeech } from '../language.ts';
import { CaseTable } from './CaseTable.tsx';
import { Turner } from './Turner.tsx';
import { WorkbenchLayout } from './WorkbenchLayout.tsx';

const PAGE_SIZE = 20;
/** Pause in typing after which the search is sent. */
const PAUSE_MS = 300;
const EVERY = 'every';

function useCaseQuery() {
  const [query, setQuery] = useSearchParams();
  const asked = query.get('stage');
  const change = (changed: Record<string, string>) =>
    setQuery(
      (now) => {
        const next = new URLSearchParams(now);
        next.delete('page');
        for (const [name, value] of Object.entries(changed)) {
          if (value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true }
    );
  return {
    mine: query.get('of') !== 'all',
    stage: STAGES.find((stage) => stage === asked) ?? null,
    q: query.get('q') ?? '',
    page: Math.max(1, Number(query.get('page') ?? '1') || 1),
    change,
  };
}

interface SearchProps {
  q: string;
  onSearch: (q: string) => void;
}

function Search({ q, onSearch }: SearchProps) {
  const { t } = useSpeech();
  const [text, setText] = useState(q);
  useEffect(() => {
    if (text === q) return undefined;
    const timer = setTimeout(() => onSearch(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, q, onSearch]);
  return (
    <Searchbar
      name="q"
      value={text}
      clearLabel={t('clear')}
      placeholder={t('cases.search')}
      onClear={() => {
        setText('');
        onSearch('');
      }}
      onChange={(event) => setText(event.target.value)}
    >
      {t('cases.search')}
    </Searchbar>
  );
}

interface StageFilterProps {
  stage: string | null;
  counts: CaseList['stages'];
  onChange: (stage: string) => void;
}

function StageFilter({ stage, counts, onChange }: StageFilterProps) {
  const { t, say } = useSpeech();
  const present = STAGES.filter((each) => (counts[each] ?? 0) > 0 || each === stage);
  const whole = STAGES.reduce((sum, each) => sum + (counts[each] ?? 0), 0);
  return (
    <SingleSelect
      aria-label={t('cases.stage_filter')}
      value={stage ?? EVERY}
      onChange={(value) => onChange(value === EVERY ? '' : String(value))}
    >
      <SingleSelectOption value={EVERY}>
        {t('cases.every_stage', { count: whole })}
      </SingleSelectOption>
      {present.map((each) => (
        <SingleSelectOption key={each} value={each}>
          {`${say(STAGE_LABELS[each])} · ${counts[each] ?? 0}`}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}

/** 待我办理 and every case the reader may see. */
export function CaseListPage() {
  const { t } = useSpeech();
  const server = useServer();
  const { mine, stage, q, page, change } = useCaseQuery();
  const load = useCallback(
    () => server.cases({ mine, stage, q, page, pageSize: PAGE_SIZE }),
    [server, mine, stage, q, page]
  );
  const [loaded, reload] = useLoaded(load);
  const counts = loaded.state === 'ready' ? loaded.value.stages : {};
  return (
    <WorkbenchLayout title={t('rooms.cases')} subtitle={t('cases.subtitle')}>
      <Tabs.Root
        variant="simple"
        value={mine ? 'mine' : 'all'}
        onValueChange={(value) => change({ of: value === 'all' ? 'all' : '', stage: '' })}
      >
        <Tabs.List aria-label={t('cases.which')}>
          <Tabs.Trigger value="mine">{t('cases.mine')}</Tabs.Trigger>
          <Tabs.Trigger value="all">{t('cases.all')}</Tabs.Trigger>
        </Tabs.List>
      </Tabs.Root>
      <Flex gap={3} wrap="wrap" paddingTop={4} paddingBottom={4} alignItems="stretch">
        <Box flex="1 1 24rem" minWidth={0}>
          <Search q={q} onSearch={(text) => change({ q: text })} />
        </Box>
        <Box flex="0 1 26rem" minWidth="20rem">
          <StageFilter
            stage={stage}
            counts={counts}
            onChange={(chosen) => change({ stage: chosen })}
          />
        </Box>
      </Flex>
      <LoadedPart loaded={loaded} reload={reload}>
        {({ results, pagination }) => (
          <>
            <CaseTable cases={results} filtered={q !== '' || stage !== null} mine={mine} />
            <Turner {...pagination} onTurn={(to) => change({ page: String(to) })} />
          </>
        )}
      </LoadedPart>
    </WorkbenchLayout>
  );
}
