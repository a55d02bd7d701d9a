import { useMemo, useState } from 'react';
import type { SchoolStanding } from '../../../server/contract/schools.ts';
import { changedPlans, tryPlans, type Trial, type Tried } from './what-if.ts';

const NOTHING: Trial = new Map();

/** Plans that are tried on the page: `rows` as they would stand, or as they stand where nothing is tried. */
export function useTrial(standing: readonly SchoolStanding[] | undefined) {
  const [plans, setPlans] = useState<Trial | null>(null);
  const rows = useMemo(
    () => (standing && plans ? tryPlans(standing, plans) : standing),
    [standing, plans],
  );
  const changed = useMemo(
    () => (standing && plans ? changedPlans(standing, plans) : []),
    [standing, plans],
  );
  return {
    on: plans !== null,
    plans: plans ?? NOTHING,
    rows,
    changed,
    start: () => setPlans(NOTHING),
    clear: () => setPlans(NOTHING),
    leave: () => setPlans(null),
    put: (schoolId: string, tried: Tried) =>
      setPlans((old) => new Map(old ?? NOTHING).set(schoolId, tried)),
  };
}
