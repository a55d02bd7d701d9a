import { classSizeBand } from '../../../domain/capacity/places.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Tag, type Tone } from '../../ui/tag.tsx';

const tones = {
  standard: 'neutral',
  'above-standard': 'neutral',
  large: 'warn',
  'very-large': 'bad',
} as const satisfies Record<ReturnType<typeof classSizeBand>, Tone>;

/** 50 is the standard, from 56 a large class, from 66 a very large one. */
export function ClassSizeTag({ classSize }: { classSize: number }) {
  const { t } = useWords('schools');
  const band = classSizeBand(classSize);
  return (
    <Tag tone={tones[band]} title={t('band.hint')}>
      {t(`band.${band}`)}
    </Tag>
  );
}
