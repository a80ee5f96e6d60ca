import { z } from 'zod';

const text = (most: number) => z.string().trim().min(1).max(most);

/** 证书所载内容中可以变更的：what a new version of a certificate may say anew. The number, the scope and the body are not among it. */
export const CHANGEABLE = {
  holderName: text(200),
  holderNameEn: text(200),
  holderAddress: text(300),
  producerName: text(200),
  producerAddress: text(300),
  factoryName: text(200),
  factoryAddress: text(300),
  offeringName: text(200),
  offeringNameEn: text(200),
  brand: text(100),
  models: z.array(text(100)).min(1).max(100),
  standards: z
    .array(z.strictObject({ number: text(60), title: text(200).nullable() }))
    .min(1)
    .max(30),
} as const;
export type Changeable = keyof typeof CHANGEABLE;
export const CHANGEABLES = Object.keys(CHANGEABLE) as Changeable[];

/** 变更内容, each only where it differs from now. */
export const Changes = z
  .strictObject(CHANGEABLE)
  .partial()
  .refine((changes) => Object.values(changes).some((each) => each !== undefined), {
    error: '至少写一项变更后的内容',
  });
export type Changes = z.infer<typeof Changes>;

/** What of a certificate may change, as it says it now. */
export type PresentContent = {
  readonly [Name in Changeable]: z.infer<(typeof CHANGEABLE)[Name]> | null;
};

/** The changes that are none: the certificate says so already. */
export function unchangedIn(present: PresentContent, changes: Changes): Changeable[] {
  return CHANGEABLES.filter(
    (name) =>
      changes[name] !== undefined && JSON.stringify(changes[name]) === JSON.stringify(present[name])
  );
}
