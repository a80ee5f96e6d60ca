import PDFKit from 'pdfkit';
import { PrintableCertificate } from '@sxjp/plugin-certification/domain';
import { certificateDocument } from '../../plugins/certification/server/src/documents/certificate.ts';
import { FONT_FILES } from '../../plugins/certification/server/src/documents/typesetter.ts';
import { CERTIFICATE, SITE, YEARS } from '../system/certificate.ts';

interface Set {
  case: string;
  system: string;
  p50_ms: number;
  p95_ms: number;
  per_s: number;
  /** Processor time of one, which other work on the machine does not change. */
  cpu_ms: number;
  seconds: number;
  kb: number;
}

const COHORT = 200;
const WARMING = 20;

/** The certificates of a round: no two alike. */
const certificateOf = (place: number): PrintableCertificate => {
  const sequence = String(place + 1).padStart(4, '0');
  return PrintableCertificate.parse({
    ...CERTIFICATE,
    number: `SXJP-P-2026-${sequence}-P`,
    publicId: `k3n5v8w2q9x4z7b6m1p0${sequence}`,
    offeringName: `${CERTIFICATE.offeringName}第${sequence}号`,
  });
};

const ours = async (certificate: PrintableCertificate): Promise<Buffer> =>
  (await certificateDocument(certificate, SITE, YEARS)).content;

/** The same words on the same page by pdfkit: no tags, no PDF/A, no QR code. */
function byPdfkit(certificate: PrintableCertificate): Promise<Buffer> {
  const [regular = '', bold = ''] = FONT_FILES;
  const { holder, producer, factory, standards, certificationBody: body } = certificate;
  const document = new PDFKit({ size: 'A4', layout: 'landscape', margin: 60 });
  const pieces: Buffer[] = [];
  document.on('data', (piece: Buffer) => pieces.push(piece));
  const whole = new Promise<Buffer>((resolve) => {
    document.on('end', () => {
      resolve(Buffer.concat(pieces));
    });
  });
  document.font(bold).fontSize(25).text('“山西精品”认证证书', { align: 'center' });
  document.font(regular).fontSize(10.5);
  document.text('Shanxi Premium Certificate', { align: 'center' });
  for (const line of [
    `证书编号 Certificate No. ${certificate.number}`,
    `委托人 Applicant ${holder.name} ${holder.nameEn ?? ''} ${holder.address} ${holder.creditCode}`,
    `产品名称 ${certificate.offeringName} ${certificate.offeringNameEn ?? ''} ${certificate.brand ?? ''}`,
    `生产者 Producer ${producer.name} ${producer.address}`,
    `生产企业 Manufacturer ${factory.name} ${factory.address}`,
    `型号规格 Models ${certificate.models.join('；')}`,
    `认证范围 Scope ${certificate.scope}`,
    `依据标准 Standards ${standards.map(({ number, title }) => `${number} ${title ?? ''}`).join('；')}`,
    `认证模式 Mode ${certificate.mode ?? ''}`,
    `本证书自公告之日起生效，有效期 ${YEARS} 年`,
    `${body.name} ${body.approvalNumber}（盖章处）`,
  ])
    document.text(line);
  document.end();
  return whole;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

async function setAll(
  name: string,
  system: string,
  count: number,
  set: (certificate: PrintableCertificate) => Promise<Buffer>
): Promise<Set> {
  for (let place = 0; place < Math.min(WARMING, count); place += 1)
    await set(certificateOf(9000 + place));
  const times: number[] = [];
  let bytes = 0;
  const used = process.cpuUsage();
  const began = performance.now();
  for (let place = 0; place < count; place += 1) {
    const start = performance.now();
    bytes += (await set(certificateOf(place))).length;
    times.push(performance.now() - start);
  }
  const seconds = (performance.now() - began) / 1000;
  const { user, system: inKernel } = process.cpuUsage(used);
  times.sort((a, b) => a - b);
  const at = (share: number) => rounded(times[Math.floor(times.length * share)] ?? 0);
  return {
    case: name,
    system,
    p50_ms: at(0.5),
    p95_ms: at(0.95),
    per_s: rounded(count / seconds),
    cpu_ms: rounded((user + inKernel) / 1000 / count),
    seconds: Math.round(seconds * 100) / 100,
    kb: rounded(bytes / count / 1024),
  };
}

/** 证书 set one after the other, warm; beside pdfkit on the same words and fonts. And a whole cohort. */
export async function pdf(): Promise<Set[]> {
  return [
    await setAll('certificate, warm', 'ours', 100, ours),
    await setAll('certificate, warm', 'pdfkit', 20, byPdfkit),
    await setAll(`cohort of ${COHORT}`, 'ours', COHORT, ours),
  ];
}
