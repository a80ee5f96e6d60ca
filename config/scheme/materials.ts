import type { Material } from './schema.ts';
import { assumed, flow } from './source.ts';

/** 申报材料十项及其条件. 〔申报流程 第七条〕 */
export const MATERIALS: readonly Material[] = [
  { kind: 'application_form', need: 'required', source: flow('第七条(一)') },
  { kind: 'licences_and_agreements', need: 'required', source: flow('第七条(二)') },
  { kind: 'trademark_proof', need: 'required', source: flow('第七条(三)') },
  { kind: 'standards_and_qualifications', need: 'required', source: flow('第七条(四)') },
  { kind: 'innovation', need: 'required', source: flow('第七条(五)') },
  { kind: 'test_report_and_process', need: 'where_applicable', source: flow('第七条(六)') },
  { kind: 'technology_centre_proof', need: 'where_applicable', source: flow('第七条(七)') },
  { kind: 'patents', need: 'required', source: assumed('第七条(八)未写“如有”，按必备处理') },
  { kind: 'exhibitions_and_awards', need: 'if_any', source: flow('第七条(九)') },
  { kind: 'integrity_and_systems', need: 'required', source: flow('第七条(十)') },
];
