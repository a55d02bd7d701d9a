import { useTranslation } from 'react-i18next';

/** Who did something, in the reader's language. */
export function useDoerName(): (doer: { name: string; nameEn: string }) => string {
  const { i18n } = useTranslation();
  return ({ name, nameEn }) => (i18n.language === 'en' && nameEn ? nameEn : name);
}
