import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { tellFigures } from './season-figures.ts';
import type { Speech } from './use-words.ts';
import type { MoreResources } from './zh-CN/more-resources.ts';
import type { Resources } from './zh-CN/resources.ts';
import { LANGUAGES, type Language, type Words } from './words.ts';

const speech = i18next as unknown as Speech;
const KEY = 'console.language';

/** Each language is a chunk of its own: nobody downloads the one they do not read. */
const loaders: Record<Language, () => Promise<{ resources: Words<Resources> }>> = {
  'zh-CN': () => import('./zh-CN/resources.ts'),
  en: () => import('./en/resources.ts'),
};
const moreLoaders: Record<Language, () => Promise<{ resources: Words<MoreResources> }>> = {
  'zh-CN': () => import('./zh-CN/more-resources.ts'),
  en: () => import('./en/more-resources.ts'),
};

/**
 * The words of all screens beyond the first ones, among them the whole rulebook. The routes that need them
 * wait for them; the applicants list does not.
 */
export async function loadMoreWords(language: Language = languageOf(speech)): Promise<void> {
  if (i18next.hasResourceBundle(language, 'rulebook')) return;
  add(language, (await moreLoaders[language]()).resources);
}

function add(language: Language, resources: object): void {
  for (const [namespace, words] of Object.entries(resources)) {
    i18next.addResourceBundle(language, namespace, words);
  }
}

function isLanguage(value: string | null): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** Chinese unless somebody chose otherwise on this machine. */
export function rememberedLanguage(): Language {
  const kept = globalThis.localStorage?.getItem(KEY) ?? null;
  return isLanguage(kept) ? kept : 'zh-CN';
}

export async function startI18n(language: Language = rememberedLanguage()): Promise<Speech> {
  const { resources } = await loaders[language]();
  await i18next.use(initReactI18next).init({
    lng: language,
    defaultNS: 'common',
    fallbackLng: false,
    resources: { [language]: { ...resources } },
    // React escapes already.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
  document.title = speech.t('shell:product');
  return speech;
}

export async function changeLanguage(language: Language): Promise<void> {
  const { resources } = await loaders[language]();
  add(language, resources);
  await loadMoreWords(language);
  tellFigures(language);
  await i18next.changeLanguage(language);
  localStorage.setItem(KEY, language);
  document.documentElement.lang = language;
  document.title = speech.t('shell:product');
}

export function languageOf(i18n: Speech): Language {
  return isLanguage(i18n.language) ? i18n.language : 'zh-CN';
}
