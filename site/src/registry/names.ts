import { CERTIFICATE_STATE_LABELS, OFFERING_KIND_LABELS, SECTOR_LABELS } from '@sxjp/config/scheme';
import type { Label } from '@sxjp/config/scheme';
import type { PublicCertificate } from '@sxjp/plugin-certification/domain';
import { STANDINGS } from '../certificates/standing.ts';
import type { Language } from '../language/language.ts';
import { cityText, countyText } from '../regions.ts';
import { roundText } from './browse.ts';
import { wholeOf } from './search/facets.ts';
import type { Facet } from './search/facets.ts';

const inLanguage = (labels: Record<string, Label>, lang: Language): Record<string, string> =>
  Object.fromEntries(Object.entries(labels).map(([word, label]) => [word, label[lang]]));

/** What each value of a facet is called in a language: the search itself knows only code words. */
export function facetNames(
  certificates: readonly PublicCertificate[],
  lang: Language
): Partial<Record<Facet, Record<string, string>>> {
  const counties = new Set(certificates.map(({ holder }) => holder.regionCode));
  const region: Record<string, string> = {};
  for (const county of counties) {
    region[wholeOf('region', county)] = cityText(county, lang);
    region[county] = countyText(county, lang);
  }
  const status = Object.fromEntries(
    STANDINGS.map((standing) => [standing, CERTIFICATE_STATE_LABELS[standing][lang]])
  );
  const round: Record<string, string> = {};
  for (const each of new Set(certificates.map((certificate) => certificate.round))) {
    const year = wholeOf('round', each);
    if (year !== '') round[year] = lang === 'zh' ? `${year}年` : year;
    round[each] = roundText(each, lang);
  }
  return {
    round,
    sector: inLanguage(SECTOR_LABELS, lang),
    kind: inLanguage(OFFERING_KIND_LABELS, lang),
    region,
    status,
  };
}
