import { createContext, use } from 'react';
import type { Bbox } from '../../../domain/catchment/geometry.ts';
import type { EditionFinding } from '../../../server/contract/edition-figures.ts';

export const TABS = ['range', 'notice', 'checks', 'impact'] as const;
export type Tab = (typeof TABS)[number];

/** What the next stroke on the map does. */
export const PENS = ['reshape', 'area', 'part', 'hole', 'line'] as const;
export type PenName = (typeof PENS)[number];

/** What the officer has in hand, and the verbs to take up something else. */
export interface Hand {
  schoolId: string | null;
  /** The clause whose area is reshaped: the chosen one, or the school's first with an area. */
  clauseId: string | null;
  tab: Tab;
  pen: PenName;
  snapping: boolean;
  together: boolean;
  /** The finding that the map shows. */
  finding: EditionFinding | null;
  /** Where the map was told to look. */
  focus: Bbox | null;
  take: (schoolId: string | null, clauseId?: string | null) => void;
  /** As `take`, and the map goes there. */
  goTo: (schoolId: string, clauseId?: string | null) => void;
  open: (tab: Tab) => void;
  takePen: (pen: PenName) => void;
  setSnapping: (on: boolean) => void;
  setTogether: (on: boolean) => void;
  lookAt: (finding: EditionFinding | null) => void;
}

export const HandContext = createContext<Hand | null>(null);

export function useHand(): Hand {
  const hand = use(HandContext);
  if (!hand) throw new Error('useHand outside the catchment editor');
  return hand;
}
