import { OFFERING_KIND_LABELS, SECTOR_LABELS } from '@sxjp/config/scheme';
import type { PublicCertificate } from '@sxjp/plugin-certification/domain';
import { csvText } from './csv.ts';

/** A column of the csv: its name, where it stands in the JSON, what it means, and how it is written. */
export interface Field {
  name: string;
  path: string;
  zh: string;
  en: string;
  of: (certificate: PublicCertificate) => string;
}

const field = (name: string, path: string, zh: string, en: string, of: Field['of']): Field => ({
  name,
  path,
  zh,
  en,
  of,
});

const AND = '；';

/** 数据字典：every column there is, in the order of the csv. */
export const FIELDS: readonly Field[] = [
  field('number', 'number', '证书编号', 'Certificate number', (c) => c.number),
  field(
    'public_id',
    'publicId',
    '核验码，二维码地址 /verify/<核验码>/',
    'Verification code: /verify/<code>/',
    (c) => c.publicId
  ),
  field(
    'state',
    'state',
    '决定的状态：effective 有效、suspended 暂停、revoked 撤销、cancelled 注销；过期由有效期止判断',
    'State as decided; expired is read off the last valid day',
    (c) => c.state
  ),
  field('kind', 'kind', '类别', 'Product or service', (c) => OFFERING_KIND_LABELS[c.kind].zh),
  field('sector', 'sector', '领域', 'Sector', (c) => SECTOR_LABELS[c.sector].zh),
  field(
    'offering_name',
    'offeringName',
    '产品（服务）名称',
    'Name of the offering',
    (c) => c.offeringName
  ),
  field(
    'offering_name_en',
    'offeringNameEn',
    '英文名称，没有为空',
    'English name, if any',
    (c) => c.offeringNameEn ?? ''
  ),
  field('brand', 'brand', '商标，没有为空', 'Trademark, if any', (c) => c.brand ?? ''),
  field('models', 'models', '型号规格，多项以“；”分隔', 'Models, set apart by “；”', (c) =>
    c.models.join(AND)
  ),
  field('scope', 'scope', '认证范围', 'Scope of the certificate', (c) => c.scope),
  field('holder_name', 'holder.name', '持证单位', 'Holder', (c) => c.holder.name),
  field(
    'holder_name_en',
    'holder.nameEn',
    '持证单位英文名称，没有为空',
    'English name of the holder, if any',
    (c) => c.holder.nameEn ?? ''
  ),
  field(
    'credit_code',
    'holder.creditCode',
    '统一社会信用代码',
    'Unified social credit code',
    (c) => c.holder.creditCode
  ),
  field(
    'region_code',
    'holder.regionCode',
    '行政区划代码〔GB/T 2260〕',
    'Division code, GB/T 2260',
    (c) => c.holder.regionCode
  ),
  field(
    'holder_address',
    'holder.address',
    '持证单位地址',
    'Address of the holder',
    (c) => c.holder.address
  ),
  field(
    'producer_name',
    'producer.name',
    '制造商（服务提供者）',
    'Producer',
    (c) => c.producer.name
  ),
  field(
    'producer_address',
    'producer.address',
    '制造商地址',
    'Address of the producer',
    (c) => c.producer.address
  ),
  field('factory_name', 'factory.name', '生产厂（服务场所）', 'Factory', (c) => c.factory.name),
  field(
    'factory_address',
    'factory.address',
    '生产厂地址',
    'Address of the factory',
    (c) => c.factory.address
  ),
  field(
    'standards',
    'standards[].number',
    '执行标准编号，多项以“；”分隔',
    'Numbers of the standards, set apart by “；”',
    (c) => c.standards.map(({ number }) => number).join(AND)
  ),
  field(
    'standard_titles',
    'standards[].title',
    '标准名称，与编号顺序对应',
    'Titles of the standards, in the same order',
    (c) => c.standards.map(({ title }) => title ?? '').join(AND)
  ),
  field(
    'certification_body',
    'certificationBody.name',
    '认证机构',
    'Certification body',
    (c) => c.certificationBody.name
  ),
  field(
    'approval_number',
    'certificationBody.approvalNumber',
    '认证机构批准号',
    'Approval number of the body',
    (c) => c.certificationBody.approvalNumber
  ),
  field('mode', 'mode', '认证模式', 'Mode of certification', (c) => c.mode),
  field('issued_on', 'issuedOn', '发证日期', 'Issued on', (c) => c.issuedOn),
  field('valid_from', 'validFrom', '有效期起', 'First valid day', (c) => c.validFrom),
  field('valid_to', 'validTo', '有效期止，当日仍有效', 'Last valid day', (c) => c.validTo),
  field('round', 'round', '批次', 'Round', (c) => c.round),
  field('notice_number', 'noticeNumber', '公示编号', 'Number of the notice', (c) => c.noticeNumber),
  field(
    'announcement_number',
    'announcementNumber',
    '公告文号',
    'Number of the announcement',
    (c) => c.announcementNumber
  ),
  field(
    'events',
    'events[]',
    '状态变化，“日期 事项”，多项以“；”分隔',
    'What happened, “day event”, set apart by “；”',
    (c) => c.events.map(({ on, event }) => `${on} ${event}`).join(AND)
  ),
];

/** The certificates, a line each under the names of the columns. */
export const csvOf = (certificates: readonly PublicCertificate[]): string =>
  csvText([
    FIELDS.map(({ name }) => name),
    ...certificates.map((certificate) => FIELDS.map(({ of }) => of(certificate))),
  ]);
