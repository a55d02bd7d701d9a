import { Button } from 'antd';
import type { Outbox, Outgoing, OutboxView } from '../../lib/offline/outbox.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount, formatTime } from '../../lib/format.ts';
import { refusalSentence } from '../../i18n/sentences.ts';
import { Tag } from '../../ui/tag.tsx';
import styles from './outbox-panel.module.css';

interface Props {
  outbox: OutboxView;
  actions: Pick<Outbox, 'again' | 'drop' | 'kick'>;
  onShow: (number: string) => void;
}

/** What has not arrived at the service yet, in its order, and what it did not take. Nothing is hidden here. */
export function OutboxPanel({ outbox, actions, onShow }: Props) {
  const { t } = useWords('desk');
  const { items } = outbox;
  // On a good line each is gone within a moment; then there is nothing to tell.
  const conflicts = items.filter((each) => each.conflict !== null);
  const waiting = items.filter((each) => each.conflict === null);
  if (conflicts.length === 0 && (waiting.length === 0 || (!outbox.stuck && waiting.length < 3))) {
    return null;
  }
  return (
    <section className={styles.panel} aria-label={t('outbox.title')}>
      <header className={styles.head}>
        <h2>{t('outbox.title')}</h2>
        <span className={styles.count}>
          {t('outbox.counts', {
            waiting: formatCount(waiting.length),
            conflicts: formatCount(conflicts.length),
          })}
        </span>
        {waiting.length > 0 && (
          <Button size="small" onClick={actions.kick} loading={outbox.sending.length > 0}>
            {t('outbox.sendNow')}
          </Button>
        )}
      </header>
      <ol>
        {[...conflicts, ...waiting].map((item) => (
          <Line key={item.id} item={item} actions={actions} onShow={onShow} outbox={outbox} />
        ))}
      </ol>
    </section>
  );
}

function Line({ item, actions, onShow, outbox }: Props & { item: Outgoing }) {
  const { t } = useWords('desk');
  const { collectionNumber, conflict } = item;
  const sending = outbox.sending.includes(item.id);
  return (
    <li className={styles.line} data-conflict={conflict !== null || undefined}>
      <time>{formatTime(item.deskAt)}</time>
      <button type="button" className={styles.name} onClick={() => onShow(collectionNumber)}>
        {item.name}
      </button>
      <span className={styles.number}>{collectionNumber}</span>
      {conflict ? (
        <Tag tone="bad">{t('outbox.conflict')}</Tag>
      ) : (
        <Tag tone="accent">{sending ? t('outbox.sending') : t('outbox.waiting')}</Tag>
      )}
      {conflict === null && item.attempts === 0 && (
        <Button size="small" type="link" onClick={() => void actions.drop(item.id)}>
          {t('outbox.takeBack')}
        </Button>
      )}
      {conflict && <Decision item={item} actions={actions} onShow={onShow} />}
    </li>
  );
}

function Decision({ item, actions, onShow }: Omit<Props, 'outbox'> & { item: Outgoing }) {
  const { t, i18n } = useWords('desk');
  const { id, collectionNumber, conflict } = item;
  const current = conflict?.current ?? null;
  const mayAgain = current?.actions.some((each) => each.name === 'check-in' && each.allowed);
  const isIn = Boolean(current?.checkedInAt) || conflict?.code === 'already-checked-in';
  const what = isIn
    ? t('outbox.alreadyIn')
    : conflict?.code === 'not-found'
      ? t('outbox.gone')
      : conflict?.code === 'changed-meanwhile'
        ? t('outbox.changed', { status: current ? t(`domain:status.${current.status}`) : '' })
        : refusalSentence(i18n, conflict?.code ?? '');
  return (
    <div className={styles.decision}>
      <p>{what}</p>
      <p className={styles.buttons}>
        <Button size="small" onClick={() => onShow(collectionNumber)}>
          {t('outbox.look')}
        </Button>
        {mayAgain && current && (
          <Button
            size="small"
            type="primary"
            onClick={() => void actions.again(id, current.version)}
          >
            {t('outbox.again')}
          </Button>
        )}
        <Button size="small" onClick={() => void actions.drop(id)}>
          {isIn ? t('outbox.agreed') : t('outbox.drop')}
        </Button>
      </p>
    </div>
  );
}
