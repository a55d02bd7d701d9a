import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import type { SweepDetail } from '../../../server/contract/sweeps.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { TableEmpty } from '../../ui/data-table-states.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { changeColumns } from './change-columns.tsx';
import { ChangeMatrix } from './change-matrix.tsx';
import { rulebookQueries } from './queries.ts';
import styles from './rulebook.module.css';
import { parseSweepSearch, sweepSearchParams, type SweepSearch } from './search.ts';

/** From what to what, and who: the matrix above, the pupils of the chosen cell below. */
export function SweepChanges({ sweep }: { sweep: SweepDetail }) {
  const { t } = useWords('rulebookPages');
  const { t: common } = useWords();
  const names = useSeason();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const search = parseSweepSearch(params);
  const ask = (change: Partial<SweepSearch>) =>
    setParams(sweepSearchParams({ ...search, page: 1, ...change }), { replace: true });
  const list = useQuery(rulebookQueries.changes(sweep, search));
  const cells = sweep.cells.filter(
    ({ districtId }) => !search.district || districtId === search.district,
  );
  return (
    <>
      <ChangeMatrix
        cells={cells}
        chosen={search}
        onChoose={(before, after) => ask({ before, after })}
        toolbar={
          !viewer.districtId && (
            <Select
              size="small"
              className={styles.select}
              allowClear
              placeholder={t('sweep.district')}
              aria-label={t('sweep.district')}
              value={search.district}
              options={names.season.districts.map(({ id }) => ({
                value: id,
                label: names.district(id),
              }))}
              onChange={(district: string | undefined) => ask({ district })}
            />
          )
        }
      />
      <div className={styles.list}>
        <DataTable
          label={t('sweep.list')}
          columns={changeColumns({ t, common, names, oneDistrict: viewer.districtId !== null })}
          rows={list.data?.rows}
          rowId={(row) => `${row.collectionNumber}/${row.verdictSeq}`}
          total={list.data?.total}
          stale={list.isPlaceholderData}
          rowHeight={56}
          onOpen={(row) => void navigate(paths.applicant(row.collectionNumber))}
          paging={{
            page: search.page,
            pageSize: search.pageSize,
            onChange: (page, pageSize) => ask({ page, pageSize }),
          }}
          empty={<TableEmpty title={t('sweep.listEmpty')} />}
          error={
            list.error && !list.data ? (
              <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />
            ) : undefined
          }
          toolbar={
            (search.before ?? search.after) && (
              <Button
                size="small"
                type="link"
                onClick={() => ask({ before: undefined, after: undefined })}
              >
                {t('sweep.allChanges')}
              </Button>
            )
          }
        />
      </div>
    </>
  );
}
