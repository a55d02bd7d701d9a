import type { Actor } from '../../domain/casework/action-names.ts';
import type { Person } from '../contract/session.ts';

/** A person as the table of actions knows them; a machine that feeds data in may decide nothing. */
export function actorOf(person: Person): Actor {
  return {
    id: person.id,
    role: person.role === 'intake' ? 'supervisor' : person.role,
    districtId: person.districtId,
    schoolId: person.schoolId,
  };
}
