import type { OfferingKind } from '@sxjp/config/scheme';
import type { CertificationWork } from '@sxjp/plugin-certification/domain';
import { CERTIFICATION_GUARDS } from '../../plugins/certification/domain/guards/certification.ts';
import { WORLD, on, properly } from './case-at.ts';
import {
  ACCEPTED_WORK,
  BODY,
  CERTIFIERS,
  CONTRACT,
  PRODUCT_WORK,
  SERVICE_WORK,
  file,
} from './certification-work.ts';
import { amid, asItIs, both, entering, having, holdGuards, since, without } from './guard-cases.ts';
import type { Change, GuardCase } from './guard-cases.ts';
import { ASSIGNING } from './assigning-cases.ts';
import { did } from './steps.ts';

const STAGE = 'third_party_certification';
const rows =
  (action: 'conclude_certification' | 'refuse_certification') =>
  (guard: string, all: readonly (readonly [string, Change, string])[]): GuardCase[] =>
    all.map(([said, change, code]) => [guard, said, STAGE, action, change, code]);
const concluding = rows('conclude_certification');
const refusing = rows('refuse_certification');

const work = (drafts: CertificationWork): Change =>
  amid({ certification: { ...WORLD.certification, drafts } });
const product = (changed: CertificationWork): Change => work({ ...PRODUCT_WORK, ...changed });
const offering = (kind: OfferingKind) =>
  having({ offering: { ...properly(STAGE, 'conclude_certification').file.offering, kind } });
const service = (changed: CertificationWork): Change =>
  both(offering('service'), work({ ...SERVICE_WORK, ...changed }));
const accepting = (changed: CertificationWork): Change => work({ ...ACCEPTED_WORK, ...changed });

const { design, sampling, tests: [test] = [], report } = PRODUCT_WORK;
const { audit, measurements, visit } = SERVICE_WORK;
const { accepted: [taken] = [] } = ACCEPTED_WORK;
if (
  design === undefined ||
  sampling === undefined ||
  test === undefined ||
  audit === undefined ||
  measurements === undefined ||
  visit === undefined ||
  taken === undefined ||
  report === undefined
)
  throw new Error('The work of these tests lacks a part.');
const { accepted: _accepted, ...unaccepted } = ACCEPTED_WORK;
const [result] = test.results;
if (result === undefined) throw new Error('The test report lacks a result.');
const fresh = (each: typeof test, number: string) => ({ ...each, number, files: [file(number)] });

