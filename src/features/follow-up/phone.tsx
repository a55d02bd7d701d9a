import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import styles from './follow-up.module.css';
import { followUpMutations } from './queries.ts';

const SHOWN_MS = 60_000;

/** Masked until somebody is about to call; the look is logged, and masked again after a minute. */
export function Phone({
  number,
  guardian,
  name,
  masked,
}: {
  number: string;
  guardian: number;
  name: string;
  masked: string | null;
}) {
  const { t } = useWords('followUp');
  const show = useMutation(followUpMutations.showPhone());
  const { data, reset } = show;
  useEffect(() => {
    if (!data) return undefined;
    const timer = setTimeout(reset, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [data, reset]);
  if (masked === null) return <span>—</span>;
  if (data) {
    return (
      <a href={`tel:${data.value}`} title={t('phoneShown')} className={styles.phone}>
        {data.value}
      </a>
    );
  }
  return (
    <>
      <span>{masked}</span>
      <Button
        size="small"
        type="link"
        loading={show.isPending}
        aria-label={`${t('showPhone')} ${name}`}
        onClick={() => show.mutate({ number, guardian, reason: t('phoneReason') })}
      >
        {t('showPhone')}
      </Button>
    </>
  );
}
