import type { ReactNode } from 'react';
import styles from './tag.module.css';

export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad';

/** Icon and word; the colour only repeats what they say. */
export function Tag({
  tone = 'neutral',
  icon,
  children,
  title,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
  title?: string;
}) {
  return (
    <span className={styles.tag} data-tone={tone} title={title}>
      {icon && <span aria-hidden>{icon}</span>}
      <span className={styles.word}>{children}</span>
    </span>
  );
}
