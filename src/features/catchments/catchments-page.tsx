import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useMemo } from 'react';
import type { Edition } from '../../../server/contract/catchments.ts';
import { placeQueries } from '../../api/places.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { MessagePanel } from '../../ui/message-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import styles from './catchments.module.css';
import { EditionView } from './edition-view.tsx';
import { otherWords } from './other-words.ts';
import { Toolbar } from './toolbar.tsx';
import { useCatchmentSearch } from './use-catchment-search.ts';

/** One edition a year: the published one, or the latest where none is. */
function byYear(rows: readonly Edition[]): Edition[] {
  const years = new Map<number, Edition>();
  for (const row of rows) {
    const known = years.get(row.year);
    if (!known || row.state === 'published' || known.state !== 'published')
      years.set(row.year, row);
  }
  return [...years.values()].sort((a, b) => a.year - b.year);
}

export function Component() {
  const { t } = useWords('catchments');
  const viewer = useViewer();
  const { season } = useSeason();
  const [search, change] = useCatchmentSearch();
  const district = viewer.districtId ?? search.district ?? season.districts[0]?.id ?? '';
  const list = useQuery(placeQueries.editions(district));
  const editions = useMemo(() => byYear(list.data?.rows ?? []), [list.data]);
  const drafts = list.data?.rows.filter(
    ({ state }) => state !== 'published' && state !== 'superseded',
  );
  const chosen = list.data?.rows.find(({ id }) => id === search.edition);
  const edition =
    chosen ??
    editions.find(({ year }) => year === (search.year ?? season.season)) ??
    editions.at(-1);
  const other =
    // A draft is held against what is in force that year; what is in force, against the year before.
    editions.find(({ year, id, state }) => {
      return state === 'published' && year === edition?.year && id !== edition.id;
    }) ??
    editions.findLast(({ year }) => edition && year < edition.year) ??
    editions.find(({ year }) => edition && year > edition.year) ??
    null;

  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        actions={
          <Toolbar
            district={district}
            onDistrict={(next) =>
              change({
                district: next,
                edition: undefined,
                school: undefined,
                address: undefined,
                view: undefined,
              })
            }
            editions={editions}
            edition={edition}
            onYear={(year) => change({ year, edition: undefined })}
            drafts={drafts?.length ?? 0}
            compare={search.compare}
            other={other && edition ? otherWords(t, other, edition) : null}
            onCompare={(compare) => change({ compare })}
          />
        }
      />
      {list.error && <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {list.data && !edition && <MessagePanel title={t('noEdition')} hint={t('noEditionHint')} />}
      {edition && (
        <EditionView
          key={district}
          edition={edition}
          other={search.compare ? other : null}
          search={search}
          change={change}
        />
      )}
    </div>
  );
}
