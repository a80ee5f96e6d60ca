import type { ReactNode } from 'react';
import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { FactProps } from './drafts.ts';
import { FactGroup } from './FactFrame.tsx';

interface LineOf<Line> {
  line: Line;
  index: number;
  onChange: (line: Line) => void;
  onRemove: () => void;
}

interface FactLinesProps<Line> {
  fact: FactProps<readonly Line[]>;
  hint: string;
  /** What a new line starts with, and the words on the button that adds one. */
  blank: Line;
  add: string;
  children: (line: LineOf<Line>) => ReactNode;
}

/** A fact of lines that are added, changed and removed one by one. */
export function FactLines<Line>({ fact, hint, blank, add, children }: FactLinesProps<Line>) {
  const { draft, onChange } = fact;
  return (
    <FactGroup {...fact} hint={hint}>
      {draft.map((line, index) =>
        children({
          line,
          index,
          onChange: (changed) => onChange(draft.map((each, at) => (at === index ? changed : each))),
          onRemove: () => onChange(draft.filter((_, at) => at !== index)),
        })
      )}
      <Button
        type="button"
        variant="tertiary"
        startIcon={<Plus />}
        onClick={() => onChange([...draft, blank])}
      >
        {add}
      </Button>
    </FactGroup>
  );
}
