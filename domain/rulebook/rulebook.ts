import type { Rule } from './rule.ts';
import type { RulebookParameters } from './verdict.ts';

/** One year's policy: its figures and its rules in the order in which they are read. */
export interface Rulebook {
  parameters: RulebookParameters;
  rules: readonly Rule[];
}
