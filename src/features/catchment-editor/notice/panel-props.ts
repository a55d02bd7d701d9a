import type { Clause } from '../../../../domain/catchment/clause.ts';
import type { IntakeGazetteer } from '../../../../server/contract/intake.ts';
import type { NamedSchool } from './ground.ts';

export interface NoticePanelProps {
  districtId: string;
  gazetteer: readonly IntakeGazetteer[];
  /** The district's, by the names that notices use. */
  schools: readonly NamedSchool[];
  /** The draft as it stands. */
  ranges: readonly { schoolId: string; clauses: readonly Clause[] }[];
  /** The school in hand. */
  selectedId: string | null;
  onTake: (schoolId: string, clauses: Clause[], mode: 'replace' | 'add') => void;
  /** A name that no clause of anybody has. */
  newId: () => string;
  /** Nothing may be taken, as in an edition that is not a draft. */
  barred?: boolean;
}
