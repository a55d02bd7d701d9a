import { useCallback } from 'react';
import { intersection } from '../../../../domain/catchment/area/clip.ts';
import { faultsOf } from '../../../../domain/catchment/area/faults.ts';
import { splitByLine } from '../../../../domain/catchment/area/split.ts';
import type { Clause } from '../../../../domain/catchment/clause.ts';
import type { Point } from '../../../../domain/evidence/evidence.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useToast } from '../../../ui/toast.tsx';
import type { Operation } from '../draft/operation.ts';
import { newClauseId, useDraftStore } from '../draft/use-draft.ts';
import { useHand } from '../hand.ts';
import { clauseInHand } from '../use-hand-state.ts';
import type { DrawingHandlers } from './drawing.ts';
import { ringChange } from './ring-change.ts';

/** What each stroke on the map does to the draft. */
export function useStrokes(): Omit<DrawingHandlers, 'snap'> {
  const { t } = useWords('catchmentEditor');
  const toast = useToast();
  const store = useDraftStore();
  const { schoolId, clauseId, pen, together, take, takePen } = useHand();

  const inHand = useCallback((): { school: string; clause: Clause | null } | null => {
    const range = store.view().draft.ranges.find((each) => each.schoolId === schoolId);
    return range ? { school: range.schoolId, clause: clauseInHand(range, clauseId) } : null;
  }, [store, schoolId, clauseId]);

  const onRing = useCallback<DrawingHandlers['onRing']>(
    (place, before, ring, gesture) => {
      const held = inHand();
      const clause = held?.clause;
      if (!held || !clause || !('area' in clause) || !clause.area) return;
      const of = { schoolId: held.school, clauseId: clause.id, together };
      const change = ringChange(before, ring);
      switch (change.kind) {
        case 'none':
          return;
        case 'moved':
          store.do({ do: 'move-corner', ...of, from: change.from, to: change.to }, gesture);
          return;
        case 'added': {
          const at = { ...place, position: change.position };
          store.do({ do: 'add-corner', ...of, on: change.on, to: change.to, ring: at }, gesture);
          return;
        }
        case 'removed':
          store.do({ do: 'remove-corner', ...of, at: change.at }, gesture);
          return;
        case 'other': {
          const area = clause.area.map((polygon, p) =>
            p === place.polygon ? polygon.with(place.ring, ring) : polygon,
          );
          store.do({ do: 'set-area', schoolId: held.school, clauseId: clause.id, area }, gesture);
          return;
        }
        default: {
          const unhandled: never = change;
          return unhandled;
        }
      }
    },
    [store, inHand, together],
  );

  const onArea = useCallback(
    (ring: Point[]) => {
      const held = inHand();
      if (!held) return void toast.warning(t('map.noSchool'));
      if (faultsOf([[ring]]).length > 0) return void toast.warning(t('map.flawed'));
      const { school, clause } = held;
      const drawn = clause && 'area' in clause ? clause : null;
      if (pen === 'part' || pen === 'hole') {
        if (!drawn?.area) return void toast.warning(t('map.noClause'));
        if (pen === 'hole' && intersection(drawn.area, [[ring]]).length === 0) {
          return void toast.warning(t('map.holeMissed'));
        }
        const verb = pen === 'part' ? 'add-part' : 'cut-part';
        store.do({ do: verb, schoolId: school, clauseId: drawn.id, piece: [[ring]] });
      } else if (drawn?.area === null) {
        store.do({ do: 'set-area', schoolId: school, clauseId: drawn.id, area: [[ring]] });
      } else {
        const id = newClauseId();
        store.do(newArea(school, id, ring));
        take(school, id);
      }
      takePen('reshape');
    },
    [inHand, pen, store, take, takePen, toast, t],
  );

  const onLine = useCallback(
    (line: Point[]) => {
      const held = inHand();
      const clause = held?.clause;
      takePen('reshape');
      if (!held || !clause || !('area' in clause) || !clause.area) {
        return void toast.warning(t('map.noClause'));
      }
      const found = splitByLine(clause.area, line);
      if ('fault' in found) {
        const missed = found.fault === 'misses';
        return void toast.warning(t(missed ? 'map.splitMissed' : 'map.splitFault'));
      }
      const ids = found.pieces.slice(1).map(newClauseId);
      store.do({ do: 'split', schoolId: held.school, clauseId: clause.id, line, ids });
    },
    [inHand, store, takePen, toast, t],
  );
  return { onRing, onArea, onLine };
}

function newArea(schoolId: string, id: string, ring: Point[]): Operation {
  const clause: Clause = { id, effect: 'include', text: null, kind: 'area', area: [[ring]] };
  return { do: 'add-clause', schoolId, clause };
}
