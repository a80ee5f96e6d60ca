export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The HTML language tag. */
export const TAGS: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

/** Says a text in the page's language. Both stand side by side where they are used, so neither is forgotten. */
export type Say = (zh: string, en: string) => string;
export function sayIn(lang: Language): Say {
  return (zh, en) => (lang === 'zh' ? zh : en);
}

/** A path of the site, `/registry/`, in a language: Chinese at the root, English under `/en`. */
export function hrefOf(lang: Language, path: string): string {
  return lang === 'zh' ? path : `/en${path}`;
}

/** The two values of the route's first segment, `[...lang]`. A new list each time: Astro keeps notes on it. */
export const languagePaths = (): {
  params: { lang: string | undefined };
  props: { lang: Language };
}[] => [
  { params: { lang: undefined }, props: { lang: 'zh' } },
  { params: { lang: 'en' }, props: { lang: 'en' } },
];

/** Every page of a list, in both languages. */
export function inBothLanguages<P extends Record<string, string | undefined>, V>(
  pages: readonly { params: P; props: V }[]
): { params: P & { lang: string | undefined }; props: V & { lang: Language } }[] {
  return languagePaths().flatMap((language) =>
    pages.map(({ params, props }) => ({
      params: { ...params, lang: language.params.lang },
      props: { ...props, lang: language.props.lang },
    }))
  );
}
