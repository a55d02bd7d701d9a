import i18next from 'i18next';
import { firstSettings } from '../../domain/rulebook/settings.ts';
import { figuresOf } from '../../src/i18n/season-figures.ts';
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
  const interpolation = { escapeValue: false, defaultVariables: {} };
  await i18n.init({ lng: language, defaultNS: 'common', resources, interpolation });
  const { collection, evidenceCutOff, classSizes, ...figures } = firstSettings(2021);
  interpolation.defaultVariables = figuresOf(i18n.t, {
    season: 2021,
    calendar: {
      collectionOpensAt: collection.opensAt,
      collectionClosesAt: collection.closesAt,
      evidenceCutOff,
      rangesPublishedOn: '2021-06-21',
    },
    classSizes,
    figures,
  });
  i18n.options.interpolation = interpolation;
  return i18n.t as unknown as T;
}
