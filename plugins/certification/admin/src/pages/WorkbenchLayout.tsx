import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { WORKBENCH } from '../identity.ts';
import { useSpeech } from '../language.ts';

const Rooms = styled.nav`
  display: flex;
  gap: 0.4rem;
  overflow-x: auto;
  padding: 0 1.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};

  a {
    flex: none;
    padding: 1.4rem 1.2rem;
    border-bottom: 2px solid transparent;
    color: ${({ theme }) => theme.colors.neutral700};
    font-size: 1.4rem;
    text-decoration: none;
  }

  a:hover {
    color: ${({ theme }) => theme.colors.primary700};
  }

  a.active {
    border-bottom-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary600};
    font-weight: 600;
  }

  a:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -3px;
  }
`;

const ROOMS = [
  { to: WORKBENCH, key: 'rooms.cases', end: true },
  { to: `${WORKBENCH}/notices`, key: 'rooms.notices', end: false },
  { to: `${WORKBENCH}/records`, key: 'rooms.records', end: false },
  { to: `${WORKBENCH}/inspections`, key: 'rooms.inspections', end: false },
  { to: `${WORKBENCH}/surveillance`, key: 'rooms.surveillance', end: false },
  { to: `${WORKBENCH}/printing`, key: 'rooms.printing', end: false },
  { to: `${WORKBENCH}/imports`, key: 'rooms.imports', end: false },
  { to: `${WORKBENCH}/deadlines`, key: 'rooms.deadlines', end: false },
  { to: `${WORKBENCH}/scheme`, key: 'rooms.scheme', end: false },
  { to: `${WORKBENCH}/publication`, key: 'rooms.publication', end: false },
] as const;

interface WorkbenchLayoutProps {
  title: string;
  /** Under the title: one line that says what this is. */
  subtitle?: ReactNode;
  back?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}

/** The frame of every page of the workbench. */
export function WorkbenchLayout({ title, subtitle, back, action, children }: WorkbenchLayoutProps) {
  const { t } = useSpeech();
  return (
    <Page.Main>
      <Page.Title>{`${title} · ${t('workbench')}`}</Page.Title>
      <Rooms aria-label={t('workbench')}>
        {ROOMS.map(({ to, key, end }) => (
          <NavLink key={to} to={to} end={end}>
            {t(key)}
          </NavLink>
        ))}
      </Rooms>
      <Box padding={{ initial: 4, medium: 6, large: 8 }}>
        {back === undefined ? null : <Box paddingBottom={3}>{back}</Box>}
        <Flex
          justifyContent="space-between"
          alignItems="flex-start"
          gap={4}
          wrap="wrap"
          paddingBottom={6}
        >
          <Flex direction="column" alignItems="flex-start" gap={2} minWidth={0}>
            <Typography variant="alpha" tag="h1" style={{ overflowWrap: 'anywhere' }}>
              {title}
            </Typography>
            {subtitle === undefined ? null : (
              <Typography tag="div" textColor="neutral600">
                {subtitle}
              </Typography>
            )}
          </Flex>
          {action}
        </Flex>
        {children}
      </Box>
    </Page.Main>
  );
}
