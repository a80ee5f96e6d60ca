import { Alert, Badge, Flex, Typography } from '@strapi/design-system';
import { MEETING_LABELS } from '@sxjp/config/scheme';
import type { CaseInspection } from '../../api/index.ts';
import { Particulars, Stack } from '../../components/index.ts';
import { sayDate, sayInstant } from '../../dates.ts';
import { useSpeech } from '../../language.ts';

/** The plan, who has come and handed in, and the two meetings. */
export function VisitPart({ inspection }: { inspection: CaseInspection }) {
  const { t, say, list, language } = useSpeech();
  const { team, plannedOn, agenda, checkIns, meetings, objection, scorecards } = inspection;
  const here = new Map(checkIns.map(({ id, at }) => [id, at]));
  const handedIn = new Set(scorecards.map(({ inspector }) => inspector));
  const nameOf = (id: string) => team.find((each) => each.id === id)?.name ?? id;
  const names = team.map(({ name, lead }) => (lead ? t('field.lead', { name }) : name));
  return (
    <Stack gap={3}>
      {objection === null ? null : (
        <Alert variant="default" title={t('case.inspection')} closeLabel={t('close')}>
          {t('visit.objection', { person: nameOf(objection.memberId), reason: objection.reason })}
        </Alert>
      )}
      <Particulars
        of={[
          { term: t('field.team'), value: list(names) },
          {
            term: t('field.planned_on'),
            value: plannedOn === null ? '' : sayDate(plannedOn, language),
          },
          ...(agenda === '' ? [] : [{ term: t('visit.agenda'), value: agenda, wide: true }]),
          ...meetings.map(({ meeting, at, attendees, summary }) => ({
            term: `${say(MEETING_LABELS[meeting])} · ${sayInstant(at, language)}`,
            value: `${attendees}\n${summary}`,
            wide: true,
          })),
        ]}
      />
      <Flex tag="ul" gap={3} wrap="wrap">
        {team.map(({ id, name }) => {
          const at = here.get(id);
          return (
            <Flex key={id} tag="li" gap={2}>
              <Typography>{name}</Typography>
              {at === undefined ? null : (
                <Badge>{`${t('visit.present')} ${sayInstant(at, language)}`}</Badge>
              )}
              <Badge variant={handedIn.has(id) ? 'success' : 'secondary'}>
                {`${t('cards.title')} ${t(handedIn.has(id) ? 'cards.in' : 'cards.out')}`}
              </Badge>
            </Flex>
          );
        })}
      </Flex>
    </Stack>
  );
}
