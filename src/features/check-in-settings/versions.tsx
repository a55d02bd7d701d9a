import type { CheckInSettingsVersion } from '../../../server/contract/check-in-settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import { usePersonName } from '../../lib/use-person-name.ts';
import { Tag } from '../../ui/tag.tsx';
import styles from './check-in-settings.module.css';
import { changedParts, PARTS } from './draft.ts';

/** What was changed, by whom, when and why; the newest first. */
export function Versions({ versions }: { versions: readonly CheckInSettingsVersion[] }) {
  const { t } = useWords('checkInSettings');
  const personName = usePersonName();
  return (
    <section aria-label={t('history.title')} className={styles.history}>
      <h2>{t('history.title')}</h2>
      <ol>
        {versions.map((version, index) => {
          const before = versions[index + 1];
          const changed = before ? changedParts(before, version) : PARTS;
          return (
            <li key={version.version}>
              <p className={styles.head}>
                <strong>
                  {version.assumed
                    ? t('history.default')
                    : t('history.version', { n: version.version })}
                </strong>
                {index === 0 && <Tag tone="accent">{t('history.now')}</Tag>}
                {version.setAt && (
                  <span>
                    {personName(version.setBy)} {formatInstant(version.setAt)}
                  </span>
                )}
              </p>
              {version.reason && <p>{version.reason}</p>}
              <ul className={styles.changes}>
                {changed.map((part) => (
                  <li key={part}>
                    <Part version={version} part={part} />
                  </li>
                ))}
                {changed.length === 0 && <li>{t('history.same')}</li>}
              </ul>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Part({
  version,
  part,
}: {
  version: CheckInSettingsVersion;
  part: (typeof PARTS)[number];
}) {
  const { t, i18n } = useWords('checkInSettings');
  const english = i18n.language === 'en';
  const { name, nameEn, phones } = version.serviceCentre;
  const and = t('history.and');
  const value =
    part === 'opensAt' || part === 'closesAt'
      ? formatInstant(version[part])
      : part === 'papers'
        ? version.papers.map((paper) => (english ? paper.nameEn : paper.name)).join(and) ||
          t('papers.none')
        : [english ? nameEn : name, ...phones].join(' ');
  return t('history.part', { part: t(`history.${part}`), value });
}
