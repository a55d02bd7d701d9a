import { InputNumber } from 'antd';
import { classSizeBand } from '../../../domain/capacity/places.ts';
import type { SchoolStanding } from '../../../server/contract/schools.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { ClassSizeTag } from './class-size-tag.tsx';
import styles from './schools.module.css';
import type { Tried } from './what-if.ts';

interface Props {
  name: string;
  /** As it stands. */
  standing: SchoolStanding;
  tried: Tried;
  onTry: (tried: Tried) => void;
}

/** A plan that is tried, in its row; what it does is seen in the columns beside it. */
export function WhatIfCell({ name, standing, tried, onTry }: Props) {
  const { t } = useWords('capacities');
  const { season } = useSeason();
  const { classes, classSize } = tried;
  const capacity = classes !== null && classSize !== null ? classes * classSize : null;
  const change = capacity === null ? 0 : capacity - standing.capacity;
  return (
    <div className={styles.two}>
      <span className={styles.tryFields}>
        <InputNumber
          size="small"
          aria-label={t('whatIf.classesOf', { school: name })}
          controls={false}
          min={0}
          max={200}
          precision={0}
          value={classes}
          status={classes === null ? 'error' : undefined}
          onChange={(value) => onTry({ ...tried, classes: value })}
        />
        ×
        <InputNumber
          size="small"
          aria-label={t('whatIf.classSizeOf', { school: name })}
          controls={false}
          min={1}
          max={100}
          precision={0}
          value={classSize}
          status={classSize === null ? 'error' : undefined}
          onChange={(value) => onTry({ ...tried, classSize: value })}
        />
        = <strong>{capacity === null ? '—' : formatCount(capacity)}</strong>
      </span>
      <span className={styles.tryNote}>
        {change !== 0 && (
          <span className={styles.change}>
            {change > 0 ? '+' : '−'}
            {formatCount(Math.abs(change))}
          </span>
        )}
        {classSize !== null && classSizeBand(classSize, season.classSizes) !== 'standard' && (
          <ClassSizeTag classSize={classSize} />
        )}
      </span>
    </div>
  );
}
