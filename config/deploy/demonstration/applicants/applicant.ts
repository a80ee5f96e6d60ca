import type { Dimension, OfferingKind, Sector } from '@sxjp/config/scheme';
import { fabricatedCreditCode } from '../credit-codes.ts';

export interface DemoApplicant {
  key: string;
  email: string;
  organization: {
    name: string;
    nameEn: string;
    creditCode: string;
    regionCode: string;
    address: string;
    contactName: string;
    contactPhone: string;
  };
  offering: {
    name: string;
    nameEn: string;
    brand: string;
    kind: OfferingKind;
    sector: Sector;
    models: string[];
    scope: string;
    process: string;
    manufacturerName: string;
    manufacturerAddress: string;
    factoryName: string;
    factoryAddress: string;
  };
  overview: string;
  dimensions: { dimension: Dimension; text: string }[];
}

interface Party {
  name: string;
  address: string;
}

/** An applicant as written by hand; what is left out is filled in by its place in the list. */
export interface Draft {
  key: string;
  organization: Party & { nameEn: string; regionCode: string };
  offering: Pick<
    DemoApplicant['offering'],
    'name' | 'nameEn' | 'brand' | 'kind' | 'sector' | 'models' | 'scope' | 'process'
  >;
  /** 93: a farmers' cooperative. */
  register?: '93';
  /** The applicant itself where left out; the factory is then the manufacturer. */
  manufacturer?: Party;
  factory?: Party;
  overview: string;
  dimensions: DemoApplicant['dimensions'];
}

const NUMERALS = '一二三四五六七八九十';

function numeral(number: number): string {
  return number <= 10 ? NUMERALS.charAt(number - 1) : `十${NUMERALS.charAt(number - 11)}`;
}

/** Gives the `number`-th applicant (1–19) its credit code and a contact that cannot be reached. */
export function applicant(draft: Draft, number: number): DemoApplicant {
  const { organization, offering } = draft;
  const two = String(number).padStart(2, '0');
  const manufacturer = draft.manufacturer ?? organization;
  const factory = draft.factory ?? manufacturer;
  return {
    key: draft.key,
    email: `${draft.key}@example.invalid`,
    organization: {
      name: organization.name,
      nameEn: organization.nameEn,
      creditCode: fabricatedCreditCode(
        draft.register ?? '91',
        organization.regionCode,
        `MA0DEM${two}`
      ),
      regionCode: organization.regionCode,
      address: organization.address,
      contactName: `演示联系人${numeral(number)}`,
      contactPhone: `000-0000-00${two}`,
    },
    offering: {
      ...offering,
      manufacturerName: manufacturer.name,
      manufacturerAddress: manufacturer.address,
      factoryName: factory.name,
      factoryAddress: factory.address,
    },
    overview: draft.overview,
    dimensions: draft.dimensions,
  };
}
