import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../../i18n/use-words.ts';
import { formatTime } from '../../lib/format.ts';
import { useOnline } from '../../lib/use-online.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import type { DataTableHandle } from '../../ui/data-table-types.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import styles from './check-in-page.module.css';
import { Counts } from './counts.tsx';
import { Desk } from './desk.tsx';
import { checkInMutations } from './mutations.ts';
import { checkInQueries } from './queries.ts';
import { Recent, useAttempts } from './recent.tsx';
import { Roster } from './roster.tsx';
import { ScanBox } from './scan-box.tsx';
import type { Found } from './scan.ts';
import { parseDeskSearch, writeDeskSearch, type DeskSearch } from './search.ts';
import { UndoDialog } from './undo-dialog.tsx';
import { useScanAnywhere } from './use-scan-anywhere.ts';

/** Nobody reads a name faster; a scanner that sends two Enters does not check a child in unseen. */
const LOOK_MS = 500;

export function Component() {
  const { t } = useWords('checkIn');
  const viewer = useViewer();
  const { school } = useSeason();
  const [params, setParams] = useSearchParams();
  const search = parseDeskSearch(params);
  const change = (next: Partial<DeskSearch>, replace = true) =>
    setParams(writeDeskSearch({ ...search, ...next }), { replace });

  const box = useRef<HTMLInputElement>(null);
  const roster = useRef<DataTableHandle>(null);
  useScanAnywhere(box);

  const client = useQueryClient();
  // An ID number off a card never stands in the address; it is exchanged for the collection number.
  const [heldId, setHeldId] = useState<string | null>(null);
  const lastId = useRef<string | null>(null);
  const desk = useQuery(checkInQueries.desk(heldId ?? search.number));
  const row = desk.data?.row ?? null;
  const mayConfirm = row !== null && row.checkedInAt === null && desk.data?.refusal === null;
  const confirm = useMutation(checkInMutations.confirm());
  const attempt =
    useAttempts().findLast((each) => each.row.collectionNumber === search.number) ?? null;
  const [undoing, setUndoing] = useState(false);

  const shownAt = useRef(0);
  const shown = row ? `${row.collectionNumber}.${row.version}` : null;
  useEffect(() => {
    if (shown) shownAt.current = performance.now();
  }, [shown]);

  const focusBox = () => {
    // On a telephone the keyboard would cover the answer.
    if (matchMedia('(pointer: coarse)').matches) box.current?.scrollIntoView({ block: 'start' });
    else box.current?.focus();
  };
  const focusFirst = useEffectEvent(focusBox);
  useEffect(() => focusFirst(), []);

  const holdId = (idNumber: string | null) => {
    lastId.current = idNumber;
    setHeldId(idNumber);
  };
  const clear = (rest: Partial<DeskSearch> = {}) => {
    holdId(null);
    change({ number: null, ...rest });
  };
  const show = (number: string) => {
    if (number === search.number) {
      void client.invalidateQueries(checkInQueries.desk(number));
    }
    holdId(null);
    change({ number }, false);
    focusBox();
  };
  const showId = async (idNumber: string) => {
    clear();
    holdId(idNumber);
    // A failure or a refusal is shown by the query itself.
    const answer = await client.fetchQuery(checkInQueries.desk(idNumber)).catch(() => null);
    if (answer?.row && lastId.current === idNumber) show(answer.row.collectionNumber);
  };
  const onScan = (scan: Found) => {
    if (scan.kind === 'number') show(scan.number);
    else if (scan.kind === 'id') void showId(scan.idNumber);
    else clear({ q: scan.q, status: null, page: 1 });
  };
  const onConfirm = () => {
    if (row && mayConfirm && attempt?.phase !== 'pending') confirm.mutate({ row });
    focusBox();
  };

  const closeUndo = () => {
    setUndoing(false);
    // Once the dialog has given the focus back to a button that may be gone.
    setTimeout(focusBox);
  };

  return (
    <div className={styles.page}>
      <PageHeader title={t('title')} note={school(viewer.schoolId)} actions={<Counts />} />
      <div className={styles.columns}>
        <div className={styles.desk}>
          <ScanBox
            ref={box}
            onScan={onScan}
            onEmptyEnter={() => {
              if (performance.now() - shownAt.current > LOOK_MS) onConfirm();
            }}
            onEscape={() => clear()}
            onDown={() => roster.current?.focusRow(0)}
          />
          <OfflineNote />
          <Desk
            number={heldId ? maskId(heldId) : search.number}
            label={heldId ? t('roster.columns.idNumber') : t('child.number')}
            desk={desk}
            attempt={attempt}
            onConfirm={onConfirm}
            onUndo={() => setUndoing(true)}
          />
          <Recent onShow={show} />
        </div>
        <Roster ref={roster} search={search} onSearch={change} onOpen={show} />
      </div>
      {undoing && row && <UndoDialog row={row} onClose={closeUndo} />}
    </div>
  );
}

/** As everywhere (policy §5): six, eight stars, four. */
function maskId(idNumber: string): string {
  return `${idNumber.slice(0, 6)}********${idNumber.slice(-4)}`;
}

/** What to do meanwhile; that the network is down is said once, by the frame. */
function OfflineNote() {
  const { t } = useWords('checkIn');
  const online = useOnline();
  const { data } = useQuery(checkInQueries.counts());
  if (online) return null;
  return (
    <div className={styles.offline} role="status">
      <strong>{t('offline.title')}</strong>
      <p>{data ? t('offline.hint', { at: formatTime(data.at) }) : t('offline.hintNever')}</p>
    </div>
  );
}
