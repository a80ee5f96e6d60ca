import type { Rubric } from '../schema.ts';
import type { OfferingKind } from '../words.ts';
import { PRODUCT_AREAS } from './product.ts';
import { SERVICE_AREAS } from './service.ts';

export const RUBRICS: Record<OfferingKind, Rubric> = {
  product: { offeringKind: 'product', areas: PRODUCT_AREAS },
  service: { offeringKind: 'service', areas: SERVICE_AREAS },
};
