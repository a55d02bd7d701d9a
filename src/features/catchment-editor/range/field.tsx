import { useId, type ReactNode } from 'react';
import styles from '../editor.module.css';

/** A label above its control, and what is wrong with it below. */
export function Field({
  label,
  fault,
  children,
}: {
  label: string;
  fault?: string | null;
  children: (props: { id: string; 'aria-describedby'?: string; status?: 'error' }) => ReactNode;
}) {
  const id = useId();
  const hint = `${id}-fault`;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, ...(fault ? { 'aria-describedby': hint, status: 'error' as const } : {}) })}
      {fault && (
        <p id={hint} className={styles.fault}>
          {fault}
        </p>
      )}
    </div>
  );
}
