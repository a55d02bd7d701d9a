import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { DataTableHandle } from '../../ui/data-table-types.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import styles from './check-in-page.module.css';
import { Counts } from './counts.tsx';
import { DeskName, deskName } from './desk-name.tsx';
import { Desk } from './desk.tsx';
import { OfflineNote } from './offline-note.tsx';
import { OutboxPanel } from './outbox-panel.tsx';
import { checkInQueries } from './queries.ts';
import { Recent } from './recent.tsx';
import { Roster } from './roster.tsx';
import { ScanBox } from './scan-box.tsx';
import { readScan, type Found } from './scan.ts';
import { parseDeskSearch, writeDeskSearch, type DeskSearch } from './search.ts';
import { UndoDialog } from './undo-dialog.tsx';
import { useDesk } from './use-desk.ts';
import { useScanAnywhere } from './use-scan-anywhere.ts';

/** Nobody reads a name faster; a scanner that sends two Enters does not check a child in unseen. */
const LOOK_MS = 500;

/** Opened by hand only, with its decoder. */
const Camera = lazy(async () => ({ default: (await import('./camera.tsx')).Camera }));

export function Component() {
  const { t } = useWords('checkIn');
  const viewer = useViewer();
  const { school } = useSeason();
  const [params, setParams] = useSearchParams();
  const search = parseDeskSearch(params);
  const change = (next: Partial<DeskSearch>, replace = true) =>
    setParams(writeDeskSearch({ ...search, ...next }), { replace });
  const { desk, outbox, log } = useDesk(viewer);
  useQuery(checkInQueries.keptRoster());

  const box = useRef<HTMLInputElement>(null);
  const roster = useRef<DataTableHandle>(null);
  useScanAnywhere(box);

  const client = useQueryClient();
  // An ID number off a card never stands in the address; it is exchanged for the collection number.
  const [heldId, setHeldId] = useState<string | null>(null);
  const lastId = useRef<string | null>(null);
  const lookup = useQuery(checkInQueries.desk(heldId ?? search.number));
  const row = lookup.data?.row ?? null;
  const waiting = outbox.items.find((each) => each.collectionNumber === search.number) ?? null;
  const mayConfirm =
    row !== null && row.checkedInAt === null && lookup.data?.refusal === null && waiting === null;
  const [ticked, setTicked] = useState<{ number: string | null; papers: string[] }>({
    number: null,
    papers: [],
  });
  const papers = ticked.number === search.number ? ticked.papers : [];
  const { data: settings } = useQuery(checkInQueries.settings());
  const [undoing, setUndoing] = useState(false);
  const [camera, setCamera] = useState(false);
  const [scannedAt, setScannedAt] = useState('');

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
    setScannedAt(new Date().toISOString());
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
    if (row && mayConfirm) {
      const { collectionNumber, name, version } = row;
      const deskAt = new Date().toISOString();
      void desk.outbox.add({ collectionNumber, name, version, deskAt, desk: deskName(), papers });
    }
    focusBox();
  };
  const onEmptyEnter = () => {
    if (performance.now() - shownAt.current > LOOK_MS) onConfirm();
  };
  const closeUndo = () => {
    setUndoing(false);
    // Once the dialog has given the focus back to a button that may be gone.
    setTimeout(focusBox);
  };
  const closeCamera = () => {
    setCamera(false);
    setTimeout(focusBox);
  };
  const onCamera = (text: string) => {
    closeCamera();
    const scan = readScan(text);
    if (scan.kind === 'number' || scan.kind === 'id') onScan(scan);
  };

  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        note={
          <>
            {school(viewer.schoolId)} <DeskName />
          </>
        }
        actions={<Counts waiting={outbox.items.filter((each) => each.conflict === null)} />}
      />
      <div className={styles.columns}>
        <div className={styles.desk}>
          <ScanBox
            ref={box}
            onScan={onScan}
            onEmptyEnter={onEmptyEnter}
            onTickAll={() =>
              setTicked({
                number: search.number,
                papers: (settings?.papers ?? []).map(({ id }) => id),
              })
            }
            onEscape={() => clear()}
            onDown={() => roster.current?.focusRow(0)}
            onCamera={() => setCamera(true)}
          />
          <OfflineNote outbox={outbox} />
          <Desk
            number={heldId ? maskId(heldId) : search.number}
            label={heldId ? t('roster.columns.idNumber') : t('child.number')}
            lookup={lookup}
            waiting={waiting}
            stuck={outbox.stuck}
            // A child scanned again was here before, and the answer says when.
            justDone={
              log.findLast(
                (each) => each.collectionNumber === search.number && each.at >= scannedAt,
              ) ?? null
            }
            papers={papers}
            onPapers={(next) => setTicked({ number: search.number, papers: next })}
            onConfirm={onConfirm}
            onUndo={() => setUndoing(true)}
          />
          <OutboxPanel outbox={outbox} actions={desk.outbox} onShow={show} />
          <Recent log={log} onShow={show} />
        </div>
        <Roster ref={roster} search={search} onSearch={change} onOpen={show} />
      </div>
      {undoing && row && <UndoDialog row={row} onClose={closeUndo} />}
      {camera && (
        <Suspense>
          <Camera onRead={onCamera} onClose={closeCamera} />
        </Suspense>
      )}
    </div>
  );
}

/** As everywhere (policy §5): six, eight stars, four. */
function maskId(idNumber: string): string {
  return `${idNumber.slice(0, 6)}********${idNumber.slice(-4)}`;
}
