import { MATERIAL_KINDS } from '@sxjp/config/scheme';
import type { MaterialKind } from '@sxjp/config/scheme';
import { fabricatedCreditCode } from '../../config/deploy/demonstration/credit-codes.ts';
import { requestId } from '../system/people.ts';
import type { Heard, Person } from '../system/people.ts';
import { today } from '../system/start.ts';

/** The applicant of the journey; fabricated, its code valid. */
export const ORGANIZATION = {
  name: '太原澄穗检验检测技术有限公司',
  nameEn: 'Taiyuan Chengsui Testing Co., Ltd.',
  creditCode: fabricatedCreditCode(
    '91',
    '140105',
    `MA0DJ${String(process.pid % 1000).padStart(3, '0')}`
  ),
  regionCode: '140105',
  address: '山西省太原市小店区演示路1号',
  contactName: '演示旅程联系人',
  contactPhone: '000-1234-5678',
};

export const OFFERING = {
  name: '便携式谷物水分测定仪',
  brand: '澄穗',
  kind: 'product',
  sector: 'manufacturing',
  models: ['CS-1', 'CS-2'],
  scope: '便携式谷物水分测定仪的研发、生产和销售',
  process: '下料、装配、标定、检验、包装',
};

const PDF = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n';

export function provide(
  person: Person,
  id: string,
  kind: MaterialKind,
  name: string
): Promise<Heard> {
  const form = new FormData();
  form.set('answer', 'provided');
  form.append('files', new Blob([PDF + name], { type: 'application/pdf' }), name);
  return person.put(`/api/certification/applications/${id}/materials/${kind}`, form);
}

/** Fills in and files everything but the submission. */
export async function fillIn(person: Person, organization = ORGANIZATION): Promise<string> {
  const registered = await person.put('/api/certification/organization', organization);
  expect(registered.status).toBe(200);
  const opened = await person.post('/api/certification/applications', {
    requestId: requestId(),
    offering: OFFERING,
  });
  expect(opened.status).toBe(201);
  const id = String(opened.body.id);
  const written = await person.patch(`/api/certification/applications/${id}`, {
    version: 1,
    overview: '公司专注谷物水分测定二十年，产品用于粮库收购和加工现场，近两年产销稳定。',
    dimensions: [{ dimension: 'standard_conformance', text: '测量误差优于行业标准一倍。' }],
    commitment: { signatory: '演示负责人', on: today() },
  });
  expect(written.status).toBe(200);
  for (const kind of MATERIAL_KINDS) {
    expect((await provide(person, id, kind, `${kind}.pdf`)).status).toBe(200);
  }
  return id;
}

export const ownAct = async (
  person: Person,
  id: string,
  action: string,
  facts: Record<string, unknown> = {}
): Promise<Heard> => {
  const { body } = await person.get(`/api/certification/applications/${id}`);
  return person.post(`/api/certification/applications/${id}/actions/${action}`, {
    version: body.version,
    requestId: requestId(),
    ...facts,
  });
};
