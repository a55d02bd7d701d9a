import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled';
import { Alert, Skeleton } from 'antd';
import { useWords } from '../../../i18n/use-words.ts';
import { useDraft } from '../draft/use-draft.ts';
import styles from '../editor.module.css';
import { PreviewFailed } from '../preview/preview-failed.tsx';
import { usePreview } from '../preview/use-preview.ts';
import { FindingRow } from './finding-row.tsx';

/** More than this nobody reads; the rest comes up as these are mended. */
const SHOWN = 100;

/** What is wrong with the draft, gravest first, each with what mends it. */
export function ChecksPanel({ editable }: { editable: boolean }) {
  const { t } = useWords('catchmentEditor');
  const ranges = useDraft(({ draft }) => draft.ranges);
  const view = usePreview((now) => now);
  const { findings } = view;
  if (view.state === 'failed') {
    return <PreviewFailed title={t('checks.failed', { why: view.why ?? '' })} />;
  }
  if (!findings) {
    return (
      <div role="status" aria-label={t('checks.working')}>
        <p className={styles.faint}>{t('checks.working')}</p>
        <Skeleton active paragraph={{ rows: 6 }} />
      </div>
    );
  }
  const behind = view.checking || view.findingsOf !== ranges;
  const blocking = findings.filter((finding) => finding.blocks).length;
  const others = findings.length - blocking;
  return (
    <div className={styles.checks}>
      <p className={styles.checksHead} role="status">
        {behind ? (
          <span className={styles.faint}>{t('checks.behind')}</span>
        ) : findings.length === 0 ? (
          <strong className={styles.clean}>
            <CheckCircleFilled aria-hidden /> {t('checks.clean')}
          </strong>
        ) : (
          <>
            {blocking > 0 && (
              <strong className={styles.blocking}>
                {t('checks.blocking', { count: blocking })}
              </strong>
            )}
            {others > 0 && <span>{t('checks.others', { count: others })}</span>}
          </>
        )}
      </p>
      {!behind && findings.length === 0 && <p className={styles.faint}>{t('checks.cleanHint')}</p>}
      {!view.outlined && <Alert type="warning" title={t('checks.noOutline')} />}
      <ul className={styles.findings} aria-label={t('checks.title')} data-behind={behind}>
        {findings.slice(0, SHOWN).map((finding, i) => (
          // A finding has no id; the list is made anew as a whole.
          <FindingRow key={i} finding={finding} editable={editable && !behind} />
        ))}
      </ul>
      <p className={styles.faint}>{t('checks.servicesOwn')}</p>
    </div>
  );
}
