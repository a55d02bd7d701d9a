import type { ClassSizeBand } from '../../domain/capacity/places.ts';
import { useWords } from '../i18n/use-words.ts';
import { Tag, type Tone } from './tag.tsx';

const tones: Record<ClassSizeBand, Tone> = {
  standard: 'neutral',
  'above-standard': 'neutral',
  large: 'warn',
  'very-large': 'bad',
};

/** Class sizes in words; which are large is a parameter of the season. */
export function BandTag({ band }: { band: ClassSizeBand }) {
  const { t } = useWords('schools');
  return (
    <Tag tone={tones[band]} title={t('band.hint')}>
      {t(`band.${band}`)}
    </Tag>
  );
}
