import { PrintedRecord, printedRecord, refusalMessage } from '@sxjp/plugin-certification/domain';
import type { RecordDecision } from '@sxjp/plugin-certification/domain';
import { CERTIFICATE } from '../system/certificate.ts';
import { PRINT_CASES } from './print-cases.ts';
import { ask, withRole } from './record-asked.ts';

const said = (decision: RecordDecision): string =>
  decision.ok ? 'ok' : refusalMessage(decision.refusal, 'zh');
const sayOf = (what: string): string => {
  const found = PRINT_CASES.find(([, , each]) => each === what);
  if (found === undefined) throw new Error(`没有“${what}”这一例`);
  return said(found[3]());
};

describe('印制证书', () => {
  it('拒绝说清为什么、下一步怎么办', () => {
    expect(sayOf('没人复核')).toBe(
      '证书还没有经另一人复核，或复核后内容有改动，不能印制；请先由他人办理“印前复核”。'
    );
    expect(sayOf('只有印制人自己复核过')).toBe(
      '这张证书只有您本人复核过；复核与印制由两人分别办理，请他人复核或由他人印制。'
    );
    expect(sayOf('复核过了')).toBe(
      '您已于 2026-02-20 复核过这张证书的现有内容，不必再复核；请由他人印制。'
    );
    expect(sayOf('印过了')).toBe(
      '证书已于 2026-02-25 印制；要再印，请办理“补印”，写明事由和份数。'
    );
    expect(sayOf('没印过的补印')).toBe('证书的现有内容还没有印制过，不能补印；请办理“印制”。');
    expect(sayOf('字库里没有的字')).toBe(
      '证书内容里有印不出的字符：U+20000（字库没有这个字，或是看不见的字符），不能印制；请核对申报内容。'
    );
  });

  it.each(['void', 'revoked', 'cancelled', 'expired', 'suspended'])(
    '%s 的证书不能复核、印制、补印',
    (stage) => {
      for (const action of ['check_print', 'print', 'reprint']) {
        const facts = action === 'reprint' ? { reason: '遗失', copies: 1 } : {};
        const decision = ask('certificate', stage, action, withRole('certification_body'), facts);
        expect([action, decision.ok ? 'ok' : decision.refusal.code]).toEqual([
          action,
          'action_not_in_stage',
        ]);
      }
    }
  );

  it('二维码只有核验码，不带编号；公告前的记录没有日期', () => {
    const record = printedRecord(CERTIFICATE, 'https://sxjp.example/');
    expect(record.link).toBe(`https://sxjp.example/verify/${CERTIFICATE.publicId}/`);
    expect(record.link).not.toContain(CERTIFICATE.number);
    expect([record.issuedOn, record.validFrom, record.validTo]).toEqual([null, null, null]);
    expect(() => PrintedRecord.parse({ ...record, contactPhone: '13800000000' })).toThrow();
  });

  it('补印要写事由和份数，份数是整数', () => {
    for (const facts of [
      {},
      { reason: '遗失' },
      { reason: '遗失', copies: 0 },
      { reason: '遗失', copies: 1.5 },
    ]) {
      const decision = ask(
        'certificate',
        'printed',
        'reprint',
        withRole('certification_body'),
        facts
      );
      expect(decision.ok ? 'ok' : decision.refusal.code).toBe('facts_invalid');
    }
  });
});
