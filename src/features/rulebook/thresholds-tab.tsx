import { useState } from 'react';
import type { DistrictThresholds, RulebookView } from '../../../server/contract/rulebook.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import { usePersonName } from '../../lib/use-person-name.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import styles from './rulebook.module.css';
import { ThresholdsDialog } from './thresholds-dialog.tsx';

const LEVELS = ['red', 'orange', 'yellow'] as const;

/** When each district's schools warn, and how that came to be. */
export function ThresholdsTab({ view }: { view: RulebookView }) {
  const { t } = useWords('rulebookPages');
  const [open, setOpen] = useState<DistrictThresholds | null>(null);
  return (
    <div className={styles.stack}>
      <p className={styles.faint}>{t('thresholds.note')}</p>
      <ThresholdsTable rows={view.thresholds} onChange={setOpen} />
      {view.thresholdHistory.length > 0 && (
        <section aria-label={t('thresholds.history')}>
          <h2 className={styles.subtitle}>{t('thresholds.history')}</h2>
          <ThresholdsTable rows={view.thresholdHistory} />
        </section>
      )}
      {open && <ThresholdsDialog standing={open} onClose={() => setOpen(null)} />}
    </div>
  );
}

function ThresholdsTable({
  rows,
  onChange,
}: {
  rows: readonly DistrictThresholds[];
  /** In the history nothing can be changed; it shows the reasons instead. */
  onChange?: (row: DistrictThresholds) => void;
}) {
  const { t } = useWords('rulebookPages');
  const names = useSeason();
  const viewer = useViewer();
  const personName = usePersonName();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('thresholds.district')}</th>
          {LEVELS.map((level) => (
            <th key={level} scope="col">
              {t(`thresholds.level.${level}`)}
            </th>
          ))}
          <th scope="col">{t('thresholds.setBy')}</th>
          <th scope="col" aria-label={t('column.reason')} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.districtId}/${row.version}`}>
            <th scope="row">{names.district(row.districtId)}</th>
            {LEVELS.map((level) => (
              <td key={level}>
                {t('thresholds.rule', {
                  categories: row.thresholds[level].categories.join(t('common:listJoin')),
                  percent: row.thresholds[level].percent,
                })}
              </td>
            ))}
            <td>
              {row.setBy && row.setAt
                ? `${personName(row.setBy)} ${formatInstant(row.setAt)}`
                : t('thresholds.fromNotice')}
            </td>
            <td>
              {onChange ? (
                <ActionButton
                  size="small"
                  action={
                    viewer.role === 'supervisor'
                      ? { allowed: true, because: null }
                      : { allowed: false, because: 'wrong-role' }
                  }
                  onClick={() => onChange(row)}
                >
                  {t('thresholds.change')}
                </ActionButton>
              ) : (
                row.reason
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