const CASES: readonly GuardCase[] = [
  ...ASSIGNING,
  ...concluding('body_assigned', [
    ['已委托', asItIs, 'ok'],
    ['没有委托', without('assign_body'), 'body_not_assigned'],
  ]),
  ...concluding('assigned_to_the_body', [
    ['委托给本机构', asItIs, 'ok'],
    ['委托给别的机构', amid({ body: { ...BODY, id: 'body-9' } }), 'case_of_another_body'],
    ['账号没有关联认证机构', amid({ body: null }), 'body_unknown'],
    [
      '已改委托给别的机构',
      since(did('assign_body', { facts: { bodyId: 'body-9' } })),
      'case_of_another_body',
    ],
  ]),
  ...refusing('assigned_to_the_body', [
    ['委托给别的机构', amid({ body: { ...BODY, id: 'body-9' } }), 'case_of_another_body'],
  ]),
  ...concluding('work_complete', [
    ['产品路线五部分齐全', asItIs, 'ok'],
    ['服务路线五部分齐全', service({}), 'ok'],
    ['采信路线三部分齐全', accepting({}), 'ok'],
    ...(['contract', 'design', 'sampling', 'tests', 'report'] as const).map((part) => {
      const { [part]: _without, ...rest } = PRODUCT_WORK;
      return [`产品缺 ${part}`, work(rest), 'work_incomplete'] as const;
    }),
    ...(['audit', 'measurements', 'visit'] as const).map((part) => {
      const { [part]: _without, ...rest } = SERVICE_WORK;
      return [`服务缺 ${part}`, both(offering('service'), work(rest)), 'work_incomplete'] as const;
    }),
    ['产品用服务的凭据顶替', work(SERVICE_WORK), 'work_incomplete'],
    ['服务用产品的凭据顶替', both(offering('service'), work(PRODUCT_WORK)), 'work_incomplete'],
    ['采信没有证书', work(unaccepted), 'work_incomplete'],
  ]),
  ...concluding('contract_in_order', [
    ['双方正是申请单位和本机构', asItIs, 'ok'],
    [
      '与别的单位签的合同',
      product({ contract: { ...CONTRACT, applicantParty: '别家公司' } }),
      'contract_of_others',
    ],
    [
      '别的机构签的合同',
      product({ contract: { ...CONTRACT, bodyParty: '别家机构' } }),
      'contract_of_others',
    ],
    [
      '合同晚于结论',
      product({ contract: { ...CONTRACT, signedOn: on('2026-03-03') } }),
      'work_after_conclusion',
    ],
  ]),
  ...concluding('sample_in_order', [
    ['签合同当天抽样', product({ sampling: { ...sampling, on: CONTRACT.signedOn } }), 'ok'],
    [
      '样品早于合同',
      product({ sampling: { ...sampling, on: on('2026-02-20') } }),
      'work_before_contract',
    ],
    [
      '设计审查早于合同',
      product({ design: { ...design, reviewedOn: on('2026-02-20') } }),
      'work_before_contract',
    ],
  ]),
  ...concluding('tests_in_order', [
    ['两份不同的报告', product({ tests: [test, fresh(test, 'JC-002')] }), 'ok'],
    [
      '同一份报告填两次（全角、空格不同）',
      product({ tests: [test, fresh(test, ' ＪＣ-001')] }),
      'test_counted_twice',
    ],
    [
      '报告早于抽样',
      product({ tests: [{ ...test, issuedOn: on('2026-02-22') }] }),
      'test_before_sample',
    ],
    [
      '封样编号对不上',
      product({ tests: [{ ...test, sealNumber: 'FY-02' }] }),
      'test_of_another_sample',
    ],
    [
      '有一项不合格',
      product({ tests: [{ ...test, results: [{ ...result, conforms: false }] }] }),
      'result_does_not_conform',
    ],
    [
      '报告晚于结论',
      product({ tests: [{ ...test, issuedOn: on('2026-03-03') }] }),
      'work_after_conclusion',
    ],
  ]),
  ...concluding('tests_of_this_case_alone', [
    ['没有别的申报用过', asItIs, 'ok'],
    [
      '已用于另一件申报',
      amid({
        certification: {
          ...WORLD.certification,
          testsElsewhere: [{ lab: '山西质检院', number: 'jc-001', subject: 'SXJP-A-2026-0009' }],
        },
      }),
      'test_of_another_case',
    ],
  ]),
  ...concluding('service_in_order', [
    ['审核、测评、暗访都在合同之后', service({}), 'ok'],
    [
      '审核早于合同',
      service({ audit: { ...audit, on: on('2026-02-20') } }),
      'work_before_contract',
    ],
    ['暗访就在审核当天', service({ visit: { ...visit, on: audit.on } }), 'visit_on_the_audit_day'],
    ['暗访结论不符合', service({ visit: { ...visit, conforms: false } }), 'part_does_not_conform'],
    [
      '一项测评不符合',
      service({ measurements: { ...measurements, results: [{ ...result, conforms: false }] } }),
      'result_does_not_conform',
    ],
  ]),
  ...concluding('accepted_in_order', [
    ['签署当天是证书的最后一天', accepting({}), 'ok'],
    [
      '证书前一天到期',
      accepting({ accepted: [{ ...taken, validTo: on('2026-03-01') }] }),
      'accepted_expired',
    ],
    [
      '证书没写有效期止',
      accepting({ accepted: [{ ...taken, validFrom: on('2025-03-03'), validTo: null }] }),
      'accepted_without_end',
    ],
    [
      '两年零一天前的检验报告',
      accepting({
        accepted: [{ ...taken, kind: 'test_report', validFrom: on('2024-03-01'), validTo: null }],
      }),
      'accepted_expired',
    ],
    [
      '别的单位的证书',
      accepting({ accepted: [{ ...taken, holder: '别家' }] }),
      'accepted_of_another',
    ],
    [
      '同一张证书填两次',
      accepting({ accepted: [taken, { ...taken, files: [file('又一份')] }] }),
      'accepted_twice',
    ],
  ]),
  ...concluding('files_counted_once', [
    ['各有各的文件', asItIs, 'ok'],
    [
      '抽样单又作了检验报告',
      product({ tests: [{ ...test, files: sampling.files }] }),
      'file_counted_twice',
    ],
  ]),
  ...concluding('standard_covered', [
    ['每项指标都有结果', asItIs, 'ok'],
    [
      '总酸没有结果',
      product({ tests: [{ ...test, results: [{ ...result, indicator: '不挥发酸' }] }] }),
      'standard_not_covered',
    ],
    [
      '采信没有覆盖总酸',
      accepting({
        accepted: [
          { ...taken, covers: taken.covers.map((each) => ({ ...each, indicator: '酒精度' })) },
        ],
      }),
      'standard_not_covered',
    ],
  ]),
  ...concluding('certifiers_of_the_body', [
    ['本机构在册', entering({ certifierIds: CERTIFIERS.map(({ id }) => id) }), 'ok'],
    ['别的机构的人', entering({ certifierIds: ['certifier-9'] }), 'certifier_not_of_the_body'],
    [
      '同一人签两次',
      entering({ certifierIds: ['certifier-1', 'certifier-1'] }),
      'certifier_not_of_the_body',
    ],
  ]),
  ...concluding('head_signs_apart', [
    ['机构负责人是另一人', asItIs, 'ok'],
    ['认证人员又以负责人签署', entering({ headSigner: '审查员甲' }), 'head_is_a_certifier'],
  ]),
];

holdGuards('第三方认证的条件', CERTIFICATION_GUARDS, CASES);
