import { createContext, use } from 'react';
import type { Action, CaseView } from '../../../server/contract/case.ts';
import type { Outcome } from '../../../server/contract/evidence-work.ts';
import type { EvidenceDecision } from './mutations.ts';

/** The case on the screen, and what may be asked of it; set once by the page. */
export interface CaseContextValue {
  view: CaseView;
  act: (command: Command) => void;
  /** What the last command came to. */
  result: Result | null;
  report: (result: Result | null) => void;
}
export interface Result {
  before: Outcome;
  after: Outcome;
}
/** Every dialog that the page can open. */
export type Command =
  | { name: 'supply-fact'; ref?: string }
  | { name: 'withdraw-fact'; ref: string }
  | { name: 'decide-evidence'; evidenceId: string; decision: EvidenceDecision }
  | { name: 'same-family'; use: string }
  | { name: 'view-attachment'; id: string }
  | { name: 'propose-false-information' }
  | { name: 'confirm-false-information' }
  | { name: 'withdraw-false-information' }
  | { name: 'open-reconsideration' }
  | { name: 'withdraw-reconsideration' }
  | { name: 'decide-reconsideration' }
  | { name: 'withdraw-private' }
  | { name: 'withdraw-approval' }
  | { name: 'add-note' };

export const CaseContext = createContext<CaseContextValue | null>(null);

export function useCase(): CaseContextValue {
  const value = use(CaseContext);
  if (!value) throw new Error('useCase outside the case page');
  return value;
}

/** The service lists every action; one that it does not know is barred. */
export function actionOf(view: CaseView, name: Action['name']): Action {
  return (
    view.state.actions.find((action) => action.name === name) ?? {
      name,
      allowed: false,
      because: 'wrong-role',
    }
  );
}
