import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { isDrawn } from '../../../domain/catchment/check/school-areas.ts';
import type { SchoolRange } from '../../../domain/catchment/clause.ts';
import { bboxOf, type Bbox } from '../../../domain/catchment/geometry.ts';
import type { EditionFinding } from '../../../server/contract/edition-figures.ts';
import type { DraftStore } from './draft/store.ts';
import { TABS, type Hand, type PenName, type Tab } from './hand.ts';

/** The school and the tab are in the address, so that a link or a reload finds them; the rest passes. */
export function useHandState(store: DraftStore): Hand {
  const [params, setParams] = useSearchParams();
  const [chosen, setChosen] = useState<string | null>(null);
  const [pen, takePen] = useState<PenName>('reshape');
  const [snapping, setSnapping] = useState(true);
  const [together, setTogether] = useState(true);
  const [finding, setFinding] = useState<EditionFinding | null>(null);
  const [focus, setFocus] = useState<Bbox | null>(null);
  const schoolId = params.get('school');
  const tab = TABS.find((each) => each === params.get('tab')) ?? 'range';

  const change = useCallback(
    (next: { school?: string | null; tab?: Tab }) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [key, value] of Object.entries(next)) {
            if (value === null || value === undefined) after.delete(key);
            else after.set(key, value);
          }
          return after;
        },
        { replace: true },
      ),
    [setParams],
  );
  const take = useCallback(
    (school: string | null, clause: string | null = null) => {
      setChosen(clause);
      change({ school });
    },
    [change],
  );
  const goTo = useCallback(
    (school: string, clause: string | null = null) => {
      take(school, clause);
      const range = rangeOf(store, school);
      const areas = range?.clauses.flatMap((each) =>
        isDrawn(each) && (clause === null || each.id === clause) ? each.area : [],
      );
      if (areas && areas.length > 0) setFocus(bboxOf(areas));
    },
    [take, store],
  );
  const lookAt = useCallback((next: EditionFinding | null) => {
    setFinding(next);
    if (next && 'area' in next) setFocus(widened(bboxOf(next.area)));
    else if (next?.code === 'area-fault' && next.fault.at)
      setFocus(widened(bboxOf([[[next.fault.at]]])));
    else if (next && next.points.length > 0) setFocus(widened(bboxOf([[next.points]])));
  }, []);
  const open = useCallback((next: Tab) => change({ tab: next }), [change]);

  return useMemo(
    () => ({
      schoolId,
      clauseId: chosen,
      tab,
      pen,
      snapping,
      together,
      finding,
      focus,
      take,
      goTo,
      open,
      takePen,
      setSnapping,
      setTogether,
      lookAt,
    }),
    [schoolId, chosen, tab, pen, snapping, together, finding, focus, take, goTo, open, lookAt],
  );
}

const rangeOf = (store: DraftStore, schoolId: string): SchoolRange | undefined =>
  store.view().draft.ranges.find((range) => range.schoolId === schoolId);

/** A piece is seen with what lies around it. */
function widened([west, south, east, north]: Bbox): Bbox {
  const margin = Math.max(east - west, north - south, 0.002) / 2;
  return [west - margin, south - margin, east + margin, north + margin];
}

/** The clause whose area is in hand: the chosen one, or the first inclusion that has an area. */
export function clauseInHand(range: SchoolRange | null, chosen: string | null) {
  const clauses = range?.clauses ?? [];
  return (
    clauses.find(({ id }) => id === chosen) ??
    clauses.find((clause) => isDrawn(clause) && clause.effect === 'include') ??
    clauses.find((clause) => 'area' in clause) ??
    null
  );
}
