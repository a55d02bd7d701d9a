import CheckOutlined from '@ant-design/icons/CheckOutlined';
import ExclamationCircleFilled from '@ant-design/icons/ExclamationCircleFilled';
import InfoCircleOutlined from '@ant-design/icons/InfoCircleOutlined';
import WarningFilled from '@ant-design/icons/WarningFilled';
import type { ReactNode } from 'react';
import type { WarningLevel } from '../../../../domain/capacity/warning.ts';
import { useWords } from '../../../i18n/use-words.ts';
import styles from './impact.module.css';

const icons: Record<WarningLevel, ReactNode> = {
  red: <WarningFilled />,
  orange: <ExclamationCircleFilled />,
  yellow: <InfoCircleOutlined />,
  none: <CheckOutlined />,
};

/** Colour, icon and word; in a narrow list the word is for those who hear it or point at it. */
export function WarningMark({ level, worded = false }: { level: WarningLevel; worded?: boolean }) {
  const { t } = useWords('schools');
  if (level === 'none' && !worded) return null;
  const word = t(`warning.${level}`);
  return (
    <span className={styles.warning} data-level={level} title={word}>
      <span aria-hidden>{icons[level]}</span>
      <span className={worded ? undefined : 'visually-hidden'}>{word}</span>
    </span>
  );
}
