import { Alert, Button } from 'antd';
import type { RosterRow } from '../../../server/contract/check-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { Done } from '../../lib/offline/desk.ts';
import type { Outgoing } from '../../lib/offline/outbox.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { StatusTag } from '../../ui/status-tag.tsx';
import styles from './desk-card.module.css';
import type { Lookup } from './lookup.ts';
import { Kept, Saved } from './outcome.tsx';
import { Papers } from './papers.tsx';
import { TwoSides } from './two-sides.tsx';

interface Props {
  row: RosterRow;
  lookup: Lookup;
  waiting: Outgoing | null;
  stuck: boolean;
  justDone: Done | null;
  papers: readonly string[];
  onPapers: (papers: string[]) => void;
  onConfirm: () => void;
  onUndo: () => void;
}

/** One child, readable at arm's length by a registrar who stands. */
export function DeskCard({ row, lookup, waiting, stuck, justDone, ...rest }: Props) {
  const { t } = useWords('checkIn');
  const done = row.checkedInAt !== null;
  const offline = lookup.offlineAt !== null;
  const conflict = waiting?.conflict ?? null;
  const tone = done ? 'done' : conflict ? 'failed' : waiting ? 'kept' : undefined;
  return (
    <article className={styles.card} data-tone={tone} aria-label={t('child.label')}>
      <header className={styles.who}>
        <h2 className={styles.name}>{row.name}</h2>
        <span className={styles.sex}>{t(`domain:sex.${row.sex}`)}</span>
        <StatusTag status={row.status} />
      </header>
      <dl className={styles.facts}>
        <Fact label={t('child.number')} value={row.collectionNumber} />
        {!offline && (
          <Fact label={t('child.idNumber')} value={lastFour(row) ?? t('child.noLastFour')} />
        )}
        {!offline && <Fact label={t('child.primarySchool')} value={row.primarySchool} wide />}
      </dl>
      <Notices lookup={lookup} />
      {!offline && (
        <TwoSides checkedInAt={row.checkedInAt} guardianConfirmedAt={row.guardianConfirmedAt} />
      )}
      {!done && !waiting && <Papers ticked={rest.papers} onTicked={rest.onPapers} />}
      {done ? (
        <div className={styles.after}>
          <Saved
            row={row}
            by={lookup.checkedIn}
            justNow={justDone?.kind === 'checked-in' && justDone.state.checkedInAt !== null}
          />
          {!offline && <Button onClick={rest.onUndo}>{t('undo.action')}…</Button>}
        </div>
      ) : waiting ? (
        <Kept item={waiting} stuck={stuck} />
      ) : (
        <Button type="primary" className={styles.confirm} onClick={rest.onConfirm} block>
          {offline ? t('desk:confirmOffline') : t('confirm.action')}
          <kbd className={styles.key}>Enter</kbd>
        </Button>
      )}
    </article>
  );
}

/** What the family should know although nothing bars the check-in. */
function Notices({ lookup }: { lookup: Lookup }) {
  const { t } = useWords('desk');
  const { school } = useSeason();
  return lookup.notices.map(({ code, schoolId }) => (
    <Alert
      key={code}
      type="warning"
      showIcon
      title={t(`notice.${code}`, { school: school(schoolId) })}
    />
  ));
}

function Fact({ label, value, wide }: { label: string; value: string; wide?: boolean }) {
  return (
    <div className={styles.fact} data-wide={wide}>
      <dt className={styles.label}>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** The masked number's end is what a registrar compares with the paper in hand. */
function lastFour({ idNumberMasked }: RosterRow): string | null {
  const end = idNumberMasked.slice(-4);
  return /^\d{3}[\dX]$/i.test(end) ? end : null;
}
