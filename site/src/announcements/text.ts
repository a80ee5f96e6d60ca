import type { PublicAnnouncement } from '@sxjp/plugin-certification/domain';
import type { Language } from '../language/language.ts';

/** An announcement's words for a reader: English where an editor published it, otherwise the Chinese, marked so. */
export function textIn(
  announcement: PublicAnnouncement,
  lang: Language
): { title: string; paragraphs: string[]; tag: 'zh-CN' | undefined; translated: boolean } {
  if (lang === 'en' && announcement.en !== null)
    return { ...announcement.en, tag: undefined, translated: true };
  return { ...announcement.zh, tag: lang === 'zh' ? undefined : 'zh-CN', translated: false };
}
