import { Flex, Link, Typography } from '@strapi/design-system';
import { PART_LABELS, ROUTE_LABELS } from '@sxjp/config/scheme';
import type { Desk } from '../../api/index.ts';
import { Nothing, Section } from '../../components/index.ts';
import { useSpeech } from '../../language.ts';
import { PartMark, stateOf } from './PartForm.tsx';

/** 还缺什么：by the very checks the conclusion will be asked. */
export function Progress({ desk }: { desk: Desk }) {
  const { t, say } = useSpeech();
  const needed = desk.needed[desk.route];
  const whole = needed.filter((part) => stateOf(desk, part) === 'whole').length;
  return (
    <Section
      title={t('work.progress', { done: whole, all: needed.length })}
      aside={<Typography variant="pi">{say(ROUTE_LABELS[desk.route])}</Typography>}
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        {needed.map((part) => (
          <Flex key={part} justifyContent="space-between" gap={2}>
            <Link href={`#part-${part}`}>{say(PART_LABELS[part])}</Link>
            <PartMark state={stateOf(desk, part)} />
          </Flex>
        ))}
        {desk.faults.length === 0 ? (
          <Nothing>{desk.open ? t('work.ready') : t('work.frozen')}</Nothing>
        ) : (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={3}>
            {desk.faults.map(({ code, message }) => (
              <Typography key={code} tag="li" variant="pi" textColor="danger600">
                {message}
              </Typography>
            ))}
          </Flex>
        )}
      </Flex>
    </Section>
  );
}
