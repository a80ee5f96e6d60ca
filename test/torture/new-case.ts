import { randomUUID } from 'node:crypto';
import { MATERIAL_KINDS } from '@sxjp/config/scheme';
import { fabricatedCreditCode } from '../../config/deploy/demonstration/credit-codes.ts';
import { newApplicant } from '../system/people.ts';
import type { Heard, Person } from '../system/people.ts';
import { today } from '../system/start.ts';

const PDF = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n';

export function provide(person: Person, id: string, kind: string): Promise<Heard> {
  const form = new FormData();
  form.set('answer', 'provided');
  form.append('files', new Blob([`${PDF}${kind}${randomUUID()}`]), `${kind}.pdf`);
  return person.put(`/api/certification/applications/${id}/materials/${kind}`, form);
}

export function must(heard: Heard, what: string): Heard {
  if (heard.status >= 300)
    throw new Error(`${what}：${heard.status} ${JSON.stringify(heard.body)}`);
  return heard;
}

/** An applicant who has just registered, with an organization of their own. */
export async function registered(seed: number): Promise<Person> {
  const applicant = await newApplicant(`model${seed}x${process.pid}`);
  const code = `MA0${String((seed + process.pid) % 100_000).padStart(5, '0')}`;
  const organization = {
    name: `模型${code}有限公司`,
    creditCode: fabricatedCreditCode('91', '140105', code),
    regionCode: '140105',
    address: '山西省太原市小店区演示路2号',
    contactName: '模型联系人',
    contactPhone: '000-1234-5678',
  };
  must(await applicant.put('/api/certification/organization', organization), '登记单位');
  return applicant;
}

const OFFERING = {
  brand: '澄穗',
  kind: 'product',
  sector: 'manufacturing',
  models: ['CS-1'],
  scope: '便携式谷物水分测定仪的研发、生产和销售',
  process: '下料、装配、标定、检验、包装',
};

/** A case filled in and ready to be submitted. */
export async function newCase(applicant: Person, name: string): Promise<string> {
  const opened = must(
    await applicant.post('/api/certification/applications', {
      requestId: randomUUID(),
      offering: { ...OFFERING, name },
    }),
    '新建申报'
  );
  const { id } = opened.body as { id: string };
  must(
    await applicant.patch(`/api/certification/applications/${id}`, {
      version: 1,
      overview: '公司专注谷物水分测定二十年，产品用于粮库收购和加工现场，近两年产销稳定。',
      dimensions: [{ dimension: 'standard_conformance', text: '测量误差优于行业标准一倍。' }],
      commitment: { signatory: '折磨测试（单位负责人）', on: today() },
    }),
    '填写申报书'
  );
  for (const kind of MATERIAL_KINDS) must(await provide(applicant, id, kind), kind);
  return id;
}
