/**
 * The life of an edition (policy §4): drafted, checked, published by another person, perhaps at a later moment,
 * and in the end superseded by its correction. What was published never changes.
 */
export const EDITION_STATES = [
  'draft',
  'checked',
  'scheduled', // approved for publication at a later moment
  'published',
  'superseded', // a correction stands in its place
  'discarded',
] as const;
export type EditionState = (typeof EDITION_STATES)[number];

export const EDITION_ACTIONS = [
  'edit',
  'check',
  'reopen',
  'publish',
  'withdraw',
  'discard',
  'correct',
  'copy',
] as const;
export type EditionAction = (typeof EDITION_ACTIONS)[number];

export type EditionRefusal =
  | 'wrong-role'
  | 'edition-published' // what is public never changes
  | 'edition-superseded'
  | 'edition-discarded'
  | 'edition-scheduled'
  | 'edition-not-checked'
  | 'edition-already-checked'
  | 'edition-not-published'
  | 'nothing-scheduled'
  | 'four-eyes-edition';

export interface AvailableEditionAction {
  name: EditionAction;
  allowed: boolean;
  /** `null` exactly when allowed. */
  because: EditionRefusal | null;
}

/** What the table below looks at. */
export interface EditionStanding {
  state: EditionState;
  /** Everybody who wrote in it. */
  editorIds: readonly string[];
}

export interface EditionReader {
  id: string;
  role: 'officer' | 'registrar' | 'supervisor' | 'intake';
}

/**
 * THE table of what may be done with an edition next. Officers and supervisors draft; a supervisor publishes
 * (policy §2), unless they had a hand in it.
 */
export function editionRefusal(
  action: EditionAction,
  { state, editorIds }: EditionStanding,
  { id, role }: EditionReader,
): EditionRefusal | null {
  if (role !== 'officer' && role !== 'supervisor') return 'wrong-role';
  if (action === 'copy') return state === 'discarded' ? 'edition-discarded' : null;
  if (state === 'superseded') return 'edition-superseded';
  if (state === 'discarded') return 'edition-discarded';
  if (action === 'correct') return state === 'published' ? null : 'edition-not-published';
  if (action === 'publish' && role !== 'supervisor') return 'wrong-role';
  if (state === 'published') return 'edition-published';
  switch (action) {
    case 'edit':
    case 'discard':
      return state === 'scheduled' ? 'edition-scheduled' : null;
    case 'check':
      if (state === 'scheduled') return 'edition-scheduled';
      return state === 'checked' ? 'edition-already-checked' : null;
    case 'reopen':
      if (state === 'scheduled') return 'edition-scheduled';
      return state === 'checked' ? null : 'edition-not-checked';
    case 'publish':
      if (state === 'scheduled') return 'edition-scheduled';
      if (state !== 'checked') return 'edition-not-checked';
      return editorIds.includes(id) ? 'four-eyes-edition' : null;
    case 'withdraw':
      return state === 'scheduled' ? null : 'nothing-scheduled';
    default: {
      const unhandled: never = action;
      return unhandled;
    }
  }
}

export function editionActions(
  standing: EditionStanding,
  reader: EditionReader,
): AvailableEditionAction[] {
  return EDITION_ACTIONS.map((name) => {
    const because = editionRefusal(name, standing, reader);
    return { name, allowed: because === null, because };
  });
}
