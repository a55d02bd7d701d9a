import { useCallback } from 'react';
import type { ApplicantFilters } from '../../lib/applicant-search.ts';
import { useViewer } from '../../lib/use-viewer.ts';

/** The filters of the list behind a figure; `null` where there is none for this reader. */
export type Drill = (filters: ApplicantFilters) => ApplicantFilters | null;

/**
 * From a figure to its list: the same district, the same moment. A school's figures of the past count pupils who
 * may be at another school by now; whom it may not see any more it cannot list.
 */
export function useDrill(district: string | undefined, at: string | undefined): Drill {
  const { role } = useViewer();
  const barred = role === 'registrar' && at !== undefined;
  return useCallback(
    (filters) => (barred ? null : { district, at, ...filters }),
    [barred, district, at],
  );
}
