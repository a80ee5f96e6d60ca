import { addMonths } from '../calendar.ts';
import type { PlainDate } from '../calendar.ts';
import { nothing } from '../facts.ts';
import type { FactsRow } from '../facts.ts';
import { settingOf } from '../guards/guard.ts';
import { lastAct } from '../history.ts';
import type { RecordGuard } from '../record.ts';
import { refuse } from '../refusal.ts';
import type { RecordAsked } from './asked.ts';
import { PRINT_FACTS, PRINT_GUARDS } from './certificate-print.ts';
import { HOLDER_FACTS, HOLDER_GUARDS } from './holder-request.ts';
import type { HolderDetails } from './holder-request.ts';
import { VERSION_FACTS, VERSION_GUARDS } from './certificate-version.ts';
import type { VersionDetails } from './certificate-version.ts';

export interface CertificateDetails extends VersionDetails, HolderDetails {
  validTo: PlainDate | null;
  /** The body that issued it, and the one the actor works for, by approval number. */
  issuedBy: string;
  actorsBody: string | null;
  /** SHA-256 of what is printed, its dates left out: a check is of this, and of nothing after it. */
  content: string;
  /** Characters of the content that no print can show, by their code points. */
  unprintable: readonly string[];
}
type Guard = RecordGuard<RecordAsked<CertificateDetails>>;

const ended = ({ details: { validTo }, today }: RecordAsked<CertificateDetails>): boolean =>
  validTo !== null && today > validTo;

/** The day the present suspension began; an extension counts from it too 〔rulings 14：一次，不超过最长期限〕. */
const suspendedOn = ({ file, today }: RecordAsked<CertificateDetails>): PlainDate =>
  file.stage === 'suspended' ? (lastAct(file.history, 'suspend')?.on ?? today) : today;

/** 证书的条件. 〔rulings 14〕 */
export const CERTIFICATE_GUARDS = {
  /** A body acts on what it issued; the association's own people are not asked. */
  issued_by_the_actors_body: ({ actor, details: { issuedBy, actorsBody } }) =>
    !actor.roles.includes('certification_body') || issuedBy === actorsBody
      ? null
      : refuse('certificate_of_another_body', {}),
  past_its_last_day: (asked) =>
    ended(asked)
      ? null
      : refuse('certificate_running', {
          validTo: asked.details.validTo ?? '—',
          today: asked.today,
        }),
  not_past_its_last_day: (asked) =>
    ended(asked) ? refuse('certificate_over', { validTo: asked.details.validTo ?? '—' }) : null,
  suspension_within_limits: (asked, facts) => {
    const until = facts?.suspendedUntil;
    if (until === undefined) return null;
    const months = settingOf(asked, 'suspendMonths');
    const most = addMonths(suspendedOn(asked), months);
    const { validTo } = asked.details;
    const last = validTo !== null && validTo < most ? validTo : most;
    return asked.today < until && until <= last
      ? null
      : refuse('suspension_out_of_limits', { until, last, months }, 'suspendedUntil');
  },
  suspension_not_extended: ({ file }) => {
    const at = file.history.findLastIndex(({ action }) => action === 'suspend');
    return lastAct(file.history.slice(at + 1), 'extend_suspension') === undefined
      ? null
      : refuse('suspension_extended', {});
  },
  not_delivered_yet: ({ file }) => {
    const given = lastAct(file.history, 'deliver');
    return given === undefined ? null : refuse('already_delivered', { on: given.on });
  },
  dated_by_today: ({ today }, facts) => {
    const on = facts?.deliveredOn;
    return on !== undefined && on > today
      ? refuse('signed_in_future', { signedOn: on, today }, 'deliveredOn')
      : null;
  },
  ...PRINT_GUARDS,
  ...VERSION_GUARDS,
  ...HOLDER_GUARDS,
} satisfies Record<string, Guard>;

export const CERTIFICATE_FACTS: Record<string, FactsRow> = {
  revise: nothing,
  rectify: nothing,
  ...PRINT_FACTS,
  ...VERSION_FACTS,
  ...HOLDER_FACTS,
  take_effect: nothing,
  void_number: nothing,
  deliver: { required: ['deliveredOn', 'recipient'] },
  suspend: { required: ['suspendReason', 'suspendedUntil', 'reason'] },
  extend_suspension: { required: ['suspendedUntil', 'reason'] },
  restore: { required: ['restoreReason', 'reason'] },
  revoke: { required: ['revokeReason', 'reason'] },
  cancel: { required: ['cancelReason', 'reason'] },
  expire: nothing,
};
