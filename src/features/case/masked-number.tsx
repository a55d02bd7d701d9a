import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { actionOf, useCase } from './case-context.ts';
import styles from './case.module.css';
import type { RevealWhat } from './mutations.ts';
import { RevealDialog } from './reveal-dialog.tsx';

const SECONDS = 60;

interface Props {
  what: RevealWhat;
  guardian?: number;
  label: string;
  /** Whose number it is. */
  name: string;
  masked: string | null;
}

/** A number that is masked until somebody says why they need it, and masked again after a minute. */
export function MaskedNumber({ what, guardian = 0, label, name, masked }: Props) {
  const { t } = useWords('case');
  const { view } = useCase();
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<{ value: string; left: number } | null>(null);

  const counting = shown !== null;
  useEffect(() => {
    if (!counting) return undefined;
    const timer = setInterval(
      () => setShown((now) => (now && now.left > 1 ? { ...now, left: now.left - 1 } : null)),
      1000,
    );
    return () => clearInterval(timer);
  }, [counting]);

  return (
    <span className={styles.number}>
      <span className={styles.quiet}>{label}</span>
      {shown ? (
        <>
          <strong className={`${styles.whole} no-print`}>{shown.value}</strong>
          {/* Paper goes where no minute passes: it is masked there, whatever the screen shows. */}
          <span className={styles.onPaper}>{masked}</span>
          <span className={`${styles.quiet} no-print`} aria-live="off">
            {t('reveal.left', { seconds: shown.left })}
          </span>
          <button type="button" className={styles.inlineButton} onClick={() => setShown(null)}>
            {t('reveal.hide')}
          </button>
        </>
      ) : (
        <>
          <span>{masked ?? t('reveal.absent')}</span>
          {masked !== null && (
            <ActionButton
              type="link"
              size="small"
              className={styles.reveal}
              action={actionOf(view, 'reveal')}
              aria-label={`${t('reveal.show')} ${name} ${label}`}
              onClick={() => setAsking(true)}
            >
              {t('reveal.show')}
            </ActionButton>
          )}
        </>
      )}
      {asking && (
        <RevealDialog
          about={t('reveal.about', { name, what: label })}
          what={what}
          guardian={guardian}
          onClose={() => setAsking(false)}
          onShow={(value) => {
            setAsking(false);
            setShown({ value: value ?? t('reveal.absent'), left: SECONDS });
          }}
        />
      )}
    </span>
  );
}
