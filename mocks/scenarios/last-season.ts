import { LAST_SEASON_MEASURES } from '../../domain/casework/steps.ts';
import type { LastSeasonMeasure } from '../../domain/casework/steps.ts';
import type { IntakeDailyFigure } from '../../server/contract/intake.ts';
import { mix, Random } from './random.ts';
import type { Scenario } from './scenario.ts';

/** When the season before began and ended each step, and which share of its pupils came so far: all invented. */
const COURSE: Record<LastSeasonMeasure, { from: string; to: string; share: number }> = {
  submitted: { from: '06-01', to: '06-16', share: 0.99 },
  verified: { from: '06-03', to: '06-24', share: 0.96 },
  placed: { from: '06-24', to: '07-20', share: 0.95 },
  confirmed: { from: '06-26', to: '08-20', share: 0.93 },
  'checked-in': { from: '08-18', to: '08-26', share: 0.92 },
  enrolled: { from: '08-18', to: '08-28', share: 0.91 },
};
const DAY_MS = 86_400_000;
const LAST_DAY = '08-31';

/**
 * Running totals of the season before, invented: no such figures of Nanchang are public. Each step runs up in an
 * S from its first day to its last, with the unevenness of days.
 */
export function lastSeasonFigures(scenario: Scenario): IntakeDailyFigure[] {
  const season = scenario.season - 1;
  const districts = [...new Set(scenario.schools.map((school) => school.district_id))];
  const places = (district: string) =>
    scenario.schools
      .filter((school) => school.district_id === district)
      .reduce((sum, school) => sum + school.classes * school.class_size, 0);
  const all = districts.reduce((sum, district) => sum + places(district), 0);
  return districts.flatMap((district, index) => {
    const pupils = Math.round((scenario.applicantCount * 0.97 * places(district)) / all);
    return LAST_SEASON_MEASURES.flatMap((measure, row) =>
      runUp(season, COURSE[measure], pupils, new Random(mix(season + index, row))).map(
        ({ date, count }) => ({ season, measure, district_id: district, date, count }),
      ),
    );
  });
}

function runUp(
  season: number,
  { from, to, share }: (typeof COURSE)[LastSeasonMeasure],
  pupils: number,
  random: Random,
) {
  const start = Date.parse(`${season}-${from}T00:00:00Z`);
  const end = Date.parse(`${season}-${to}T00:00:00Z`);
  const last = Date.parse(`${season}-${LAST_DAY}T00:00:00Z`);
  const days = [];
  let count = 0;
  for (let day = start; day <= last; day += DAY_MS) {
    const gone = Math.min(1, (day - start + DAY_MS) / (end - start + DAY_MS));
    const smooth = gone * gone * (3 - 2 * gone) * share * pupils;
    const uneven = gone < 1 ? smooth * (0.96 + random.next() * 0.08) : smooth;
    count = Math.max(count, Math.round(uneven));
    days.push({ date: new Date(day).toISOString().slice(0, 10), count });
  }
  return days;
}

const COLUMNS = ['season', 'measure', 'district_id', 'date', 'count'] as const;

/** A daily figures file; none of its values needs quotes. */
export function dailyFiguresCsv(figures: readonly IntakeDailyFigure[]): string {
  const rows = figures.map((figure) => COLUMNS.map((column) => figure[column]).join(','));
  return [COLUMNS.join(','), ...rows, ''].join('\r\n');
}
