import { z } from 'zod';

/** 民用日期 in Asia/Shanghai, `YYYY-MM-DD`. A string, so it cannot carry a time zone by accident. */
export const PlainDate = z.iso.date().brand<'PlainDate'>();
export type PlainDate = z.infer<typeof PlainDate>;
