import { classSizeBand } from '../../../domain/capacity/places.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { BandTag } from '../../ui/band-tag.tsx';

/** By the season's class sizes. */
export function ClassSizeTag({ classSize }: { classSize: number }) {
  const { season } = useSeason();
  return <BandTag band={classSizeBand(classSize, season.classSizes)} />;
}
