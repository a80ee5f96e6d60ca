import { z } from 'zod';
import { OFFERING_KIND_LABELS, SECTOR_LABELS } from '@sxjp/config/scheme';
import type { OfferingKind, Sector } from '@sxjp/config/scheme';
import {
  PlainDate,
  canonicalNumber,
  isCertificateNumber,
  isCreditCode,
} from '@sxjp/plugin-certification/domain';

function byLabel<Word extends string>(labels: Record<Word, { zh: string }>) {
  const words = Object.keys(labels) as Word[];
  return z.string().transform((label, context): Word => {
    const word = words.find((each) => labels[each].zh === label.trim());
    if (word !== undefined) return word;
    const expected = words.map((each) => labels[each].zh).join('、');
    context.addIssue({ code: 'custom', message: `“${label}”应为：${expected}` });
    return z.NEVER;
  });
}

const text = z.string().trim().min(1, { error: '不能为空' });
const maybe = z
  .string()
  .trim()
  .transform((value) => (value === '' ? null : value));
const several = z.string().transform((cell) =>
  cell
    .split('；')
    .map((part) => part.trim())
    .filter((part) => part !== '')
);
const date = z.string().trim().pipe(PlainDate);

/** One line of the list of certificates issued before the system; the keys are its column titles. */
export const LegacyRow = z
  .object({
    批次: text,
    证书编号: z.string().transform(canonicalNumber).refine(isCertificateNumber, {
      error: '不是证书编号（SXJP-年份-四位序号，或带校验码的新编号）',
    }),
    产品或服务名称: text,
    英文名称: maybe,
    类别: byLabel<OfferingKind>(OFFERING_KIND_LABELS),
    型号规格: several,
    认证范围: text,
    商标: maybe,
    申请单位: text,
    单位英文名称: maybe,
    统一社会信用代码: z.string().trim().refine(isCreditCode, { error: '校验码不符' }),
    领域: byLabel<Sector>(SECTOR_LABELS),
    行政区划代码: z.string().regex(/^14\d{4}$/, { error: '应为 14 开头的六位代码' }),
    地址: text,
    制造商: text,
    制造商地址: text,
    生产厂: text,
    生产厂地址: text,
    执行标准: several,
    标准名称: several,
    认证机构: text,
    认证机构批准号: text,
    认证模式: text,
    发证日期: date,
    有效期起: date,
    有效期止: date,
    公示编号: text,
    公示开始: date,
    公示结束: date,
    公告文号: text,
    公告日期: date,
  })
  .refine((row) => row.有效期起 <= row.有效期止, {
    error: '有效期起晚于有效期止',
    path: ['有效期止'],
  })
  .refine((row) => row.公示结束 < row.公告日期, {
    error: '公告日期应在公示结束之后',
    path: ['公告日期'],
  })
  .refine((row) => row.执行标准.length > 0, { error: '不能为空', path: ['执行标准'] });
export type LegacyRow = z.infer<typeof LegacyRow>;

export const COLUMNS = Object.keys(LegacyRow.shape);
