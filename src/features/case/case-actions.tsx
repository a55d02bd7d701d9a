import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useWords } from '../../i18n/use-words.ts';
import { useViewer } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { maySee } from '../../screens.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { actionOf, useCase, type Command } from './case-context.ts';
import styles from './case.module.css';

type FindingAction = Extract<Command['name'], `${string}-false-information`>;

/** A finding of false information goes one step at a time; which one follows from where it stands. */
const FINDING_STEPS: Record<'none' | 'proposed' | 'confirmed', readonly FindingAction[]> = {
  none: ['propose-false-information'],
  proposed: ['confirm-false-information', 'withdraw-false-information'],
  confirmed: ['withdraw-false-information'],
};

export function CaseActions() {
  const { t } = useWords('case');
  const { view, act } = useCase();
  const viewer = useViewer();
  const navigate = useNavigate();
  const { status, falseInformation, collectionNumber } = view.state;
  const inQueue = status === 'to-coordinate' || status === 'held' || status === 'proposed';
  const here = new URLSearchParams({ q: collectionNumber });
  return (
    <div className={`${styles.actions} no-print`}>
      {inQueue && maySee('coordination', viewer.role) && (
        <Button type="primary" onClick={() => void navigate(paths.coordination(here))}>
          {t('toCoordination')}
        </Button>
      )}
      {maySee('checkIn', viewer.role) && (
        <Button
          type="primary"
          onClick={() =>
            void navigate(paths.checkIn(new URLSearchParams({ number: collectionNumber })))
          }
        >
          {t('toDesk')}
        </Button>
      )}
      <ActionButton
        type={status === 'verify' ? 'primary' : 'default'}
        action={actionOf(view, 'supply-fact')}
        onClick={() => act({ name: 'supply-fact' })}
      >
        {t('domain:action.supply-fact')}
      </ActionButton>
      {FINDING_STEPS[falseInformation].map((name) => (
        <ActionButton key={name} action={actionOf(view, name)} onClick={() => act({ name })}>
          {t(`domain:action.${name}`)}
        </ActionButton>
      ))}
      {view.state.placedBy === 'coordination' && status === 'placed' && (
        <ActionButton
          action={actionOf(view, 'withdraw-approval')}
          onClick={() => act({ name: 'withdraw-approval' })}
        >
          {t('domain:action.withdraw-approval')}
        </ActionButton>
      )}
      {status === 'private' && (
        <ActionButton
          action={actionOf(view, 'withdraw-private')}
          onClick={() => act({ name: 'withdraw-private' })}
        >
          {t('domain:action.withdraw-private')}
        </ActionButton>
      )}
      <ActionButton action={actionOf(view, 'add-note')} onClick={() => act({ name: 'add-note' })}>
        {t('domain:action.add-note')}
      </ActionButton>
      <Button onClick={() => print()}>{t('print')}</Button>
    </div>
  );
}
