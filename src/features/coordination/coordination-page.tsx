import { Select } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../../i18n/use-words.ts';
import { useShortcut } from '../../lib/use-shortcut.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { TableEmpty } from '../../ui/data-table-states.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { CaseBench } from './case-bench.tsx';
import styles from './coordination.module.css';
import { QueuePane } from './queue-pane.tsx';
import { useQueue } from './use-queue.ts';

export function Component() {
  const { t } = useWords('coordination');
  const viewer = useViewer();
  const { season, district } = useSeason();
  const queue = useQueue();
  useShortcut({ key: 'j' }, () => queue.go(1));
  useShortcut({ key: 'k' }, () => queue.go(-1));

  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        note={
          <span className={styles.keys}>
            <kbd>J</kbd> <kbd>K</kbd> {t('keys.move')} <kbd>1</kbd>–<kbd>9</kbd> {t('keys.choose')}{' '}
            <kbd>H</kbd> <kbd>P</kbd> <kbd>A</kbd> {t('keys.act')} <kbd>Esc</kbd> {t('keys.back')}
          </span>
        }
        actions={
          <>
            <Link to={paths.freedPlaces()}>{t('freedPlaces:title')}</Link>
            <Link to={paths.coordinationPlan()}>{t('plans:title')}</Link>
            {viewer.districtId ? (
              <strong>{district(viewer.districtId)}</strong>
            ) : (
              <Select
                aria-label={t('district')}
                value={queue.search.district ?? ''}
                onChange={(next) =>
                  queue.change({ district: next || undefined, page: 1, case: undefined })
                }
                popupMatchSelectWidth={false}
                options={[
                  { value: '', label: t('wholeCity') },
                  ...season.districts.map(({ id }) => ({ value: id, label: district(id) })),
                ]}
              />
            )}
          </>
        }
      />
      <div className={styles.panes}>
        <QueuePane queue={queue} />
        {queue.number ? (
          <CaseBench key={queue.number} number={queue.number} row={queue.row} />
        ) : (
          <div className={styles.nobody}>
            {queue.list.data && !queue.list.isPlaceholderData && (
              <TableEmpty title={t('nobody.title')} hint={t('nobody.hint')} />
            )}
          </div>
        )}
      </div>
    </div>
  );
}
