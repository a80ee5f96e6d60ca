import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Visits } from '../../api/index.ts';
import { WORKBENCH } from '../../identity.ts';
import { useSpeech } from '../../language.ts';
import type { Language } from '../../language.ts';

const Month = styled.ol`
  display: grid;
  grid-template-columns: repeat(7, minmax(0, 1fr));
  gap: 1px;
  margin: 0;
  padding: 1px;
  background: ${({ theme }) => theme.colors.neutral150};
  list-style: none;

  @media (max-width: 720px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

const Heads = styled.div`
  display: grid;
  grid-template-columns: repeat(7, minmax(0, 1fr));
  padding: 0.6rem 0;
  text-align: center;

  @media (max-width: 720px) {
    display: none;
  }
`;

/** Monday to Sunday, in the reader's language. */
function headsIn(language: Language): string[] {
  const said = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    weekday: 'short',
    timeZone: 'UTC',
  });
  return Array.from({ length: 7 }, (_, day) => said.format(Date.UTC(2024, 0, 1 + day)));
}

const Day = styled.li<{ $busy: boolean }>`
  min-height: 9rem;
  padding: 0.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
  overflow-wrap: anywhere;

  @media (max-width: 720px) {
    display: ${({ $busy }) => ($busy ? 'block' : 'none')};
    min-height: 0;
  }
`;

/** The month's days with blank places before the first, Monday first. */
function placesOf(month: string): (string | null)[] {
  const [year = 0, of = 1] = month.split('-').map(Number);
  const first = new Date(Date.UTC(year, of - 1, 1));
  const days = new Date(Date.UTC(year, of, 0)).getUTCDate();
  const before = (first.getUTCDay() + 6) % 7;
  return [
    ...Array.from({ length: before }, () => null),
    ...Array.from({ length: days }, (_, day) => `${month}-${String(day + 1).padStart(2, '0')}`),
  ];
}

/** 一个月的核查: on a phone only the days that have any. */
export function Calendar({ month, visits }: { month: string; visits: Visits['visits'] }) {
  const { t, list, language } = useSpeech();
  return (
    <>
      <Heads aria-hidden>
        {headsIn(language).map((day) => (
          <Typography key={day} variant="pi" textColor="neutral600">
            {day}
          </Typography>
        ))}
      </Heads>
      <Month>
        {placesOf(month).map((day, index) => {
          const here = visits.filter(({ plannedOn }) => plannedOn === day);
          return (
            <Day key={day ?? `before-${index}`} $busy={here.length > 0}>
              {day === null ? null : (
                <Typography variant="pi" textColor="neutral600">
                  <time dateTime={day}>{Number(day.slice(8))}</time>
                </Typography>
              )}
              <Flex direction="column" alignItems="stretch" gap={1}>
                {here.map(({ caseId, offering, organization, team }) => (
                  <div key={caseId}>
                    <Link tag={NavLink} to={`${WORKBENCH}/applications/${caseId}`}>
                      {offering}
                    </Link>
                    <Typography variant="pi" tag="p" textColor="neutral600">
                      {organization}
                    </Typography>
                    <Typography variant="pi" tag="p">
                      {list(
                        team.map(({ name, lead }) => (lead ? t('field.lead', { name }) : name))
                      )}
                    </Typography>
                  </div>
                ))}
              </Flex>
            </Day>
          );
        })}
      </Month>
    </>
  );
}
