import { classSizeBand } from '../../../domain/capacity/places.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { Tag, type Tone } from '../../ui/tag.tsx';

const tones = {
  standard: 'neutral',
  'above-standard': 'neutral',
  large: 'warn',
  'very-large': 'bad',
} as const satisfies Record<ReturnType<typeof classSizeBand>, Tone>;

/** By the season's class sizes: 50 is the standard, from 56 a large class, from 66 a very large one. */
export function ClassSizeTag({ classSize }: { classSize: number }) {
  const { t } = useWords('schools');
  const { season } = useSeason();
  const band = classSizeBand(classSize, season.classSizes);
  return (
    <Tag tone={tones[band]} title={t('band.hint')}>
      {t(`band.${band}`)}
    </Tag>
  );
}
