import { pinyin } from 'pinyin-pro';

/** The first letter of each character's reading in its word: 陈醋 → cc, 重庆 → cq. What is not Chinese stays. */
export function initialsOf(text: string): string {
  return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
}
