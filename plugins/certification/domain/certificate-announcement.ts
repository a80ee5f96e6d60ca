import { REASON_CODES } from '@sxjp/config/scheme';
import type { AnnouncementType, CertificateReason } from '@sxjp/config/scheme';
import type { PlainDate } from './calendar.ts';
import { CHANGEABLES } from './certificate-content.ts';
import type { Changeable, PresentContent } from './certificate-content.ts';

/** Acts on a certificate in force that the public is told of in an announcement of their own. 〔认证认可条例 第二十六条：予以公布〕 */
const ANNOUNCED = {
  suspend: 'suspension',
  restore: 'restoration',
  revoke: 'revocation',
  cancel: 'cancellation',
  replace: 'change',
} as const satisfies Record<string, AnnouncementType>;
export type AnnouncedAct = keyof typeof ANNOUNCED;
type AnnouncedType = (typeof ANNOUNCED)[AnnouncedAct];

export const isAnnounced = (action: string): action is AnnouncedAct =>
  Object.hasOwn(ANNOUNCED, action);

export const announcementTypeOf = (action: AnnouncedAct): AnnouncedType => ANNOUNCED[action];

/** What of a certificate an announcement says. */
export interface AnnouncedCertificate {
  number: string;
  /** As it says it now; of a new version, as it will. */
  said: PresentContent;
  /** As the version before it said it; null where there is none. */
  before: PresentContent | null;
}

const CHANGED_WORDS: Readonly<Record<Changeable, string>> = {
  holderName: '持证单位名称',
  holderNameEn: '持证单位英文名称',
  holderAddress: '持证单位地址',
  producerName: '生产者名称',
  producerAddress: '生产者地址',
  factoryName: '生产企业名称',
  factoryAddress: '生产企业地址',
  offeringName: '产品（服务）名称',
  offeringNameEn: '产品（服务）英文名称',
  brand: '商标',
  models: '规格型号',
  standards: '执行标准',
};

function sayContent(value: PresentContent[Changeable]): string {
  if (value === null) return '（无）';
  if (typeof value === 'string') return value;
  return value.map((each) => (typeof each === 'string' ? each : each.number)).join('、');
}

function changes({ said, before }: AnnouncedCertificate): string[] {
  if (before === null) return [];
  return CHANGEABLES.filter(
    (name) => JSON.stringify(said[name]) !== JSON.stringify(before[name])
  ).map(
    (name) =>
      `${CHANGED_WORDS[name]}：由“${sayContent(before[name])}”变更为“${sayContent(said[name])}”`
  );
}

interface Told {
  today: string;
  /** 事由, in the words meant for the public. */
  because: string;
  suspendedUntil: PlainDate | undefined;
}
type Sentences = (certificate: string, told: Told) => string[];

const MARK_STOPS = '不得在产品、包装、宣传中使用“山西精品”标识。';

const SENTENCES: Readonly<Record<AnnouncedType, { title: string; says: Sentences }>> = {
  suspension: {
    title: '暂停',
    says: (certificate, { today, because, suspendedUntil }) => [
      `${certificate}${because}，自${today}起暂停使用“山西精品”认证证书${suspendedUntil === undefined ? '' : `，暂停期至${suspendedUntil}`}。`,
      `暂停期间${MARK_STOPS}`,
    ],
  },
  restoration: {
    title: '恢复',
    says: (certificate, { today, because }) => [
      `${certificate}${because}，自${today}起恢复“山西精品”认证证书的使用，证书原有效期不变。`,
    ],
  },
  revocation: {
    title: '撤销',
    says: (certificate, { today, because }) => [
      `${certificate}${because}，自${today}起撤销“山西精品”认证证书。`,
      `自撤销之日起${MARK_STOPS}`,
    ],
  },
  cancellation: {
    title: '注销',
    says: (certificate, { today, because }) => [
      `${certificate}${because}，自${today}起注销“山西精品”认证证书。`,
      `自注销之日起${MARK_STOPS}`,
    ],
  },
  change: {
    title: '变更',
    says: (certificate, { today, because }) => [
      `${certificate}${because}，自${today}起换发“山西精品”认证证书，证书编号和有效期不变，原证书不再使用。变更如下：`,
    ],
  },
};

/** 公告的标题和正文, made of what the records say; nothing typed by hand goes into it. */
export function certificateAnnouncement(
  type: AnnouncedType,
  certificate: AnnouncedCertificate,
  told: { reason: CertificateReason | null; today: string; suspendedUntil: PlainDate | undefined }
): { title: string; paragraphs: string[] } {
  const { title, says } = SENTENCES[type];
  const { number, said } = certificate;
  const holder = said.holderName ?? '';
  const offering = said.offeringName ?? '';
  const because = told.reason === null ? '' : `因${REASON_CODES[told.reason].zh}`;
  const subject = `${holder}的“${offering}”（证书编号 ${number}）`;
  return {
    title: `关于${title}${holder}“${offering}”“山西精品”认证证书的公告`,
    paragraphs: [
      ...says(subject, { ...told, because }),
      ...(type === 'change' ? changes(certificate).map((each, at) => `${at + 1}. ${each}。`) : []),
      '特此公告。',
    ],
  };
}
