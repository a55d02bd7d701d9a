import { useQuery } from '@tanstack/react-query';
import { Skeleton, Tabs } from 'antd';
import { useDeferredValue, useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { Clause } from '../../../domain/catchment/clause.ts';
import type { EditionDetail } from '../../../server/contract/catchments.ts';
import { placeQueries } from '../../api/places.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ChecksPanel } from './checks/checks-panel.tsx';
import { CrashOffer } from './draft/crash-offer.tsx';
import { SaveStateTag } from './draft/save-state.tsx';
import type { DraftStore } from './draft/store.ts';
import { DraftContext, newClauseId, useDraft } from './draft/use-draft.ts';
import styles from './editor.module.css';
import { FileMenu } from './file/file-menu.tsx';
import { HandContext, useHand, type Tab } from './hand.ts';
import { HistoryButtons } from './history-buttons.tsx';
import { ImpactPanel } from './impact/impact-panel.tsx';
import { EditionActions } from './lifecycle/edition-actions.tsx';
import { StateTag } from './lifecycle/state-tag.tsx';
import { MapPane } from './map/map-pane.tsx';
import { NoticePanel } from './notice/notice-panel.tsx';
import { startEngine } from './preview/start-engine.ts';
import { PreviewClient } from './preview/preview-client.ts';
import { usePreview, PreviewContext } from './preview/use-preview.ts';
import { RangePanel } from './range/range-panel.tsx';
import { SchoolList } from './school-list.tsx';
import { useHandState } from './use-hand-state.ts';
import { usePreviewFeed } from './use-preview-feed.ts';

interface Props {
  edition: EditionDetail;
  store: DraftStore;
  editable: boolean;
}

export function Editor(props: Props) {
  const { store } = props;
  const hand = useHandState(store);
  const [preview] = useState(() => new PreviewClient(startEngine));
  useEffect(() => () => preview.close(), [preview]);
  return (
    <DraftContext value={store}>
      <PreviewContext value={preview}>
        <HandContext value={hand}>
          <Desk {...props} preview={preview} tab={hand.tab} onTab={hand.open} />
        </HandContext>
      </PreviewContext>
    </DraftContext>
  );
}

function Desk({
  edition,
  store,
  editable,
  preview,
  tab,
  onTab,
}: Props & { preview: PreviewClient; tab: Tab; onTab: (tab: Tab) => void }) {
  const { t } = useWords('catchmentEditor');
  const { season, district } = useSeason();
  const editions = useQuery(placeQueries.editions(edition.districtId)).data?.rows ?? [];
  const { against, others, setAgainst } = usePreviewFeed(edition, editions, store, preview);

  return (
    <div className={styles.page}>
      <PageHeader
        title={
          <span className={styles.title}>
            <Link
              to={paths.catchmentEditions(new URLSearchParams({ district: edition.districtId }))}
            >
              {t('editions')}
            </Link>
            <span aria-hidden>/</span>
            {edition.name ??
              t('title', { district: district(edition.districtId), year: edition.year })}
            <StateTag state={edition.state} />
          </span>
        }
        note={[
          edition.name &&
            t('title', { district: district(edition.districtId), year: edition.year }),
          season.demonstration && t('invented'),
          !editable && t('readOnly'),
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={
          <>
            {editable && (
              <>
                <SaveStateTag />
                <HistoryButtons />
              </>
            )}
            <FileMenu edition={edition} editable={editable} />
            <EditionActions
              edition={edition}
              editions={editions}
              only={['check', 'reopen', 'publish', 'withdraw']}
              before={() => store.flush()}
            />
          </>
        }
      />
      <CrashOffer />
      <div className={styles.body}>
        <SchoolList />
        <MapPane edition={edition} editable={editable} />
        <Tabs
          className={styles.panel}
          size="small"
          aria-label={t('tab.label')}
          activeKey={tab}
          onChange={(key) => onTab(key as Tab)}
          items={[
            {
              key: 'range',
              label: t('tab.range'),
              children: <RangePanel districtId={edition.districtId} editable={editable} />,
            },
            {
              key: 'notice',
              destroyOnHidden: false,
              label: t('tab.notice'),
              children: <Notice edition={edition} store={store} editable={editable} />,
            },
            {
              key: 'checks',
              label: <ChecksLabel />,
              children: <ChecksPanel editable={editable} />,
            },
            {
              key: 'impact',
              label: t('tab.impact'),
              children: (
                <ImpactPanel
                  edition={edition}
                  against={against}
                  others={others}
                  onAgainst={setAgainst}
                />
              ),
            },
          ]}
          // What is not seen is not kept up with every step of a drag; only a pasted notice must stay.
          destroyOnHidden
        />
      </div>
    </div>
  );
}

/** How many findings keep the draft from publication, wherever one is. */
function ChecksLabel() {
  const { t } = useWords('catchmentEditor');
  const blocking = usePreview(
    ({ findings }) => findings?.filter((finding) => finding.blocks).length ?? 0,
  );
  return (
    <>
      {t('tab.checks')}
      {blocking > 0 && (
        <span className={styles.count} title={t('checks.blocking', { count: blocking })}>
          {blocking}
        </span>
      )}
    </>
  );
}

function Notice({ edition, store, editable }: Props) {
  const { season } = useSeason();
  const { schoolId } = useHand();
  const ground = useQuery(placeQueries.gazetteer(edition.districtId));
  const gazetteer = ground.data?.features;
  const ranges = useDeferredValue(useDraft(({ draft }) => draft.ranges));
  const [schools] = useState(() =>
    season.schools
      .filter(({ districtId }) => districtId === edition.districtId)
      .map(({ id, name }) => ({ id, name })),
  );
  const take = (to: string, clauses: Clause[], mode: 'replace' | 'add') => {
    const kept = ranges.find((range) => range.schoolId === to)?.clauses ?? [];
    const next = mode === 'add' ? [...kept, ...clauses] : clauses;
    store.do({ do: 'put-clauses', schoolId: to, clauses: next });
  };
  if (ground.error && !gazetteer) {
    return <ErrorPanel error={ground.error} onRetry={() => void ground.refetch()} />;
  }
  if (!gazetteer) return <Skeleton active paragraph={{ rows: 6 }} />;
  return (
    <NoticePanel
      districtId={edition.districtId}
      gazetteer={gazetteer}
      schools={schools}
      ranges={ranges}
      selectedId={schoolId}
      onTake={take}
      newId={newClauseId}
      barred={!editable}
    />
  );
}
