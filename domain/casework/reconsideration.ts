/** On what ground a family asks for reconsideration (复议). The letter names none: a list of our own. */
export const RECONSIDERATION_GROUNDS = [
  'facts-wrong', // a fact was recorded or read wrongly
  'new-evidence', // a paper that was not there
  'rule-misapplied', // the clause means something else
  'procedure', // it was not decided as it ought to have been
  'other',
] as const;
export type ReconsiderationGround = (typeof RECONSIDERATION_GROUNDS)[number];

/** Longer than so many days nobody ought to wait for the answer; the letter is silent, so it is a parameter. */
export const DEFAULT_RECONSIDERATION_DAYS = 7;

/** Where the last reconsideration of a case stands. */
export const RECONSIDERATION_STATES = ['open', 'upheld', 'changed', 'withdrawn'] as const;
export type ReconsiderationState = (typeof RECONSIDERATION_STATES)[number];
