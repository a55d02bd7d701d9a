import type { EditionChecks, EditionFinding } from '../../../../server/contract/edition-figures.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { formatCount } from '../../../lib/format.ts';
import { useSeason } from '../../../lib/use-viewer.ts';
import { Tag } from '../../../ui/tag.tsx';
import styles from './lifecycle.module.css';

const MOST = 8;

function schoolsOf(finding: EditionFinding): readonly string[] {
  if ('schoolIds' in finding) return finding.schoolIds;
  return 'schoolId' in finding ? [finding.schoolId] : [];
}

/** What the service found in a draft, what blocks first, then by the pupils that it hits. */
export function Findings({ checks }: { checks: EditionChecks }) {
  const { t } = useWords('editions');
  const { school } = useSeason();
  const sorted = checks.findings.toSorted(
    (a, b) => Number(b.blocks) - Number(a.blocks) || b.pupils - a.pupils,
  );
  if (sorted.length === 0) return <p>{t('checks.none')}</p>;
  return (
    <>
      <p>{t('checks.sum', { blocking: checks.blocking, all: sorted.length })}</p>
      <ul className={styles.findings}>
        {sorted.slice(0, MOST).map((finding, index) => (
          <li key={`${finding.code} ${index}`}>
            <Tag tone={finding.blocks ? 'bad' : 'neutral'}>
              {t(finding.blocks ? 'checks.blocks' : 'checks.notes')}
            </Tag>
            <span>{t(`finding.${finding.code}`)}</span>
            <span className={styles.faint}>{schoolsOf(finding).map(school).join(t('and'))}</span>
            <strong>
              {t('pupils', { count: finding.pupils, figure: formatCount(finding.pupils) })}
            </strong>
          </li>
        ))}
      </ul>
      {sorted.length > MOST && (
        <p className={styles.faint}>{t('checks.more', { count: sorted.length - MOST })}</p>
      )}
      {!checks.outlined && <p className={styles.faint}>{t('checks.noOutline')}</p>}
    </>
  );
}
