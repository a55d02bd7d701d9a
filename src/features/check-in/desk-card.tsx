import { Button } from 'antd';
import type { RosterRow } from '../../../server/contract/check-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { StatusTag } from '../../ui/status-tag.tsx';
import styles from './desk-card.module.css';
import type { Attempt } from './mutations.ts';
import { NotSaved, Saved } from './outcome.tsx';
import { TwoSides } from './two-sides.tsx';

interface Props {
  row: RosterRow;
  /** The last try for this child at this desk. */
  attempt: Attempt | null;
  onConfirm: () => void;
  onUndo: () => void;
}

/** One child, readable at arm's length by a registrar who stands. */
export function DeskCard({ row, attempt, onConfirm, onUndo }: Props) {
  const { t } = useWords('checkIn');
  const pending = attempt?.phase === 'pending';
  const done = row.checkedInAt !== null;
  // A try without an answer may have been saved all the same; then what is there counts.
  const failed =
    !done && attempt?.phase === 'failed' && attempt.kind === 'confirm' ? attempt.error : null;
  return (
    <article
      className={styles.card}
      data-tone={done ? 'done' : failed ? 'failed' : undefined}
      aria-label={t('child.label')}
    >
      <header className={styles.who}>
        <h2 className={styles.name}>{row.name}</h2>
        <span className={styles.sex}>{t(`domain:sex.${row.sex}`)}</span>
        <StatusTag status={row.status} />
      </header>
      <dl className={styles.facts}>
        <Fact label={t('child.number')} value={row.collectionNumber} />
        <Fact label={t('child.idNumber')} value={lastFour(row) ?? t('child.noLastFour')} />
        <Fact label={t('child.primarySchool')} value={row.primarySchool} wide />
      </dl>
      <TwoSides checkedInAt={row.checkedInAt} guardianConfirmedAt={row.guardianConfirmedAt} />
      {failed && attempt && <NotSaved error={failed} shown={attempt.row} now={row} />}
      {done ? (
        <div className={styles.after}>
          <Saved row={row} justNow={attempt?.kind === 'confirm' && attempt.phase === 'done'} />
          <Button onClick={onUndo}>{t('undo.action')}…</Button>
        </div>
      ) : (
        <Button
          type="primary"
          className={styles.confirm}
          loading={pending}
          onClick={onConfirm}
          block
        >
          {pending ? t('confirm.pending') : failed ? t('confirm.again') : t('confirm.action')}
          {!pending && <kbd className={styles.key}>Enter</kbd>}
        </Button>
      )}
    </article>
  );
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
