import { Button, Flex, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useSpeech } from '../language.ts';

interface TurnerProps {
  page: number;
  pageSize: number;
  total: number;
  onTurn: (page: number) => void;
}

/** Turns the pages of a list. */
export function Turner({ page, pageSize, total, onTurn }: TurnerProps) {
  const { t } = useSpeech();
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (last === 1) return null;
  return (
    <Flex tag="nav" aria-label={t('turner.label')} justifyContent="center" gap={4} paddingTop={4}>
      <Button
        variant="tertiary"
        startIcon={<ChevronLeft />}
        disabled={page <= 1}
        onClick={() => onTurn(page - 1)}
      >
        {t('turner.previous')}
      </Button>
      <Typography>{t('turner.place', { page, last, total })}</Typography>
      <Button
        variant="tertiary"
        endIcon={<ChevronRight />}
        disabled={page >= last}
        onClick={() => onTurn(page + 1)}
      >
        {t('turner.next')}
      </Button>
    </Flex>
  );
}
