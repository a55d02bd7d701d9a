import HomeOutlined from '@ant-design/icons/HomeOutlined';
import { Checkbox } from 'antd';
import type { PlanPlaceRow } from '../../../server/contract/plans.ts';
import { refusalSentence } from '../../i18n/sentences.ts';
import type { Speech, T } from '../../i18n/use-words.ts';
import type { DataColumn } from '../../ui/data-table-types.ts';
import { ReasonTags } from '../../ui/reason-tag.tsx';
import { Tag, type Tone } from '../../ui/tag.tsx';
import { distanceWords } from './plan-figures.tsx';
import styles from './plan.module.css';

interface Frame {
  t: T<'plans'>;
  i18n: Speech;
  school: (id: string | null) => string;
  /** Given to the second person while there is something to look at. */
  onTick: ((row: PlanPlaceRow) => void) | null;
}

const TONES: Record<PlanPlaceRow['step'], Tone> = {
  open: 'neutral',
  proposed: 'accent',
  approved: 'good',
  refused: 'bad',
  without: 'warn',
};

/** By the plan's travel times where it goes by them, else the straight distance. */
function wayWords(t: T<'plans'>, metres: number | null, minutes: number | null): string {
  return minutes === null
    ? distanceWords(t, metres)
    : t('travel.minutes', { minutes: String(minutes) });
}

export function planColumns({ t, i18n, school, onTick }: Frame): DataColumn<PlanPlaceRow>[] {
  const place = (id: string | null) => (id === null ? t('noPlace') : school(id));
  return [
    {
      id: 'position',
      header: t('column.position'),
      width: 52,
      align: 'end',
      cell: ({ position }) => position,
    },
    {
      id: 'child',
      header: t('column.child'),
      width: 120,
      fixed: true,
      cell: (row) => (
        <span className={styles.two}>
          <strong>{row.name}</strong>
          <span className={styles.faint}>{row.collectionNumber}</span>
        </span>
      ),
    },
    {
      id: 'reasons',
      header: t('column.reasons'),
      width: 110,
      cell: ({ reasons }) => <ReasonTags reasons={reasons} />,
    },
    {
      id: 'school',
      header: t('column.school'),
      width: 180,
      grow: 1,
      cell: (row) => (
        <span className={styles.two} title={place(row.chosenSchoolId)}>
          <span>{place(row.chosenSchoolId)}</span>
          {row.ownCatchment && (
            <span className={styles.own}>
              <HomeOutlined /> {t('own')}
            </span>
          )}
        </span>
      ),
    },
    {
      id: 'metres',
      header: t('column.metres'),
      width: 84,
      align: 'end',
      cell: ({ metres, minutes }) => wayWords(t, metres, minutes),
    },
    {
      id: 'served',
      header: t('column.served'),
      width: 150,
      grow: 1,
      cell: (row) =>
        row.servedSchoolId === row.chosenSchoolId ? (
          <span className={styles.faint}>＝</span>
        ) : (
          <span className={styles.two} title={place(row.servedSchoolId)}>
            <span>{place(row.servedSchoolId)}</span>
            <span className={styles.faint}>{wayWords(t, row.servedMetres, row.servedMinutes)}</span>
          </span>
        ),
    },
    {
      id: 'step',
      header: t('column.step'),
      width: 96,
      cell: ({ step, problem }) => (
        <span
          title={
            problem === null
              ? undefined
              : problem === 'returned'
                ? t('returned')
                : refusalSentence(i18n, problem)
          }
        >
          <Tag tone={TONES[step]}>{t(`step.${step}`)}</Tag>
        </span>
      ),
    },
    {
      id: 'tick',
      header: t(onTick ? 'column.tickKey' : 'column.tick'),
      width: 84,
      align: 'center',
      cell: (row) =>
        row.step === 'proposed' && onTick ? (
          <Checkbox
            checked={row.checked}
            disabled={row.checked}
            aria-label={t('batch.tick', { name: row.name })}
            onChange={() => onTick(row)}
          />
        ) : row.checked ? (
          '✓'
        ) : (
          ''
        ),
    },
  ];
}
