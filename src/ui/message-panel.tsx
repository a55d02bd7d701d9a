import type { ReactNode } from 'react';
import styles from './message-panel.module.css';

/** A place that has nothing to show but a sentence and a way on. antd's `Result` brings 30 kB of drawings. */
export function MessagePanel({
  title,
  hint,
  action,
  alert = false,
}: {
  title: string;
  hint: string;
  action?: ReactNode;
  alert?: boolean;
}) {
  return (
    <div className={styles.panel} role={alert ? 'alert' : undefined}>
      <p className={styles.title}>{title}</p>
      <p className={styles.hint}>{hint}</p>
      {action}
    </div>
  );
}
