import type { SettingName } from '../../../domain/rulebook/settings.ts';
import type { RulebookSettingsView } from '../../../server/contract/rulebook.ts';
import type { T } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';

/** A setting's value as a sentence of the office. */
export function settingValue(
  t: T<'rulebookPages'>,
  name: SettingName,
  settings: RulebookSettingsView,
): string {
  switch (name) {
    case 'collection':
      return t('value.window', {
        from: formatInstant(settings.collection.opensAt),
        to: formatInstant(settings.collection.closesAt),
      });
    case 'evidenceCutOff':
      return settings.evidenceCutOff;
    case 'holdingYears':
    case 'propertyLockYears':
      return t('value.years', { count: settings[name] });
    case 'nonKinCoOwnership':
      return t(`value.${settings.nonKinCoOwnership}`);
    case 'directKin':
      return settings.directKin.map((role) => t(`domain:kin.${role}`)).join(t('common:listJoin'));
    case 'minimumFamilyShare':
      return settings.minimumFamilyShare === null
        ? t('value.noShare')
        : t('value.percent', { count: settings.minimumFamilyShare });
    case 'oldTitleYear':
      return t('value.upTo', { year: settings.oldTitleYear });
    case 'categoryTable':
      return t('value.table', { year: settings.categoryTable });
    case 'straddle':
      return t(`value.straddle.${settings.straddle}`);
    case 'classSizes':
      return t('value.sizes', { ...settings.classSizes });
  }
}

/** `catchment:3` → 第3类; the other routes by their names. */
export function outcomeName(t: T<'rulebookPages'>, key: string): string {
  const [route, category] = key.split(':');
  switch (route) {
    case 'catchment':
      return t('domain:category', { n: category });
    case 'coordinate':
    case 'verify':
    case 'not-eligible':
      return t(`domain:routeShort.${route}`);
    default:
      return key;
  }
}
