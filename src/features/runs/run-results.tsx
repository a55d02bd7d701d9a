import { Checkbox, Select } from 'antd';
import { useSearchParams } from 'react-router';
import type { RunDetail } from '../../../server/contract/runs.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { outcomeRows } from './outcomes.ts';
import styles from './runs.module.css';
import { schoolColumns } from './school-columns.tsx';
import { parseRunSearch, runSearchParams, type RunSearch } from './search.ts';

export function RunResults({ run }: { run: RunDetail }) {
  const { t } = useWords('runs');
  const names = useSeason();
  const viewer = useViewer();
  const [params, setParams] = useSearchParams();
  const search = parseRunSearch(params);
  const change = (next: Partial<RunSearch>) =>
    setParams((old) => runSearchParams({ ...parseRunSearch(old), ...next }), { replace: true });
  const outcomes = outcomeRows(run.outcomes);
  const total = outcomes.reduce((sum, { pupils }) => sum + pupils, 0);
  const categories = [
    ...new Set(run.schools.flatMap((school) => school.categories.map(({ category }) => category))),
  ].sort((a, b) => a - b);
  const rows = run.schools.filter(
    (school) =>
      (!search.short || school.lineCategory !== null) &&
      (!search.district || names.findSchool(school.schoolId)?.districtId === search.district),
  );
  const short = run.schools.filter(({ lineCategory }) => lineCategory !== null).length;
  return (
    <>
      <dl className={styles.outcomes}>
        {outcomes.map(({ outcome, pupils }) => (
          <div key={outcome} data-outcome={outcome}>
            <dt>{t(`outcome.${outcome}`)}</dt>
            <dd>
              <strong>{formatCount(pupils)}</strong>
              {total > 0 && <span>{((pupils / total) * 100).toFixed(1)}%</span>}
            </dd>
          </div>
        ))}
      </dl>
      <DataTable
        label={t('school.label')}
        columns={schoolColumns({
          t,
          names,
          categories,
          binding: run.kind === 'formal' && run.publishedAt !== null,
        })}
        rows={rows}
        rowId={(row) => row.schoolId}
        rowHeight={48}
        toolbar={
          <>
            {!viewer.districtId && !run.districtId && (
              <Select
                size="small"
                aria-label={t('fact.scope')}
                value={search.district ?? ''}
                popupMatchSelectWidth={false}
                onChange={(district) => change({ district: district || undefined })}
                options={[
                  { value: '', label: t('wholeCity') },
                  ...names.season.districts.map(({ id }) => ({
                    value: id,
                    label: names.district(id),
                  })),
                ]}
              />
            )}
            <Checkbox
              checked={search.short}
              onChange={(event) => change({ short: event.target.checked })}
            >
              {t('school.onlyShort', { count: short })}
            </Checkbox>
            <span className={styles.faint}>{t('school.hint')}</span>
          </>
        }
      />
      {run.kind !== 'formal' && <p className={styles.faint}>{t('school.linksHint')}</p>}
    </>
  );
}
