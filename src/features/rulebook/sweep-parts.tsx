import CheckOutlined from '@ant-design/icons/CheckOutlined';
import CloseCircleOutlined from '@ant-design/icons/CloseCircleOutlined';
import PauseOutlined from '@ant-design/icons/PauseOutlined';
import StopOutlined from '@ant-design/icons/StopOutlined';
import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Progress } from 'antd';
import type { ReactNode } from 'react';
import type { Sweep } from '../../../server/contract/sweeps.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Tag, type Tone } from '../../ui/tag.tsx';
import styles from './rulebook.module.css';

export function percentOf({ done, total }: Sweep['progress']): number {
  return total === 0 ? 0 : Math.min(100, Math.floor((done / total) * 100));
}

/** What a sweep is about, in one line. */
export function useSweepTitle(): (sweep: Sweep) => string {
  const { t } = useWords('rulebookPages');
  const name = (version: string | null) => (version === 'draft' ? t('sweeps.draft') : version);
  return (sweep) => {
    const title = t(`sweep.kind.${sweep.kind}`, {
      before: name(sweep.before),
      after: name(sweep.after),
      rulebook: sweep.rulebook,
    });
    return sweep.cause
      ? t('common:aside', { what: title, aside: t(`sweep.cause.${sweep.cause}`) })
      : title;
  };
}

const looks: Record<Exclude<Sweep['state'], 'running'>, { tone: Tone; icon: ReactNode }> = {
  stopped: { tone: 'warn', icon: <PauseOutlined /> },
  complete: { tone: 'good', icon: <CheckOutlined /> },
  failed: { tone: 'bad', icon: <CloseCircleOutlined /> },
  replaced: { tone: 'neutral', icon: <StopOutlined /> },
};

export function SweepState({ sweep }: { sweep: Sweep }) {
  const { t } = useWords('rulebookPages');
  if (sweep.state === 'running') {
    return (
      <span className={styles.progress}>
        <Progress
          percent={percentOf(sweep.progress)}
          size="small"
          aria-label={t('sweep.state.running')}
        />
      </span>
    );
  }
  return <Tag {...looks[sweep.state]}>{t(`sweep.state.${sweep.state}`)}</Tag>;
}

/** Above what was last known, while the service does not answer: progress that stands still must say why. */
export function LineLost({
  query: { data, isError, failureCount },
}: {
  query: Pick<UseQueryResult, 'data' | 'isError' | 'failureCount'>;
}) {
  const { t } = useWords('rulebookPages');
  const lost = data !== undefined && (isError || failureCount > 0);
  return lost ? <Alert role="alert" type="warning" showIcon title={t('sweep.lineLost')} /> : null;
}
