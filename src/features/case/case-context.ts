import { createContext, use } from 'react';
import type { Action, CaseView } from '../../../server/contract/case.ts';

/** The case on the screen, and what may be asked of it; set once by the page. */
export interface CaseContextValue {
  view: CaseView;
  act: (command: Command) => void;
}
/** Every dialog that the page can open. */
export type Command =
  | { name: 'supply-fact'; ref?: string }
  | { name: 'withdraw-fact'; ref: string }
  | { name: 'propose-false-information' }
  | { name: 'confirm-false-information' }
  | { name: 'withdraw-false-information' }
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
