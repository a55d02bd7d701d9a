import { isDrawn } from '../../../../domain/catchment/check/school-areas.ts';
import type { SchoolRange } from '../../../../domain/catchment/clause.ts';
import type { Impact } from '../../../../domain/catchment/impact/impact.ts';
import type { Point } from '../../../../domain/evidence/evidence.ts';
import type { EditionFinding } from '../../../../server/contract/edition-figures.ts';
import type { School } from '../../../../server/contract/season.ts';
import type { MapMark, MapScene, SchoolPin } from '../../../map/scene.ts';

interface Shown {
  ranges: readonly SchoolRange[];
  schools: readonly School[];
  nameOf: (schoolId: string) => string;
  impact: Impact | null;
  finding: EditionFinding | null;
}

/**
 * The draft on the map, clause by clause: nothing is cut or joined here, so that it can follow every step of
 * a drag. What a clause excludes lies over it as a paler patch.
 */
export function editorScene({ ranges, schools, nameOf, impact, finding }: Shown): MapScene {
  const excluded: MapMark[] = ranges.flatMap(({ clauses }) =>
    clauses.flatMap((clause): MapMark[] =>
      isDrawn(clause) && clause.effect === 'exclude'
        ? [{ area: clause.area, tone: 'exclude' }]
        : [],
    ),
  );
  const levels = new Map(impact?.schools.map((each) => [each.schoolId, each.after.warning.level]));
  return {
    ranges: ranges.flatMap((range, shade) =>
      range.clauses
        .filter((clause) => isDrawn(clause))
        .filter(({ effect }) => effect === 'include')
        .map(({ area }, i) => ({
          schoolId: range.schoolId,
          label: i === 0 ? nameOf(range.schoolId) : '',
          area,
          shade,
        })),
    ),
    schools: schools.map((school): SchoolPin => {
      const level = levels.get(school.id);
      return {
        id: school.id,
        point: school.point,
        ownership: school.ownership,
        name: nameOf(school.id),
        tone: level === undefined || level === 'none' ? 'plain' : level,
      };
    }),
    marks: [...excluded, ...markOf(finding)],
    dots: finding?.points ?? [],
  };
}

/** In degrees, some forty metres: seen under the lines that cross there. */
const AROUND = 4e-4;

function markOf(finding: EditionFinding | null): MapMark[] {
  if (finding === null) return [];
  const tone = finding.blocks ? 'bad' : 'warn';
  if ('area' in finding) return [{ area: finding.area, tone }];
  if (finding.code !== 'area-fault' || !finding.fault.at) return [];
  return [{ area: [[diamond(finding.fault.at)]], tone }];
}

const diamond = ([x, y]: Point): Point[] => [
  [x - AROUND, y],
  [x, y - AROUND],
  [x + AROUND, y],
  [x, y + AROUND],
  [x - AROUND, y],
];
