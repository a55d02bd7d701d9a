import type { UseMutationResult } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Input, Modal } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import type { Action, CaseView } from '../../../server/contract/case.ts';
import type { OfficerCommand } from '../../../server/contract/evidence-work.ts';
import { applicantQueries } from '../../api/applicants.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useFirstField } from '../../lib/use-first-focus.ts';
import { useToast } from '../../ui/toast.tsx';
import { AttachmentsField } from './attachments-field.tsx';
import { actionOf, useCase } from './case-context.ts';
import styles from './dialogs.module.css';
import { outcomeOf } from './outcome-words.ts';
import { PreviewPart } from './preview-part.tsx';
import { StaleNotice } from './stale-notice.tsx';

/** What every decision carries beside its own. */
export interface Stated {
  reason: string;
  version: number;
  attachments: string[];
}

interface Props<Input extends object> {
  action: Action['name'];
  title: string;
  about?: string;
  done: string;
  submitLabel?: string;
  danger?: boolean;
  /** Above the reason; for a note there is none. */
  children?: ReactNode;
  reasonLabel?: string;
  mutation: UseMutationResult<CaseView, Error, Input>;
  /** What to send, or `null` when something is still missing (which the children then say). */
  build: (stated: Stated) => Input | null;
  /** What the service is asked to try out before; `null` while it is not whole. */
  preview?: OfficerCommand | null;
  /** Whether scans may be given along. */
  withFiles?: boolean;
  onClose: () => void;
}

/** A long dialog scrolls, and an answer that is out of sight is none. Called once, as the answer comes. */
function intoSight(answer: HTMLElement | null): void {
  answer?.scrollIntoView({ block: 'nearest' });
}

/**
 * Every command on a case: what it does, the reason, the answer. A failure shows here and nowhere else; a
 * colleague's change in the meantime is shown as a difference, what was typed stays, and the officer
 * decides again (house rules 8 and 9).
 */
export function CommandDialog<Input extends object>(props: Props<Input>) {
  const { t, i18n } = useWords();
  const { view, report } = useCase();
  const client = useQueryClient();
  const toast = useToast();
  const firstField = useFirstField();
  const reasonId = useId();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [files, setFiles] = useState<{ ids: string[]; busy: boolean }>({ ids: [], busy: false });
  /** The case as it was when the officer opened the dialog; what a difference is measured from. */
  const [seen, setSeen] = useState(view);
  const { mutation } = props;
  const error = mutation.error ? toApiError(mutation.error) : null;
  const missing = reason.trim().length < 2;
  const { queryKey } = applicantQueries.case(view.applicant.collectionNumber);
  /** Refused for its age, and what a colleague did could not be fetched either. */
  const [lost, setLost] = useState(false);

  const submit = (version: number) => {
    setTried(true);
    const input = missing
      ? null
      : props.build({ reason: reason.trim(), version, attachments: files.ids });
    if (!input) return;
    mutation.mutate(input, {
      onSuccess: (now) => {
        void toast.success(props.done);
        // A note decides nothing, and says nothing of the verdict.
        if (props.preview !== undefined) {
          report({ before: outcomeOf(view), after: outcomeOf(now) });
        }
        props.onClose();
      },
      onError: (failure) => {
        if (!toApiError(failure).stale) return;
        setLost(false);
        client.refetchQueries({ queryKey }, { throwOnError: true }).catch(() => setLost(true));
      },
    });
  };
  const stale = Boolean(error?.stale) && view.state.version !== seen.state.version;
  // What a colleague did may have made this needless or impossible; the service says so in the new state.
  const now = actionOf(view, props.action);
  const overtaken = stale && !now.allowed;

  return (
    <Modal
      open
      title={props.title}
      onCancel={props.onClose}
      okText={stale ? t('case:stale.again') : (props.submitLabel ?? t('confirm'))}
      okButtonProps={{
        danger: props.danger,
        loading: mutation.isPending || (Boolean(error?.stale) && !stale && !lost),
        disabled: overtaken || files.busy,
      }}
      cancelText={t('cancel')}
      onOk={() => {
        if (stale) setSeen(view);
        submit(view.state.version);
      }}
    >
      <div ref={firstField} className={styles.dialog}>
        {/* First, for it is what has to be read before anything below it. */}
        {stale && (
          <div ref={intoSight}>
            <StaleNotice seen={seen} now={view} barred={overtaken ? now.because : null} />
          </div>
        )}
        {props.about && <p className={styles.about}>{props.about}</p>}
        {props.children}
        <label htmlFor={reasonId}>{props.reasonLabel ?? t('reason')}</label>
        <Input.TextArea
          id={reasonId}
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={500}
          value={reason}
          placeholder={props.reasonLabel ? undefined : t('reasonHint')}
          status={tried && missing ? 'error' : undefined}
          aria-invalid={tried && missing}
          aria-describedby={tried && missing ? `${reasonId}-error` : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        {tried && missing && (
          <p id={`${reasonId}-error`} role="alert" className={styles.fieldError}>
            {t('reasonRequired')}
          </p>
        )}
        {props.withFiles && <AttachmentsField onChange={(ids, busy) => setFiles({ ids, busy })} />}
        {props.preview && !overtaken && (
          <PreviewPart command={props.preview} given={mutation.isPending || mutation.isSuccess} />
        )}
        {/* What a colleague did is on its way; one message, not two after another. */}
        {error && !stale && (!error.stale || lost) && (
          <div ref={intoSight}>
            <Alert role="alert" type="error" showIcon title={errorSentence(i18n, error)} />
          </div>
        )}
      </div>
    </Modal>
  );
}
