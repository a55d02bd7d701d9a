import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import type {
  VerificationFilters,
  VerificationRow,
} from '../../../server/contract/verification.ts';
import { queryClientContext } from '../../api/query-client.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { usePersonName } from '../../lib/use-person-name.ts';
import { useShortcut } from '../../lib/use-shortcut.ts';
import { paths } from '../../paths.ts';
import { TableEmpty } from '../../ui/data-table-states.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { DataTableHandle } from '../../ui/data-table-types.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useToast } from '../../ui/toast.tsx';
import { BatchesDrawer } from './batches-drawer.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { verificationColumns } from './columns.tsx';
import { DecideDialog, type ToDecide } from './decide-dialog.tsx';
import { GroupsPane } from './groups-pane.tsx';
import { MissingPanel } from './missing-panel.tsx';
import { verificationMutations } from './mutations.ts';
import { verificationQueries } from './queries.ts';
import {
  ALL_BATCHES,
  caseInQueueParams,
  parseVerificationSearch,
  verificationSearchParams,
  type VerificationSearch,
} from '../../lib/verification-search.ts';
import { Toolbar } from './toolbar.tsx';
import { claimMutations } from '../../api/claims.ts';
import { useKeptClaim, useReleaseOnLeaving } from '../../lib/use-claim.ts';
import { useSelection } from './use-selection.ts';
import styles from './verification.module.css';

/** Running down the list with j held is not a look at every case on the way. */
const SETTLE_MS = 250;

export function loader({ request, context }: LoaderFunctionArgs) {
  const client = context.get(queryClientContext);
  const search = parseVerificationSearch(new URL(request.url).searchParams);
  void client.prefetchQuery(verificationQueries.list(listOf(search)));
  return null;
}

function listOf({ filters, page, pageSize }: VerificationSearch) {
  return { filters, page, pageSize };
}

