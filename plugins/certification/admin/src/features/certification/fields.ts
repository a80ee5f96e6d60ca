import type { CertificationPart } from '@sxjp/config/scheme';

/** How one field of a part is asked for. Lines hold fields of their own. */
export type PartField =
  | { name: string; as: 'line' | 'prose' | 'date' | 'indicator' | 'flag' | 'files' }
  | { name: string; as: 'choice'; of: readonly string[] }
  | { name: string; as: 'lines'; fields: readonly PartField[]; eachIndicator?: true };

const line = (name: string): PartField => ({ name, as: 'line' });
const prose = (name: string): PartField => ({ name, as: 'prose' });
const date = (name: string): PartField => ({ name, as: 'date' });
const flag: PartField = { name: 'conforms', as: 'flag' };
const files: PartField = { name: 'files', as: 'files' };
const indicator: PartField = { name: 'indicator', as: 'indicator' };
const results: PartField = {
  name: 'results',
  as: 'lines',
  eachIndicator: true,
  fields: [indicator, line('requirement'), line('result'), flag],
};

const TEST: readonly PartField[] = [
  line('lab'),
  line('cma'),
  line('cnas'),
  line('number'),
  date('issuedOn'),
  line('sealNumber'),
  results,
  files,
];

const ACCEPTED: readonly PartField[] = [
  { name: 'kind', as: 'choice', of: ['certificate', 'test_report'] },
  line('issuer'),
  line('number'),
  line('qualification'),
  line('holder'),
  prose('scope'),
  date('validFrom'),
  date('validTo'),
  {
    name: 'covers',
    as: 'lines',
    eachIndicator: true,
    fields: [indicator, line('clause'), line('result'), line('equivalence')],
  },
  files,
];

/** 每一部分的表. A part that is a list has several of the same. */
export const PART_FIELDS: Readonly<
  Record<CertificationPart, { list: boolean; fields: readonly PartField[] }>
> = {
  contract: {
    list: false,
    fields: [
      { name: 'route', as: 'choice', of: ['certify', 'accept'] },
      line('number'),
      date('signedOn'),
      line('applicantParty'),
      line('bodyParty'),
      files,
    ],
  },
  design: {
    list: false,
    fields: [
      date('reviewedOn'),
      { name: 'documents', as: 'lines', fields: [line('title'), line('version')] },
      prose('findings'),
      files,
    ],
  },
  sampling: {
    list: false,
    fields: [
      line('place'),
      date('on'),
      line('quantity'),
      line('sealNumber'),
      line('samplers'),
      files,
    ],
  },
  tests: { list: true, fields: TEST },
  audit: {
    list: false,
    fields: [date('on'), line('place'), line('auditors'), prose('findings'), flag, files],
  },
  measurements: { list: false, fields: [date('on'), results, files] },
  visit: { list: false, fields: [date('on'), line('place'), prose('findings'), flag, files] },
  accepted: { list: true, fields: ACCEPTED },
  report: { list: false, fields: [files] },
};

export type Content = Readonly<Record<string, unknown>>;

/** What may be left out is sent as nothing at all; an accepted report has no last day. */
const blankOf = (field: PartField): unknown => {
  if (field.as === 'lines' || field.as === 'files') return [];
  if (field.as === 'flag') return true;
  return field.name === 'validTo' ? null : '';
};

export const blankContent = (fields: readonly PartField[]): Content =>
  Object.fromEntries(fields.map((field) => [field.name, blankOf(field)]));

/** A saved or begun part with every field there, so that nothing typed is lost between two saves. */
export const filled = (fields: readonly PartField[], content: Content): Content => ({
  ...blankContent(fields),
  ...content,
});

export const contentsIn = (value: unknown): Content[] =>
  Array.isArray(value)
    ? value.filter((each): each is Content => typeof each === 'object' && each !== null)
    : [];
