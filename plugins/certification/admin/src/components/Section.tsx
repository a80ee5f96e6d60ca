import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

interface SectionProps {
  title: string;
  /** Beside the title: a mark, a count, a button. */
  aside?: ReactNode;
  children: ReactNode;
}

/** One titled part of a page. */
export function Section({ title, aside, children }: SectionProps) {
  return (
    <Box
      tag="section"
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={{ initial: 4, large: 6 }}
      aria-label={title}
    >
      <Flex
        justifyContent="space-between"
        alignItems="center"
        gap={2}
        wrap="wrap"
        paddingBottom={4}
      >
        <Typography variant="delta" tag="h2">
          {title}
        </Typography>
        {aside}
      </Flex>
      {children}
    </Box>
  );
}

/** Parts of a page, one under the other. */
export function Stack({ children, gap = 4 }: { children: ReactNode; gap?: 2 | 3 | 4 | 6 }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={gap}>
      {children}
    </Flex>
  );
}

/** A sentence where there is nothing to show. */
export function Nothing({ children }: { children: string }) {
  return (
    <Typography textColor="neutral600" tag="p">
      {children}
    </Typography>
  );
}
