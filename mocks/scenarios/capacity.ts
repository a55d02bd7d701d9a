import type { Category } from '../../domain/rulebook/verdict.ts';

export interface Plan {
  classes: number;
  classSize: number;
}
type Colour = 'red' | 'orange' | 'yellow' | 'none';

/** In the order of the schools, so that every district sees several colours. */
const COLOURS: readonly Colour[] = ['none', 'red', 'yellow', 'orange', 'none', 'none', 'yellow'];

/** 50 is the standard (policy §3); the others only where a small demonstration needs a closer fit. */
const CLASS_SIZES = [50, 48, 45, 46, 44, 40];
/** A hundred pupils and three schools: classes of a handful, or one class would take a whole school. */
const TINY_CLASS_SIZES = [10, 9, 8, 7, 6];

/** These count categories 1 and 2 alone for red (policy §3). */
const STRICT_DISTRICTS = new Set(['honggutan', 'wanli']);

/** The standard size first. */
export function classSizesFor(pupils: number, schools: number): readonly number[] {
  return pupils / schools < 60 ? TINY_CLASS_SIZES : CLASS_SIZES;
}

interface School {
  id: string;
  district: string;
}

/**
 * Intake plans that give the schools every colour of warning, while the city as a whole has room: what
 * the crowded schools lack, the others have and a little more.
 */
export function planIntake(
  schools: readonly School[],
  demand: ReadonlyMap<string, ReadonlyMap<Category, number>>,
  pupils: number,
): Map<string, Plan> {
  const sizes = classSizesFor(pupils, schools.length);
  const plans = new Map<string, Plan>();
  schools.forEach((school, index) => {
    const colour = COLOURS[index % COLOURS.length] ?? 'none';
    const upTo = (last: Category) =>
      [...(demand.get(school.id) ?? [])].reduce(
        (sum, [category, count]) => sum + (category <= last ? count : 0),
        0,
      );
    const first = upTo(STRICT_DISTRICTS.has(school.district) ? 2 : 3);
    plans.set(school.id, fit(colour, first, upTo(6), sizes));
  });

  const wanted = Math.ceil(pupils * 1.03);
  const seats = () =>
    [...plans.values()].reduce((sum, plan) => sum + plan.classes * plan.classSize, 0);
  const roomy = schools.filter((_, index) => COLOURS[index % COLOURS.length] === 'none');
  for (let index = 0; seats() < wanted; index += 1) {
    const plan = plans.get(roomy[index % roomy.length]?.id ?? '');
    if (!plan) break;
    plan.classes += 1;
  }
  return plans;
}

function fit(colour: Colour, first: number, six: number, sizes: readonly number[]): Plan {
  const [low, high] = {
    red: [first * 0.8, first],
    orange: [first + 1, six],
    yellow: [six * 1.01, six * 1.05],
    none: [six * 1.25, six * 1.45],
  }[colour] as [number, number];
  const middle = (low + high) / 2;
  // The first size of class that hits the band; else the nearest number of classes of the standard size.
  for (const classSize of sizes) {
    const classes = Math.max(1, Math.round(middle / classSize));
    const seats = classes * classSize;
    if (seats >= low && seats <= high) return { classes, classSize };
  }
  const classSize = sizes[0] ?? 50;
  return { classes: Math.max(1, Math.round(middle / classSize)), classSize };
}
