import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useWords } from '../../i18n/use-words.ts';
import { factLabel } from '../../lib/fact-label.ts';
import { AttachmentViewer } from './attachment-viewer.tsx';
import { useCase, type Command } from './case-context.ts';
import { CommandDialog } from './command-dialog.tsx';
import { DecideEvidence, SameFamily } from './evidence-dialogs.tsx';
import { caseMutations, type FalseDecision } from './mutations.ts';
import {
  DecideReconsideration,
  OpenReconsideration,
  Withdraw,
} from './reconsideration-dialogs.tsx';
import { SupplyFactDialog } from './supply-fact-dialog.tsx';

/** The dialog of the command that was asked for. */
export function CaseDialog({ command, onClose }: { command: Command; onClose: () => void }) {
  switch (command.name) {
    case 'supply-fact':
      return <SupplyFactDialog initialRef={command.ref} onClose={onClose} />;
    case 'withdraw-fact':
      return <WithdrawFact factRef={command.ref} onClose={onClose} />;
    case 'decide-evidence':
      return (
        <DecideEvidence
          evidenceId={command.evidenceId}
          decision={command.decision}
          onClose={onClose}
        />
      );
    case 'same-family':
      return <SameFamily use={command.use} onClose={onClose} />;
    case 'view-attachment':
      return <AttachmentViewer id={command.id} onClose={onClose} />;
    case 'propose-false-information':
      return <FalseInformation decision="propose" onClose={onClose} />;
    case 'confirm-false-information':
      return <FalseInformation decision="confirm" onClose={onClose} />;
    case 'withdraw-false-information':
      return <FalseInformation decision="withdraw" onClose={onClose} />;
    case 'open-reconsideration':
      return <OpenReconsideration onClose={onClose} />;
    case 'decide-reconsideration':
      return <DecideReconsideration onClose={onClose} />;
    case 'withdraw-reconsideration':
    case 'withdraw-private':
    case 'withdraw-approval':
      return <Withdraw what={command.name} onClose={onClose} />;
    case 'add-note':
      return <Note onClose={onClose} />;
    default: {
      const unhandled: never = command;
      return unhandled;
    }
  }
}

function WithdrawFact({ factRef, onClose }: { factRef: string; onClose: () => void }) {
  const { t } = useWords();
  const { view } = useCase();
  const client = useQueryClient();
  const mutation = useMutation(caseMutations.withdrawFact(client, view.applicant.collectionNumber));
  return (
    <CommandDialog
      action="withdraw-fact"
      title={t('case:withdrawFact.title')}
      about={t('case:withdrawFact.about', { fact: factLabel(t, factRef, view.evidence) })}
      done={t('case:withdrawFact.done')}
      mutation={mutation}
      preview={{ name: 'withdraw-fact', ref: factRef }}
      build={({ reason, version }) => ({ ref: factRef, reason, version })}
      onClose={onClose}
    />
  );
}

function FalseInformation({ decision, onClose }: { decision: FalseDecision; onClose: () => void }) {
  const { t } = useWords('case');
  const { view } = useCase();
  const client = useQueryClient();
  const mutation = useMutation(
    caseMutations.falseInformation(client, view.applicant.collectionNumber),
  );
  return (
    <CommandDialog
      action={`${decision}-false-information`}
      title={t(`falseInformation.${decision}.title`)}
      about={t(`falseInformation.${decision}.about`)}
      done={t(`falseInformation.${decision}.done`)}
      danger={decision !== 'withdraw'}
      mutation={mutation}
      withFiles={decision !== 'withdraw'}
      preview={{ name: 'false-information', decision }}
      build={(stated) => ({ decision, ...stated })}
      onClose={onClose}
    />
  );
}

function Note({ onClose }: { onClose: () => void }) {
  const { t } = useWords('case');
  const { view } = useCase();
  const client = useQueryClient();
  const mutation = useMutation(caseMutations.note(client, view.applicant.collectionNumber));
  return (
    <CommandDialog
      action="add-note"
      title={t('note.title')}
      done={t('note.done')}
      reasonLabel={t('note.text')}
      mutation={mutation}
      // A note stands beside the case and depends on no version.
      withFiles
      build={({ reason, attachments }) => ({ text: reason, attachments })}
      onClose={onClose}
    />
  );
}
