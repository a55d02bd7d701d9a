import CheckOutlined from '@ant-design/icons/CheckOutlined';
import CloseCircleOutlined from '@ant-design/icons/CloseCircleOutlined';
import ExperimentOutlined from '@ant-design/icons/ExperimentOutlined';
import FileSearchOutlined from '@ant-design/icons/FileSearchOutlined';
import SafetyCertificateOutlined from '@ant-design/icons/SafetyCertificateOutlined';
import { Progress } from 'antd';
import type { ReactNode } from 'react';
import type { Run } from '../../../server/contract/runs.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Tag, type Tone } from '../../ui/tag.tsx';
import styles from './runs.module.css';

const kinds: Record<Run['kind'], { tone: Tone; icon: ReactNode }> = {
  reference: { tone: 'neutral', icon: <FileSearchOutlined /> },
  formal: { tone: 'accent', icon: <SafetyCertificateOutlined /> },
  trial: { tone: 'neutral', icon: <ExperimentOutlined /> },
};

export function RunKindTag({ kind }: { kind: Run['kind'] }) {
  const { t } = useWords('runs');
  return (
    <Tag {...kinds[kind]} title={t(`about.${kind}`)}>
      {t(`domain:runKind.${kind}`)}
    </Tag>
  );
}

export function percentOf({ done, total }: Run['progress']): number {
  return total === 0 ? 0 : Math.min(100, Math.floor((done / total) * 100));
}

export function RunState({ run }: { run: Run }) {
  const { t } = useWords('runs');
  if (run.state === 'running') {
    return (
      <span className={styles.progress}>
        <Progress percent={percentOf(run.progress)} size="small" aria-label={t('state.running')} />
      </span>
    );
  }
  if (run.state === 'failed') {
    return (
      <Tag tone="bad" icon={<CloseCircleOutlined />} title={run.failure ?? undefined}>
        {t('state.failed')}
      </Tag>
    );
  }
  return (
    <Tag tone="good" icon={<CheckOutlined />}>
      {t('state.complete')}
    </Tag>
  );
}
