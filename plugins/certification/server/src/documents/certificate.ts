import QRCode from 'qrcode';
import { OFFERING_KIND_LABELS } from '@sxjp/config/scheme';
import { printedRecord } from '@sxjp/plugin-certification/domain';
import type { PrintableCertificate, PrintedRecord } from '@sxjp/plugin-certification/domain';
import { legible } from './lettering.ts';
import { templateVersion, typeset } from './typesetter.ts';
import { dayInChinese, dayInEnglish } from './words.ts';

const pair = (zh: string, en: string) => ({ zh, en });

const TITLE = pair('“山西精品”认证证书', 'Shanxi Premium Certificate');
const SCHEME = pair('“山西精品”评定方案', 'Shanxi Premium assessment scheme');
const STATEMENT = pair(
  '下列产品（服务）经认证，符合所列标准和“山西精品”评定要求，特发此证。',
  'The product or service below has been certified as conforming to the standards listed and to the requirements of the Shanxi Premium scheme.'
);
const LABELS = {
  number: pair('证书编号', 'Certificate No.'),
  verify: pair('扫码核验证书状态：', 'Scan to verify the present status:'),
  approval: pair('认证机构批准号', 'CNCA approval No.'),
  seal: pair('（盖章处）', 'Seal of the certification body'),
  record: 'The certificate as machine-readable JSON',
};

interface Line {
  text: string;
  lang: 'zh' | 'en';
}
const chinese = (text: string | null): Line[] =>
  text === null || text === '' ? [] : [{ text, lang: 'zh' }];
const english = (text: string | null): Line[] =>
  text === null || text === '' ? [] : [{ text, lang: 'en' }];
const NONE: Line[] = [{ text: '—', lang: 'zh' }];

function row(zh: string, en: string, ...lines: Line[]) {
  return { term: pair(zh, en), lines: lines.length === 0 ? NONE : lines };
}

/** The rows of the certificate; one alone takes the whole width. */
function rowsOf(record: PrintedRecord) {
  const { holder, producer, factory, standards } = record;
  const kind = OFFERING_KIND_LABELS[record.kind];
  return [
    [
      row(
        '委托人',
        'Applicant',
        ...chinese(holder.name),
        ...english(holder.nameEn),
        ...chinese(holder.address),
        ...chinese(`统一社会信用代码 ${holder.creditCode}`)
      ),
      row(
        `${kind.zh}名称`,
        `Name of the ${kind.en.toLowerCase()}`,
        ...chinese(record.offeringName),
        ...english(record.offeringNameEn)
      ),
    ],
    [
      row('生产者', 'Producer', ...chinese(producer.name), ...chinese(producer.address)),
      row('商标', 'Trademark', ...chinese(record.brand)),
    ],
    [
      row('生产企业', 'Manufacturer', ...chinese(factory.name), ...chinese(factory.address)),
      row('型号规格', 'Models', ...chinese(record.models.join('；'))),
    ],
    [row('认证范围', 'Scope', ...chinese(record.scope))],
    [
      row(
        '依据标准',
        'Standards',
        ...standards.flatMap(({ number, title }) =>
          chinese(title === null ? number : `${number}　${title}`)
        )
      ),
      row('认证模式', 'Mode', ...chinese(record.mode)),
    ],
  ];
}

/** A new version says which it is and that the ones before it no longer count; its last day is theirs. */
function replacementOf({ issuedOn, serial }: PrintedRecord, validTo: string) {
  const zh = issuedOn === null ? '自换证之日起' : `自 ${dayInChinese(issuedOn)} 起`;
  const en =
    issuedOn === null ? 'from the day it is put in their place' : `from ${dayInEnglish(issuedOn)}`;
  return pair(
    `第 ${serial} 版，${zh}代替以前版次　有效期至${dayInChinese(validTo)}`,
    `Version ${serial}, in place of the earlier ones ${en}. Valid until ${dayInEnglish(validTo)}`
  );
}

/** 有效期；before the announcement: from the day of the announcement on 〔rulings 14〕. */
function validityOf(record: PrintedRecord, years: number) {
  const { issuedOn, validFrom, validTo, serial } = record;
  if (serial > 1 && validTo !== null) return replacementOf(record, validTo);
  if (issuedOn === null || validFrom === null || validTo === null)
    return pair(
      `本证书自公告之日起生效，有效期 ${years} 年`,
      `Takes effect on the day of its announcement and is valid for ${years} years from that day`
    );
  return pair(
    `发证日期：${dayInChinese(issuedOn)}　有效期：${dayInChinese(validFrom)}至${dayInChinese(validTo)}`,
    `Issued on ${dayInEnglish(issuedOn)}. Valid from ${dayInEnglish(validFrom)} to ${dayInEnglish(validTo)}`
  );
}

const asSeconds = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00+08:00`) / 1000);

/** What a certificate says and how, before it is set. */
async function dataOf(certificate: PrintableCertificate, site: string, years: number) {
  const record = printedRecord(certificate, site);
  const written = record.issuedOn ?? certificate.reservedOn;
  const [year, month, day] = written.split('-').map(Number);
  return {
    record,
    at: asSeconds(written),
    said: {
      title: TITLE,
      scheme: SCHEME,
      statement: STATEMENT,
      labels: LABELS,
      number: record.number,
      body: record.certificationBody,
      link: record.link,
      rows: rowsOf(record),
      validity: validityOf(record, years),
      written: { year, month, day },
      qr: await QRCode.toString(record.link, {
        type: 'svg',
        errorCorrectionLevel: 'M',
        margin: 1,
      }),
    },
  };
}

export interface Printed {
  content: Buffer;
  template: string;
  record: PrintedRecord;
}

/**
 * 证书 as PDF/A-3a, the machine-readable record attached. The same certificate gives the same bytes whenever and wherever
 * it is set. The caller has made sure that every character can be printed.
 */
export async function certificateDocument(
  certificate: PrintableCertificate,
  site: string,
  years: number
): Promise<Printed> {
  const { record, at, said } = await dataOf(certificate, site, years);
  const data = { ...said, proof: null, record: JSON.stringify(record) };
  return {
    content: typeset('certificate', data, at),
    template: templateVersion('certificate'),
    record,
  };
}

/** 样张 for whoever checks it: the same page across which “样张” stands, with no record attached. */
export async function certificateProof(
  certificate: PrintableCertificate,
  site: string,
  years: number
): Promise<Buffer> {
  const { at, said } = await dataOf(certificate, site, years);
  return typeset('certificate', legible({ ...said, proof: '样张 不得使用', record: null }), at);
}
