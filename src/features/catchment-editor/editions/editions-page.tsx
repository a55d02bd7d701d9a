import { useQuery } from '@tanstack/react-query';
import { Button, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { placeQueries } from '../../../api/places.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useSeason, useViewer } from '../../../lib/use-viewer.ts';
import { paths } from '../../../paths.ts';
import { ErrorPanel } from '../../../ui/error-panel.tsx';
import { MessagePanel } from '../../../ui/message-panel.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { CreateDialog } from '../lifecycle/create-dialog.tsx';
import { EditionDetail } from './edition-detail.tsx';
import { EditionList } from './edition-list.tsx';
import styles from './editions.module.css';
import { ImpactView } from './impact-view.tsx';
import { editionsSearchParams, parseEditionsSearch, type EditionsSearch } from './search.ts';

/** All editions of a district: drafts beside what is in force, what each does, and the way to the public. */
export function Component() {
  const { t } = useWords('editions');
  const viewer = useViewer();
  const { season, district: districtName } = useSeason();
  const go = useNavigate();
  const [params, setParams] = useSearchParams();
  const [creating, setCreating] = useState(false);
  const search = parseEditionsSearch(params);
  const change = (next: Partial<EditionsSearch>) =>
    setParams((old) => editionsSearchParams({ ...parseEditionsSearch(old), ...next }), {
      replace: true,
    });
  const district = viewer.districtId ?? search.district ?? season.districts[0]?.id ?? '';
  const list = useQuery(placeQueries.editions(district));
  const editions = list.data?.rows ?? [];
  const open = editions.find(({ id }) => id === search.edition) ?? editions[0];
  const others = editions.filter(({ id }) => id !== open?.id);
  const inForce = open?.state === 'published' || open?.state === 'superseded';
  // A draft is held against what is in force by the service; a correction, against what it corrected; what else
  // is in force, against the year before.
  const before = inForce
    ? (others.find(({ id }) => id === open.correctsId) ??
      others.find(({ year, state }) => year < open.year && state === 'published'))
    : undefined;
  const against = (others.find(({ id }) => id === search.against) ?? before)?.id;
  const begin = (
    <Button type="primary" onClick={() => setCreating(true)}>
      {t('create.button')}
    </Button>
  );
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        note={
          <Link to={paths.catchments(new URLSearchParams({ district }))}>{t('backToRanges')}</Link>
        }
        actions={
          <>
            {viewer.districtId ? (
              <strong>{districtName(district)}</strong>
            ) : (
              <Select
                aria-label={t('catchments:district')}
                value={district}
                onChange={(next) =>
                  change({ district: next, edition: undefined, against: undefined })
                }
                popupMatchSelectWidth={false}
                options={season.districts.map(({ id }) => ({ value: id, label: districtName(id) }))}
              />
            )}
            {begin}
          </>
        }
      />
      {list.error && !list.data && (
        <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />
      )}
      {list.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {list.data && !open && (
        <MessagePanel title={t('empty')} hint={t('emptyHint')} action={begin} />
      )}
      {open && (
        <div className={styles.body}>
          <EditionList
            editions={editions}
            selectedId={open.id}
            onSelect={(edition) => change({ edition, against: undefined })}
          />
          <div className={styles.main}>
            <EditionDetail
              key={open.id}
              edition={open}
              editions={editions}
              onDiscarded={() => change({ edition: undefined, against: undefined })}
            />
            {(against !== undefined || !inForce) && (
              <ImpactView
                edition={open}
                editions={editions}
                against={against}
                onAgainst={(next) => change({ edition: open.id, against: next })}
              />
            )}
          </div>
        </div>
      )}
      {creating && (
        <CreateDialog
          districtId={district}
          editions={editions}
          onClose={() => setCreating(false)}
          onCreated={({ id }) => void go(paths.catchmentEditor(id))}
        />
      )}
    </div>
  );
}
