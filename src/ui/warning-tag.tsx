import CheckOutlined from '@ant-design/icons/CheckOutlined';
import ExclamationCircleFilled from '@ant-design/icons/ExclamationCircleFilled';
import InfoCircleOutlined from '@ant-design/icons/InfoCircleOutlined';
import WarningFilled from '@ant-design/icons/WarningFilled';
import type { ReactNode } from 'react';
import type { WarningLevel } from '../../domain/capacity/warning.ts';
import type { SchoolStanding } from '../../server/contract/schools.ts';
import { useWords } from '../i18n/use-words.ts';
import { formatCount } from '../lib/format.ts';
import { categorySpan } from '../lib/category-span.ts';
import styles from './warning-tag.module.css';

const icons: Record<WarningLevel, ReactNode> = {
  red: <WarningFilled />,
  orange: <ExclamationCircleFilled />,
  yellow: <InfoCircleOutlined />,
  none: <CheckOutlined />,
};

/** Colour, icon and word; never the colour alone. */
export function WarningTag({ level }: { level: WarningLevel }) {
  const { t } = useWords('schools');
  return (
    <span className={styles.warning} data-level={level}>
      <span aria-hidden>{icons[level]}</span>
      {t(`warning.${level}`)}
    </span>
  );
}

type Reason = Pick<SchoolStanding['warning'], 'level' | 'demand' | 'of'> & {
  categories: readonly number[];
};

/** The figures behind the colour. */
export function WarningReason({ warning }: { warning: Reason }) {
  const { t } = useWords('schools');
  return t(`because.${warning.level}`, {
    categories: categorySpan(warning.categories),
    demand: formatCount(warning.demand),
    of: formatCount(warning.of),
  });
}
