import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Edition } from '../../../../server/contract/catchments.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { paths } from '../../../paths.ts';
import { ActionButton } from '../../../ui/action-button.tsx';
import { CheckDialog } from './check-dialog.tsx';
import { CreateDialog } from './create-dialog.tsx';
import { DiscardDialog } from './discard-dialog.tsx';
import styles from './lifecycle.module.css';
import { lifecycleMutations } from './mutations.ts';
import { PublishDialog } from './publish-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

type Name = Edition['actions'][number]['name'];

interface Props {
  edition: Edition;
  /** The district's, from which a copy may begin. */
  editions: readonly Edition[];
  /** Those shown here; all where nothing is said. */
  only?: readonly Name[];
  /** Before a step: what is not yet saved is sent, and `false` calls the step off. */
  before?: () => Promise<boolean>;
  onDiscarded?: () => void;
}

/** The next natural step of each state. */
const NEXT: Partial<Record<Edition['state'], Name>> = {
  draft: 'check',
  checked: 'publish',
  published: 'correct',
};

const OPEN = ['draft', 'checked', 'scheduled'] as const;

/** Where a step belongs; elsewhere its button would only stand in the way of those that matter. */
const AT: Record<Name, readonly Edition['state'][] | 'anywhere'> = {
  edit: OPEN,
  check: ['draft'],
  reopen: ['checked'],
  publish: OPEN,
  withdraw: ['scheduled'],
  discard: OPEN,
  correct: ['published'],
  copy: 'anywhere',
};

/** What may be done with an edition, as the service says; what may not at this stage is shown with its reason. */
export function EditionActions({ edition, editions, only, before, onDiscarded }: Props) {
  const { t } = useWords('editions');
  const go = useNavigate();
  const client = useQueryClient();
  const [asked, setAsked] = useState<Name | null>(null);
  const reopen = useMutation(lifecycleMutations.reopen(client, edition.id));
  const withdraw = useMutation(lifecycleMutations.withdraw(client, edition.id));
  const close = () => {
    setAsked(null);
    reopen.reset();
    withdraw.reset();
  };
  const start = async (name: Name) => {
    if (name === 'edit') return go(paths.catchmentEditor(edition.id));
    if (before && !(await before())) return;
    setAsked(name);
  };
  const belongs = (name: Name) => AT[name] === 'anywhere' || AT[name].includes(edition.state);
  const shown = edition.actions.filter(
    ({ name, allowed }) => (!only || only.includes(name)) && (allowed || belongs(name)),
  );
  return (
    <div className={styles.actions}>
      {shown.map((action) => (
        <ActionButton
          key={action.name}
          size="small"
          type={NEXT[edition.state] === action.name ? 'primary' : 'default'}
          danger={action.name === 'discard' && action.allowed}
          action={action}
          onClick={() => void start(action.name)}
        >
          {t(`action.${action.name}`)}
        </ActionButton>
      ))}
      {asked === 'check' && <CheckDialog edition={edition} onClose={close} />}
      {asked === 'publish' && <PublishDialog edition={edition} onClose={close} />}
      {asked === 'reopen' && (
        <ReasonDialog what="reopen" edition={edition} step={reopen} onClose={close} />
      )}
      {asked === 'withdraw' && (
        <ReasonDialog what="withdraw" edition={edition} step={withdraw} onClose={close} />
      )}
      {asked === 'discard' && (
        <DiscardDialog edition={edition} onClose={close} onDone={onDiscarded} />
      )}
      {(asked === 'copy' || asked === 'correct') && (
        <CreateDialog
          districtId={edition.districtId}
          editions={editions}
          basedOn={edition}
          corrects={asked === 'correct'}
          onClose={close}
          onCreated={({ id }) => void go(paths.catchmentEditor(id))}
        />
      )}
    </div>
  );
}
