import { Alert } from 'antd';
import type { CaseStateView } from '../../../server/contract/case.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useShortcut } from '../../lib/use-shortcut.ts';
import { useViewer } from '../../lib/use-viewer.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import styles from './coordination.module.css';
import type { Step } from './mutations.ts';

export type StepName = Step['name'];
const KEY_OF: Record<StepName, string> = {
  hold: 'h',
  propose: 'p',
  approve: 'a',
  'return-proposal': 'r',
  'release-hold': 'u',
  swap: 's',
};
const ORDER: readonly StepName[] = [
  'hold',
  'propose',
  'approve',
  'return-proposal',
  'release-hold',
  'swap',
];

interface Props {
  state: CaseStateView;
  /** Why nothing can be done with the chosen school; `null` when it can. */
  schoolBarred: string | null;
  busy: boolean;
  onStep: (name: StepName) => void;
}

/** Whether a step may be taken: as the case says, and then as the chosen school says. */
function actionOf({ state, schoolBarred }: Props, name: StepName, viewerId: string) {
  if (name === 'swap') {
    const released = state.actions.find((each) => each.name === 'release-hold');
    if (released?.allowed && state.pendingBy !== viewerId) {
      return { allowed: false, because: 'not-your-hold' };
    }
    return released ?? { allowed: false, because: null };
  }
  const action = state.actions.find((each) => each.name === name);
  if (!action) return { allowed: false, because: null };
  const needsSchool = name === 'hold' || name === 'propose';
  return action.allowed && needsSchool && schoolBarred
    ? { allowed: false, because: schoolBarred }
    : action;
}

export function ActionBar(props: Props) {
  const { t } = useWords('coordination');
  const viewer = useViewer();
  const { state } = props;
  const own = state.status === 'proposed' && state.pendingBy === viewer.id;
  const next: StepName = state.status === 'proposed' ? 'approve' : 'propose';
  return (
    <div className={styles.actions}>
      {own && <Alert type="info" showIcon title={t('fourEyes')} />}
      <div className={styles.buttons}>
        {ORDER.map((name) => (
          <StepButton key={name} {...props} name={name} primary={name === next} />
        ))}
      </div>
    </div>
  );
}

function StepButton({ name, primary, ...props }: Props & { name: StepName; primary: boolean }) {
  const { t } = useWords('coordination');
  const action = actionOf(props, name, useViewer().id);
  useShortcut({ key: KEY_OF[name] }, () => {
    if (action.allowed && !props.busy) props.onStep(name);
  });
  return (
    <ActionButton
      size="small"
      type={primary ? 'primary' : 'default'}
      action={action}
      onClick={() => {
        if (!props.busy) props.onStep(name);
      }}
    >
      {name === 'swap' ? t('swap.name') : t(`domain:action.${name}`)}{' '}
      <kbd>{KEY_OF[name].toUpperCase()}</kbd>
    </ActionButton>
  );
}
