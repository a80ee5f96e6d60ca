import { MATERIAL_LABELS } from '@sxjp/config/scheme';
import type { Material, MaterialKind } from '@sxjp/config/scheme';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** 一项申报材料现在的样子. `round` is the supplement round in which it was last changed. */
export interface SubmittedMaterial {
  kind: MaterialKind;
  answer: 'provided' | 'explained' | 'not_applicable';
  explanation: string | null;
  files: readonly { name: string; sha256: string }[];
  round: number;
}

function isAnswered(material: SubmittedMaterial | undefined): boolean {
  if (material === undefined) return false;
  if (material.answer === 'provided') return material.files.length > 0;
  return (material.explanation ?? '').trim() !== '';
}

/** Ten materials, each provided, explained, or (where the clause allows) declared not applicable 〔rulings 7〕. */
export function missingMaterials(
  materials: readonly Material[],
  submitted: readonly SubmittedMaterial[]
): MaterialKind[] {
  return materials
    .filter(({ kind }) => !isAnswered(submitted.find((each) => each.kind === kind)))
    .map(({ kind }) => kind);
}

/** 形式审查（齐全性）. Null when the dossier is complete. */
export function incompleteness(
  materials: readonly Material[],
  submitted: readonly SubmittedMaterial[]
): Refusal | null {
  const missing = missingMaterials(materials, submitted);
  if (missing.length > 0) {
    const labels = missing.map((kind) => MATERIAL_LABELS[kind]);
    return refuse('material_missing', { materials: labels }, missing[0]);
  }
  const excused = materials
    .filter(({ need }) => need === 'required')
    .map(({ kind }) => kind)
    .filter((kind) =>
      submitted.some((each) => each.kind === kind && each.answer === 'not_applicable')
    );
  if (excused.length === 0) return null;
  const labels = excused.map((kind) => MATERIAL_LABELS[kind]);
  return refuse('material_not_excusable', { materials: labels }, excused[0]);
}
