import type { ApplicationTransition } from '../schema.ts';
import { peer } from '../source.ts';

const fileAppeal = (stage: 'rejected' | 'lapsed'): ApplicationTransition => ({
  to: [stage],
  by: ['applicant'],
  guards: ['no_appeal_yet', 'appeal_in_time'],
  source: peer('GB/T 27065 申诉惯例'),
});

const dismissAppeal: ApplicationTransition = {
  to: ['final'],
  by: ['appeal_panel'],
  guards: ['appeal_pending', 'took_no_part', 'two_of_the_panel'],
  source: peer('GB/T 27065 申诉惯例'),
};

const upholdAppeal = (to: ApplicationTransition['to']): ApplicationTransition => ({
  to,
  by: ['appeal_panel'],
  guards: ['appeal_pending', 'took_no_part', 'two_of_the_panel', 'back_to_the_refusing_stage'],
  source: peer('GB/T 27065 申诉惯例'),
});

/** 不再前进的阶段及其申诉. */
export const CLOSED = {
  rejected: {
    appeal: fileAppeal('rejected'),
    uphold_appeal: upholdAppeal([
      'pre_review',
      'initial_evaluation',
      'advancedness_evaluation',
      'on_site_inspection',
      'third_party_certification',
      'summary_review',
    ]),
    dismiss_appeal: dismissAppeal,
  },
  lapsed: {
    appeal: fileAppeal('lapsed'),
    uphold_appeal: upholdAppeal(['supplementing']),
    dismiss_appeal: dismissAppeal,
  },
  withdrawn: {},
  final: {},
} as const satisfies Record<string, Record<string, ApplicationTransition>>;
