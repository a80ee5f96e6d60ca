import { z } from 'zod';
import { HOLDER_REQUESTS } from '@sxjp/config/scheme';
import { PlainDate, addDays, letterDueFor, settingOf } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';

const CertificateRow = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  holder: z.string(),
  day: PlainDate,
});
const ExpiringRow = CertificateRow.extend({ edition: z.string() });
const ExpiredRow = CertificateRow.extend({ stored: z.boolean() });

const RequestRow = CertificateRow.extend({ requested: z.enum(HOLDER_REQUESTS) });

const RUNNING = `c.state in ('effective', 'suspended')`;
const columns = (day: string) =>
  `c.document_id as id, c.number, c.offering_name as name, c.holder_name as holder, to_char(${day}, 'YYYY-MM-DD') as day`;

/** 监督 not done yet, of certificates in force, by its day. */
const surveillances = (house: House, where: string, parameters: readonly PlainDate[]) =>
  house.reader.rows(
    CertificateRow,
    `select ${columns('s.due_by')} from surveillances s join certificates c on c.id = s.certificate_id
     where s.stage in ('planned', 'notified') and ${RUNNING} and ${where} order by s.due_by, c.number`,
    parameters
  );

/** 证书的待办：what somebody has to do about certificates in force, each list with the day it is about. */
export async function certificateLists(house: House) {
  const today = house.today();
  const edition = house.inForce;
  const in_ = (setting: string) => addDays(today, settingOf({ edition }, setting));
  const expiring = await house.reader.rows(
    ExpiringRow,
    `select ${columns('c.valid_to')}, c.edition from certificates c
     where ${RUNNING} and c.valid_to >= ? and c.valid_to <= ? order by c.valid_to, c.number`,
    [today, in_('renewalFirstDays')]
  );
  return {
    /** 持证单位的申请，还没有办. */
    requests: await house.reader.rows(
      RequestRow,
      `select ${columns('e.acted_on')}, e.facts ->> 'requested' as requested from certificates c
       join lateral (select x.* from ledger.entries x where x.record_type = 'certificate' and x.record_id = c.document_id
         and x.action = 'request' order by x.version desc limit 1) e on true
       where ${RUNNING} and not exists (select from ledger.entries l where l.record_type = 'certificate'
         and l.record_id = c.document_id and l.version > e.version
         and l.action in (e.facts ->> 'requested', 'decline_request'))
       order by e.acted_on, c.number`
    ),
    /** 暂停期已过：恢复、撤销或注销. */
    suspensionsOver: await house.reader.rows(
      CertificateRow,
      `select ${columns('c.suspended_until')} from certificates c
       where c.state = 'suspended' and c.suspended_until < ? order by c.suspended_until, c.number`,
      [today]
    ),
    /** 监督已逾期：过了十二个月，应当暂停. */
    surveillanceOverdue: await surveillances(house, 's.due_by < ?', [today]),
    surveillanceDue: await surveillances(house, 's.due_by >= ? and s.due_by <= ?', [
      today,
      in_('surveillanceLeadDays'),
    ]),
    /** 将到期，180、90、30 日. */
    expiring: expiring.map(({ edition: of, ...line }) => ({
      ...line,
      reminder: letterDueFor(house.edition(of), line.day, today),
    })),
    /** 已过期：read off the last day, whether the clock has been round (`stored`) or not. */
    expired: await house.reader.rows(
      ExpiredRow,
      `select ${columns('c.valid_to')}, c.state = 'expired' as stored from certificates c
       where (${RUNNING} or c.state = 'expired') and c.valid_to < ? and c.valid_to >= ?
       order by c.valid_to desc, c.number`,
      [today, addDays(today, -settingOf({ edition }, 'renewalFirstDays'))]
    ),
  };
}