export function Component() {
  const { t, i18n } = useWords('verification');
  const { t: common } = useWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const toast = useToast();
  const [params, setParams] = useSearchParams();
  const search = parseVerificationSearch(params);
  const { filters, at, page, pageSize, batch } = search;
  const list = useQuery(verificationQueries.list(listOf(search)));
  const { data } = list;
  const rows = data?.rows ?? [];
  const table = useRef<DataTableHandle>(null);
  const chosen = useSelection(filters);
  const [toDecide, setToDecide] = useState<ToDecide | null>(null);
  const goesToCase = useRef(false);

  const change = (next: Partial<VerificationSearch>) =>
    setParams((now) => verificationSearchParams({ ...parseVerificationSearch(now), ...next }), {
      replace: true,
    });
  const ask = (next: Partial<VerificationFilters>) =>
    change({ filters: { ...filters, ...next }, page: 1, at: null });

  const [active, setActive] = useState<string | null>(null);
  useEffect(() => {
    if (active === null || active === at) return;
    const timer = setTimeout(() => {
      setActive(null);
      setParams(
        (now) => verificationSearchParams({ ...parseVerificationSearch(now), at: active }),
        { replace: true },
      );
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [active, at, setParams]);
  /** Where the keyboard is, ahead of the panel. */
  const number = active ?? at;
  const row = rows.find(({ collectionNumber }) => collectionNumber === number);
  const shown = rows.find(({ collectionNumber }) => collectionNumber === at);

  useKeptClaim(at, shown?.claim ?? null);
  useReleaseOnLeaving(shown?.claim?.mine ? at : null, () => goesToCase.current);
  const onError = (error: unknown) => void toast.error(errorSentence(i18n, toApiError(error)));
  const take = useMutation({ ...claimMutations.claim(client), onError });
  const next = useMutation({ ...verificationMutations.next(client), onError });

  const here = caseInQueueParams(search).toString();
  const pathTo = (to: string) => paths.applicant(to, here);
  /** The row stands in the address before one leaves, so that the way back finds it. */
  const open = async (to: string) => {
    // A row that has only just been reached must not call the page back from where it goes.
    setActive(null);
    goesToCase.current = true;
    const withRow = verificationSearchParams({ ...search, at: to }).toString();
    await navigate({ search: withRow }, { replace: true });
    await navigate(pathTo(to));
  };
  const step = (by: 1 | -1) => {
    const index = rows.findIndex(({ collectionNumber }) => collectionNumber === number);
    table.current?.focusRow(index < 0 ? 0 : index + by);
  };
  const takeNext = () =>
    next.mutate(
      { filters: { ...filters, claim: undefined }, after: at ?? undefined },
      {
        onSuccess: ({ collectionNumber }) => {
          if (collectionNumber === null) return void toast.info(t('claim.none'));
          setActive(null);
          change({ at: collectionNumber });
          const index = rows.findIndex((each) => each.collectionNumber === collectionNumber);
          if (index >= 0) table.current?.focusRow(index);
          void toast.success(t('claim.taken', { number: collectionNumber }));
        },
      },
    );
  const decideOn = (one: VerificationRow) =>
    setToDecide({
      chosen: { cases: [one] },
      count: 1,
      name: one.name,
      group: filters.group,
      rows: [one],
    });
  const decideChosen = () => {
    const { selection } = chosen;
    const all = selection.by === 'filters';
    setToDecide({
      chosen: all ? { filters } : { cases: [...selection.cases.values()] },
      count: all ? (data?.total ?? 0) : selection.cases.size,
      name: null,
      group: filters.group,
      rows: rows.filter(chosen.isTicked),
    });
  };
  const anyChosen = chosen.selection.by === 'filters' || chosen.selection.cases.size > 0;
  useShortcut({ key: 'x' }, () => row && chosen.toggle(row, rows));
  useShortcut({ key: 'd' }, () => (anyChosen ? decideChosen() : row && decideOn(row)));
  useShortcut({ key: 'n' }, takeNext);
  useShortcut({ key: 'c' }, () => {
    if (row && !row.claim) take.mutate({ number: row.collectionNumber, takeOver: false });
  });

  const asOf = data?.asOf ?? '';
  const personName = usePersonName();
  const columns = useMemo(
    () =>
      verificationColumns({
        t,
        common,
        personName,
        asOf,
        linkTo: ({ collectionNumber }) => paths.applicant(collectionNumber, here),
        isTicked: chosen.isTicked,
        onTick: (ticked) => chosen.toggle(ticked, rows),
      }),
    // `rows` and `chosen` are made anew with what they depend on.
    // oxlint-disable-next-line react/exhaustive-deps
    [t, common, personName, asOf, here, chosen.selection, data],
  );
  const filtered = Object.values(filters).some((value) => value !== undefined);

  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        note={
          <>
            {data && `${t('found', { total: formatCount(data.all) })} · `}
            {filters.group ? t(`doThis.${filters.group}`) : t('note')}
          </>
        }
        actions={
          <>
            <Button
              size="small"
              title={data && t('claim.hint', { minutes: data.claimMinutes })}
              loading={next.isPending}
              onClick={takeNext}
            >
              {t('claim.next')} <kbd className={styles.key}>n</kbd>
            </Button>
            <Button size="small" onClick={() => change({ batch: ALL_BATCHES })}>
              {t('batch.recent')}
            </Button>
          </>
        }
      />
      <div className={styles.columns}>
        <GroupsPane
          data={data}
          failed={list.isError}
          group={filters.group}
          onGroup={(group) => ask({ group })}
        />
        <div className={styles.middle}>
          <BulkBar chosen={chosen} total={data?.total ?? 0} onDecide={decideChosen} />
          <DataTable
            ref={table}
            label={filters.group ? t(`group.${filters.group}`) : t('title')}
            storageKey="verification"
            columns={columns}
            rows={data?.rows}
            rowId={({ collectionNumber }) => collectionNumber}
            activeId={at ?? undefined}
            total={data?.total}
            stale={list.isPlaceholderData}
            opensOnClick={false}
            onActive={({ collectionNumber }) => setActive(collectionNumber)}
            onOpen={({ collectionNumber }) => void open(collectionNumber)}
            paging={{
              page,
              pageSize,
              onChange: (to, size) => change({ page: to, pageSize: size, at: null }),
            }}
            error={
              list.error && !data ? (
                <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />
              ) : undefined
            }
            empty={
              filtered ? (
                <TableEmpty title={t('none')} hint={t('noneHint')} />
              ) : (
                <TableEmpty title={t('empty')} hint={t('emptyHint')} />
              )
            }
            toolbar={
              <Toolbar filters={filters} ask={ask} onDown={() => table.current?.focusRow(0)} />
            }
          />
        </div>
        <MissingPanel
          number={at}
          row={shown}
          asOf={asOf}
          path={at ? pathTo(at) : ''}
          onDecide={() => shown && decideOn(shown)}
          onStep={step}
        />
      </div>
      {toDecide && data && (
        <DecideDialog
          about={toDecide}
          decisions={data.decisions}
          onClose={() => setToDecide(null)}
          onStarted={(id) => {
            setToDecide(null);
            chosen.clear();
            change({ batch: id });
          }}
        />
      )}
      {batch && <BatchesDrawer batch={batch} onChange={(to) => change({ batch: to })} />}
    </div>
  );
}
