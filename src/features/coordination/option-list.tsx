import HomeOutlined from '@ant-design/icons/HomeOutlined';
import PushpinFilled from '@ant-design/icons/PushpinFilled';
import StopOutlined from '@ant-design/icons/StopOutlined';
import type { CoordinationOptions } from '../../../server/contract/coordination.ts';
import { useWords, type T } from '../../i18n/use-words.ts';
import { distanceOf, formatCount } from '../../lib/format.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { Tag } from '../../ui/tag.tsx';
import styles from './coordination.module.css';

export type SchoolChoice = CoordinationOptions['options'][number];

/** Schools that a digit reaches. */
export const KEYS = 9;

function barredWords(t: T<'coordination'>, because: string): string {
  return because === 'full' ? t('barred.full') : t('barred.other', { code: because });
}

interface Props {
  options: readonly SchoolChoice[];
  chosenId: string | null;
  pendingId: string | null;
  onChoose: (schoolId: string) => void;
}

/** The schools in the order in which they are offered; each says what is left, or why it is not offered. */
export function OptionList({ options, chosenId, pendingId, onChoose }: Props) {
  const { t } = useWords('coordination');
  const { school } = useSeason();
  return (
    <ol className={styles.options} aria-label={t('optionsLabel')}>
      {options.map((option) => {
        const distance = option.metres === null ? null : distanceOf(option.metres);
        return (
          <li key={option.schoolId}>
            <button
              type="button"
              className={styles.option}
              aria-pressed={option.schoolId === chosenId}
              data-barred={option.barred !== null}
              onClick={() => onChoose(option.schoolId)}
            >
              <span className={styles.rank}>{option.rank}</span>
              <span className={styles.optionName}>
                <span>{school(option.schoolId)}</span>
                <span className={styles.optionTags}>
                  {option.ownCatchment && (
                    <Tag tone="good" icon={<HomeOutlined />}>
                      {t('own')}
                    </Tag>
                  )}
                  {option.schoolId === pendingId && (
                    <Tag tone="accent" icon={<PushpinFilled />}>
                      {t('pending')}
                    </Tag>
                  )}
                  {option.barred !== null && (
                    <Tag tone="bad" icon={<StopOutlined />}>
                      {barredWords(t, option.barred)}
                    </Tag>
                  )}
                </span>
              </span>
              <span className={styles.distance}>
                {distance
                  ? t(`common:${distance.unit}`, { value: distance.value })
                  : t('noDistance')}
              </span>
              <span className={styles.left} title={t('leftOfHint', { ...option })}>
                <strong>{formatCount(option.placesLeft)}</strong>
                <span>{t('leftOf', { capacity: formatCount(option.capacity) })}</span>
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
