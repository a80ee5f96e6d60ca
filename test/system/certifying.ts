import { as, requestId } from './people.ts';
import type { Heard, Person, Untyped } from './people.ts';

/** A small PDF nobody else has. */
export const pdf = (said: string): Blob =>
  new Blob([`%PDF-1.4\n% ${said} ${requestId()}\n%%EOF\n`], { type: 'application/pdf' });

const deskOf = (id: string) => `/certification/applications/${id}/certification`;

/** Brings one file for the case, as the body does. */
export async function bring(person: Person, id: string, name: string): Promise<Heard> {
  const form = new FormData();
  form.append('files', pdf(name), `${name}.pdf`);
  return person.put(`${deskOf(id)}/files`, form);
}

export const keep = (
  person: Person,
  id: string,
  part: string,
  revision: number,
  content: unknown
) => person.put(`${deskOf(id)}/parts/${part}`, { revision, content });

/** The demonstration’s own body, as it is offered for the case. */
export async function bodyId(id: string, name = '山西岫准认证有限公司'): Promise<string> {
  const officer = await as('case-officer');
  const { body } = await officer.get(`/certification/applications/${id}/bodies`);
  return body.bodies.find((each: Untyped) => each.name === name).id;
}

/** 产品认证的全部工作, a result for every indicator of the case; gives the ids of two certifiers. */
export async function workOnProduct(id: string, day: string): Promise<string[]> {
  const person = await as('body');
  const desk = (await person.get(deskOf(id))).body;
  const file = async (name: string) => (await bring(person, id, name)).body.files;
  const seal = `FY-${requestId().slice(0, 8)}`;
  const parts: Record<string, unknown> = {
    contract: {
      route: 'certify',
      number: `HT-${requestId().slice(0, 8)}`,
      signedOn: day,
      applicantParty: desk.applicant,
      bodyParty: desk.body,
      files: await file('合同'),
    },
    design: {
      reviewedOn: day,
      documents: [{ title: '产品设计文件', version: 'A' }],
      findings: '覆盖标准全部指标',
      files: await file('设计审查'),
    },
    sampling: {
      place: '成品库',
      on: day,
      quantity: '12 件',
      sealNumber: seal,
      samplers: '演示认证员一',
      files: await file('抽样单'),
    },
    tests: [
      {
        lab: '演示检测机构',
        cma: 'CMA-DEMO',
        cnas: '',
        number: `JC-${requestId()}`,
        issuedOn: day,
        sealNumber: seal,
        results: desk.indicators.map((indicator: string) => ({
          indicator,
          requirement: '符合标准',
          result: '符合',
          conforms: true,
        })),
        files: await file('检验报告'),
      },
    ],
    report: { files: await file('认证报告') },
  };
  for (const [part, content] of Object.entries(parts)) {
    const saved = desk.parts.find((each: Untyped) => each.part === part);
    const kept = await keep(person, id, part, saved?.revision ?? 0, content);
    if (kept.status !== 200) throw new Error(`${part}: ${JSON.stringify(kept.body)}`);
  }
  return desk.certifiers.slice(0, 2).map((each: Untyped) => each.id);
}
