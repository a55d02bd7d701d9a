import type { words } from '../../i18n/zh-CN/audit.ts';
import type { T } from '../../i18n/use-words.ts';

type LoggedAction = keyof (typeof words)['action'];
type ActionGroup = keyof (typeof words)['group'];

/** Where each action stands in the filter. One that gets a name does not compile until it stands somewhere. */
const GROUP_OF: Record<LoggedAction, ActionGroup> = {
  'revealed-pupil-id': 'views',
  'revealed-student-number': 'views',
  'revealed-guardian-id': 'views',
  'revealed-guardian-phone': 'views',
  'looked-up-at-desk': 'views',
  'fact-supplied': 'decisions',
  'fact-withdrawn': 'decisions',
  'evidence-confirmed': 'decisions',
  'evidence-rejected': 'decisions',
  'evidence-decision-withdrawn': 'decisions',
  'viewed-attachment': 'views',
  'set-notice': 'data',
  'removed-notice': 'data',
  'took-in-notice': 'data',
  'returned-to-family': 'decisions',
  'return-to-family-withdrawn': 'decisions',
  'false-information-proposed': 'decisions',
  'false-information-confirmed': 'decisions',
  'false-information-withdrawn': 'decisions',
  held: 'decisions',
  'hold-released': 'decisions',
  proposed: 'decisions',
  'proposal-returned': 'decisions',
  'placement-approved': 'decisions',
  'approval-withdrawn': 'decisions',
  'notice-issued': 'decisions',
  'place-offered': 'decisions',
  'offer-declined': 'decisions',
  'reconsideration-opened': 'decisions',
  'reconsideration-withdrawn': 'decisions',
  'reconsideration-decided': 'decisions',
  'placed-by-reconsideration': 'decisions',
  'started-coordination-plan': 'decisions',
  'adjusted-coordination-plan': 'decisions',
  'proposed-coordination-plan': 'decisions',
  'approved-coordination-plan': 'decisions',
  'returned-coordination-plan': 'decisions',
  'issued-coordination-notices': 'decisions',
  'took-in-travel-times': 'data',
  'took-in-daily-figures': 'data',
  'exported-progress': 'views',
  'proposed-reference-run': 'data',
  'approved-reference-run': 'data',
  'checked-in': 'decisions',
  'check-in-undone': 'decisions',
  'guardian-confirmed': 'decisions',
  'guardian-confirmation-withdrawn': 'decisions',
  'private-admitted': 'decisions',
  'private-admission-withdrawn': 'decisions',
  'no-show-reported': 'decisions',
  'private-claimed': 'decisions',
  'private-claim-declined': 'decisions',
  'call-noted': 'decisions',
  'no-show-returned': 'decisions',
  'place-released': 'decisions',
  'note-added': 'decisions',
  'started-batch': 'decisions',
  'undid-batch': 'decisions',
  'retried-batch': 'decisions',
  'resumed-batch': 'decisions',
  'signed-in': 'sessions',
  'signed-out': 'sessions',
  'changed-intake-plan': 'data',
  'began-edition': 'data',
  'saved-ranges': 'data',
  'renamed-edition': 'data',
  'checked-edition': 'data',
  'reopened-edition': 'data',
  'discarded-edition': 'data',
  'scheduled-edition': 'data',
  'published-edition': 'data',
  'withdrew-edition': 'data',
  'release-refused-edition': 'data',
  'drafted-rulebook': 'data',
  'discarded-rulebook-draft': 'data',
  'applied-rulebook': 'data',
  'set-thresholds': 'data',
  'started-compare': 'data',
  'started-re-evaluate': 'data',
  'started-replay': 'data',
  'stopped-compare': 'data',
  'stopped-re-evaluate': 'data',
  'stopped-replay': 'data',
  'resumed-compare': 'data',
  'resumed-re-evaluate': 'data',
  'resumed-replay': 'data',
  'took-in-schools': 'data',
  'started-trial-run': 'data',
  'started-reference-run': 'data',
  'started-formal-run': 'data',
  'proposed-formal-run': 'data',
  'approved-formal-run': 'data',
  'withdrew-formal-run': 'data',
  'published-formal-run': 'data',
  'scheduled-reference-run': 'data',
  'withdrew-reference-run': 'data',
  'published-reference-run': 'data',
  'took-in-ranges': 'data',
  'took-in-gazetteer': 'data',
  'took-in-applications': 'data',
  'took-in-private-admissions': 'data',
  'changed-check-in-settings': 'data',
  'changed-coordination-settings': 'data',
  collected: 'data',
  'verdict-reached': 'data',
  'placed-by-run': 'data',
  'sent-to-coordination-by-run': 'data',
};
const GROUPS: readonly ActionGroup[] = ['views', 'decisions', 'sessions', 'data'];

function isNamed(action: string): action is LoggedAction {
  return Object.hasOwn(GROUP_OF, action);
}

/** An action that has no name yet is shown as the service wrote it: a log hides nothing. */
export function actionName(t: T<'audit'>, action: string): string {
  return isNamed(action) ? t(`action.${action}`) : action;
}

/** A look at a whole number is what an inspector searches for first. */
export function isLook(action: string): boolean {
  return isNamed(action) && GROUP_OF[action] === 'views';
}

export function actionChoices(t: T<'audit'>) {
  const all = Object.keys(GROUP_OF) as LoggedAction[];
  return GROUPS.map((group) => ({
    label: t(`group.${group}`),
    options: all
      .filter((action) => GROUP_OF[action] === group)
      .map((action) => ({ value: action, label: t(`action.${action}`) })),
  }));
}
