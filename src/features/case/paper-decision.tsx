import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import StopOutlined from '@ant-design/icons/StopOutlined';
import type { CaseView } from '../../../server/contract/case.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import { usePersonName } from '../../lib/use-person-name.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { AttachmentChips } from './attachment-chips.tsx';
import { actionOf, useCase } from './case-context.ts';
import styles from './evidence.module.css';
import type { EvidenceDecision } from './mutations.ts';

type Decided = CaseView['evidenceDecisions'][number];

/** What an officer may decide about a paper. The other decision than the one that stands replaces it. */
export function PaperActions({
  paper,
  decision,
}: {
  paper: CaseView['evidence'][number];
  decision: Decided['decision'] | null;
}) {
  const { t } = useWords('casework');
  const { view, act } = useCase();
  const name = t(`domain:evidence.${paper.kind}`);
  const supplied = view.suppliedFacts.some(({ ref }) => ref.startsWith(`${paper.id}.`));
  const empty = paper.facts === null && !supplied;
  const button = (chosen: EvidenceDecision, action: ReturnType<typeof actionOf>) => (
    <ActionButton
      size="small"
      action={action}
      aria-label={t(`paper.${chosen}Of`, { paper: name })}
      onClick={() => act({ name: 'decide-evidence', evidenceId: paper.id, decision: chosen })}
    >
      {t(`paper.${chosen}`)}
    </ActionButton>
  );
  const confirm = actionOf(view, 'confirm-evidence');
  return (
    <span className={`${styles.paperActions} no-print`}>
      {decision !== 'confirmed' &&
        button(
          'confirm',
          confirm.allowed && empty
            ? { ...confirm, allowed: false, because: 'nothing-to-confirm' }
            : confirm,
        )}
      {decision !== 'rejected' && button('reject', actionOf(view, 'reject-evidence'))}
      {decision !== null && button('withdraw', actionOf(view, 'withdraw-evidence-decision'))}
    </span>
  );
}

/** The decision that stands: what, by whom, why, by which scans. */
export function PaperDecision({ decided }: { decided: Decided }) {
  const { t } = useWords('casework');
  const { view } = useCase();
  const personName = usePersonName();
  const event = view.timeline.find(
    ({ type, data }) =>
      type === `evidence-${decided.decision}` && data.evidenceId === decided.evidenceId,
  );
  return (
    <p className={styles.decision}>
      {decided.decision === 'confirmed' ? (
        <Tag tone="good" icon={<CheckCircleOutlined />}>
          {t('paper.confirmed')}
        </Tag>
      ) : (
        <Tag tone="bad" icon={<StopOutlined />}>
          {t('paper.rejected')}
        </Tag>
      )}
      {decided.reason && <span>{decided.reason}</span>}
      <span className={styles.note}>
        {t('paper.by', {
          by: personName(decided.by),
          at: decided.at ? formatInstant(decided.at) : '—',
        })}
      </span>
      <AttachmentChips ids={event?.data.attachments} />
    </p>
  );
}
