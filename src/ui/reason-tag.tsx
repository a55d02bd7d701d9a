import CompassOutlined from '@ant-design/icons/CompassOutlined';
import FieldTimeOutlined from '@ant-design/icons/FieldTimeOutlined';
import FullscreenExitOutlined from '@ant-design/icons/FullscreenExitOutlined';
import LockOutlined from '@ant-design/icons/LockOutlined';
import UsergroupAddOutlined from '@ant-design/icons/UsergroupAddOutlined';
import WarningOutlined from '@ant-design/icons/WarningOutlined';
import type { ReactNode } from 'react';
import type { CoordinationReason } from '../../domain/rulebook/verdict.ts';
import { useWords } from '../i18n/use-words.ts';
import { Tag, type Tone } from './tag.tsx';
import styles from './tag.module.css';

const looks: Record<CoordinationReason, { tone: Tone; icon: ReactNode }> = {
  'short-lease': { tone: 'warn', icon: <FieldTimeOutlined /> },
  'non-direct-kin-co-ownership': { tone: 'warn', icon: <UsergroupAddOutlined /> },
  'property-lock': { tone: 'warn', icon: <LockOutlined /> },
  'outside-every-catchment': { tone: 'warn', icon: <CompassOutlined /> },
  'over-capacity': { tone: 'warn', icon: <FullscreenExitOutlined /> },
  'false-information': { tone: 'bad', icon: <WarningOutlined /> },
};

export function ReasonTag({ reason, short }: { reason: CoordinationReason; short?: boolean }) {
  const { t } = useWords('domain');
  return (
    <Tag {...looks[reason]} title={t(`reason.${reason}`)}>
      {short ? t(`reasonShort.${reason}`) : t(`reason.${reason}`)}
    </Tag>
  );
}

/** Why a pupil is coordinated, next to the pupil in a table. */
export function ReasonTags({ reasons }: { reasons: readonly CoordinationReason[] }) {
  return (
    <span className={styles.tags}>
      {reasons.map((reason) => (
        <ReasonTag key={reason} reason={reason} short />
      ))}
    </span>
  );
}
