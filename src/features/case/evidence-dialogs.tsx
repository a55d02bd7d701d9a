import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useWords } from '../../i18n/use-words.ts';
import { useCase } from './case-context.ts';
import { CommandDialog } from './command-dialog.tsx';
import { caseMutations, type EvidenceDecision } from './mutations.ts';

const WORDS = {
  confirm: 'confirmPaper',
  reject: 'rejectPaper',
  withdraw: 'withdrawDecision',
} as const;
const ACTIONS = {
  confirm: 'confirm-evidence',
  reject: 'reject-evidence',
  withdraw: 'withdraw-evidence-decision',
} as const;

/** Confirm a paper, reject it, or take that back. */
export function DecideEvidence({
  evidenceId,
  decision,
  onClose,
}: {
  evidenceId: string;
  decision: EvidenceDecision;
  onClose: () => void;
}) {
  const { t } = useWords('casework');
  const { view } = useCase();
  const client = useQueryClient();
  const mutation = useMutation(
    caseMutations.decideEvidence(client, view.applicant.collectionNumber),
  );
  const kind = view.evidence.find(({ id }) => id === evidenceId)?.kind;
  const paper = kind ? t(`domain:evidence.${kind}`) : evidenceId;
  const words = WORDS[decision];
  return (
    <CommandDialog
      action={ACTIONS[decision]}
      title={t(`${words}.title`, { paper })}
      about={t(`${words}.about`)}
      done={t(`${words}.done`)}
      submitLabel={t(`paper.${decision}`)}
      danger={decision === 'reject'}
      withFiles={decision !== 'withdraw'}
      preview={{ name: 'decide-evidence', evidenceId, decision }}
      mutation={mutation}
      build={({ attachments, ...stated }) => ({
        evidenceId,
        decision,
        ...stated,
        ...(attachments.length > 0 ? { attachments } : {}),
      })}
      onClose={onClose}
    />
  );
}

/** L10: the other use of the home was this family's own. */
export function SameFamily({ use, onClose }: { use: string; onClose: () => void }) {
  const { t } = useWords('casework');
  const { view } = useCase();
  const client = useQueryClient();
  const mutation = useMutation(caseMutations.sameFamily(client, view.applicant.collectionNumber));
  const other = view.homeUses?.uses.find(({ key }) => key === use);
  return (
    <CommandDialog
      action="supply-fact"
      title={t('sameFamily.title')}
      about={t('sameFamily.about', { season: other?.season, pupil: other?.pupilName })}
      done={t('sameFamily.done')}
      withFiles
      preview={{ name: 'same-family', use }}
      mutation={mutation}
      build={(stated) => ({ use, ...stated })}
      onClose={onClose}
    />
  );
}
