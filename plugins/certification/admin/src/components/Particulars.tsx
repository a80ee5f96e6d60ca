import type { ReactNode } from 'react';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

const List = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr));
  gap: 1.2rem 2.4rem;
  margin: 0;
`;

const Entry = styled.div<{ $wide: boolean }>`
  grid-column: ${({ $wide }) => ($wide ? '1 / -1' : 'auto')};
  min-width: 0;

  dt {
    margin-bottom: 0.2rem;
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
`;

export interface Particular {
  term: string;
  value: ReactNode;
  /** Long text takes the whole width. */
  wide?: boolean;
}

const isBlank = (value: ReactNode) => value === null || value === undefined || value === '';

/** Terms and what they are, of a record that is only read. */
export function Particulars({ of }: { of: readonly Particular[] }) {
  return (
    <List>
      {of.map(({ term, value, wide = false }) => (
        <Entry key={term} $wide={wide}>
          <dt>
            <Typography variant="pi" textColor="neutral600">
              {term}
            </Typography>
          </dt>
          <dd>
            <Typography tag="div">{isBlank(value) ? '—' : value}</Typography>
          </dd>
        </Entry>
      ))}
    </List>
  );
}
