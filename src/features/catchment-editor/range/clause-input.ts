import type { Clause } from '../../../../domain/catchment/clause.ts';

export const CLAUSE_KINDS = [
  'bounded',
  'street',
  'compound',
  'building',
  'buildings',
  'village',
  'place',
  'area',
  'school-range',
  'remainder',
] as const satisfies readonly Clause['kind'][];

export type FieldName =
  | 'sides'
  | 'street'
  | 'to'
  | 'compound'
  | 'building'
  | 'village'
  | 'place'
  | 'school';
export type InputFault = { field: FieldName; code: 'needed' | 'numberOrder' };

/** A clause of the kind with nothing filled in; what goes with clauses of any kind is taken over. */
export function blankClause(
  kind: Clause['kind'],
  from: Omit<Clause, 'kind'> & { id: string },
): Clause {
  const { id, effect, text, within, shared, transitional, condition } = from as Clause;
  const base = {
    id,
    effect,
    text,
    ...(within !== undefined && { within }),
    ...(shared !== undefined && { shared }),
    ...(transitional !== undefined && { transitional }),
    ...(condition !== undefined && { condition }),
  };
  switch (kind) {
    case 'area':
      return { ...base, kind, area: null };
    case 'bounded':
      return { ...base, kind, sides: [blankSide('east')], enclosed: true, area: null };
    case 'place':
      return { ...base, kind, place: '', level: 'town', area: null };
    case 'remainder':
      return { ...base, kind, of: null, area: null };
    case 'school-range':
      return { ...base, kind, effect: 'exclude', school: '', schoolId: null };
    case 'street':
      return { ...base, kind, street: '', from: null, to: null, parity: 'all' };
    case 'compound':
      return { ...base, kind, compound: '' };
    case 'building':
      return { ...base, kind, compound: '', building: '' };
    case 'buildings':
      return { ...base, kind, compound: '', from: null, to: null, parity: 'all' };
    case 'village':
      return { ...base, kind, village: '', level: null };
    default: {
      const unhandled: never = kind;
      return unhandled;
    }
  }
}

type Side = Extract<Clause, { kind: 'bounded' }>['sides'][number];
export const blankSide = (lies: Side['lies']): Side => ({
  lines: [{ name: '', kind: 'street' }],
  lies,
});

/** What keeps the clause from being taken; the service has the same rules. */
export function inputFaults(clause: Clause): InputFault[] {
  const faults: InputFault[] = [];
  const need = (field: FieldName, value: string) => {
    if (value.trim() === '') faults.push({ field, code: 'needed' });
  };
  switch (clause.kind) {
    case 'area':
    case 'remainder':
      break;
    case 'bounded':
      if (clause.sides.some(({ lines }) => lines.some(({ name }) => name.trim() === ''))) {
        faults.push({ field: 'sides', code: 'needed' });
      }
      break;
    case 'place':
      need('place', clause.place);
      break;
    case 'school-range':
      need('school', clause.school);
      break;
    case 'street':
      need('street', clause.street);
      break;
    case 'compound':
      need('compound', clause.compound);
      break;
    case 'building':
      need('compound', clause.compound);
      need('building', clause.building);
      break;
    case 'buildings':
      need('compound', clause.compound);
      break;
    case 'village':
      need('village', clause.village);
      break;
    default: {
      const unhandled: never = clause;
      return unhandled;
    }
  }
  if ('parity' in clause && clause.from !== null && clause.to !== null && clause.to < clause.from) {
    faults.push({ field: 'to', code: 'numberOrder' });
  }
  return faults;
}

/** Without spaces at the ends, and without words that say nothing. */
export function tidyClause(clause: Clause): Clause {
  const trim = (value: unknown): unknown => {
    if (typeof value === 'string') return value.trim();
    // Coordinates are left alone: an area stays the same object.
    if (Array.isArray(value)) return value.map(trim);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) => {
        if (key === 'area') return [[key, inner]];
        const tidy = trim(inner);
        return tidy === undefined || (tidy === '' && OPTIONAL.has(key)) ? [] : [[key, tidy]];
      }),
    );
  };
  const tidy = trim(clause) as Clause;
  return tidy.text === '' ? { ...tidy, text: null } : tidy;
}
const OPTIONAL = new Set(['within', 'condition', 'part', 'formerly']);

/** Lines that follow one another are written with dashes between them. */
export const lineNames = (text: string) => text.split(/[—－–-]+/);
