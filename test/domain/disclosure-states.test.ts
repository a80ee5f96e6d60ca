import fc from 'fast-check';
import { CERTIFICATE_STATES, NOTICE_STAGES, STAGES } from '@sxjp/config/scheme';
import { publicSnapshot } from '@sxjp/plugin-certification/domain';
import {
  ANNOUNCEMENT,
  CERTIFICATE,
  NOTICE,
  STAMP,
  expectNothingLeaks,
  stuffed,
} from './disclosed.ts';

describe('一千种随机的局面', () => {
  const states = fc.constantFrom(...CERTIFICATE_STATES);
  const stages = fc.constantFrom(...STAGES);
  const situation = fc.record({
    certificates: fc.array(fc.record({ state: states, caseStage: stages }), { maxLength: 8 }),
    notices: fc.array(fc.constantFrom(...NOTICE_STAGES), { maxLength: 5 }),
  });

  /** Every text of the record carries the mark; what has a form of its own keeps it. */
  function marked<T extends object>(record: T, mark: string, kept: readonly string[]): T {
    const parts = Object.entries(record).map(([name, part]: [string, unknown]) => [
      name,
      typeof part === 'string' && !kept.includes(name) ? `${part} ${mark}` : part,
    ]);
    return Object.fromEntries(parts) as T;
  }
  const FORMED =
    'state caseStage stage kind sector regionCode publicId number issuedOn validFrom validTo onlineOn firstCountedOn endOn'.split(
      ' '
    );

  it('没公告的证书、没上线的公示，一个字也不出现；该公开的一件不少', () => {
    fc.assert(
      fc.property(situation, ({ certificates, notices }) => {
        const announced = ['effective', 'suspended', 'revoked', 'cancelled', 'superseded'];
        const isOpen = ({ state, caseStage }: (typeof certificates)[number]) =>
          caseStage === 'certified' && announced.includes(state);
        const records = {
          certificates: certificates.map((each, place) =>
            marked(
              { ...CERTIFICATE, ...each, number: `SXJP-P-2026-${place}` },
              isOpen(each) ? `可见${place}` : `暗记${place}`,
              FORMED
            )
          ),
          notices: notices.map((stage, place) =>
            marked(
              { ...NOTICE, stage },
              ['open', 'closed', 'announced'].includes(stage) ? `可见示${place}` : `暗记示${place}`,
              FORMED
            )
          ),
          announcements: [ANNOUNCEMENT],
          warnings: [],
        };
        const text = JSON.stringify(publicSnapshot(stuffed(STAMP), stuffed(records)));
        expect(text).not.toContain('暗记');
        certificates.forEach((each, place) => {
          expect(text.includes(`可见${place}`)).toBe(isOpen(each));
        });
        expectNothingLeaks(JSON.parse(text));
      }),
      { numRuns: 1000, seed: 20_261_129 }
    );
  });
});
