import i18next from 'i18next';
import { resources as first } from '../../src/i18n/zh-CN/resources.ts';
import { resources as more } from '../../src/i18n/zh-CN/more-resources.ts';
import { resources as firstInEnglish } from '../../src/i18n/en/resources.ts';
import { resources as moreInEnglish } from '../../src/i18n/en/more-resources.ts';
import type { T } from '../../src/i18n/use-words.ts';

const resources = {
  'zh-CN': { ...first, ...more },
  en: { ...firstInEnglish, ...moreInEnglish },
};

/** The console's own words, so that a test asks for what is on the screen by the key that put it there. */
export async function wordsIn(language: keyof typeof resources): Promise<T> {
  const i18n = i18next.createInstance();
  await i18n.init({
    lng: language,
    defaultNS: 'common',
    resources,
    interpolation: { escapeValue: false },
  });
  return i18n.t as unknown as T;
}
