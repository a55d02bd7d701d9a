import { formatCount } from '../lib/format.ts';
import styles from './queue-picker.module.css';

interface QueuePickerProps<Q extends string> {
  label: string;
  /** In the order in which they are served. */
  queues: readonly { id: Q; name: string; count: number | undefined }[];
  chosen: Q;
  onChoose: (queue: Q) => void;
}

/** Several lists of what waits, each with how many wait in it; one is open. */
export function QueuePicker<Q extends string>({
  label,
  queues,
  chosen,
  onChoose,
}: QueuePickerProps<Q>) {
  return (
    <nav className={styles.queues} aria-label={label}>
      {queues.map(({ id, name, count }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === chosen}
          className={styles.queue}
          onClick={() => onChoose(id)}
        >
          {name}
          <strong>{count === undefined ? '…' : formatCount(count)}</strong>
        </button>
      ))}
    </nav>
  );
}
