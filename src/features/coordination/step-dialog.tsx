import { Input, Modal } from 'antd';
import { useId, useRef, useState, type ComponentRef, type ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import styles from './coordination.module.css';

const LEAST_REASON = 2;

interface Props {
  title: string;
  /** What will happen, in a sentence. */
  effect: string;
  confirm: string;
  /** Reasons often given, one click each; `null`: the step needs no reason. */
  presets: readonly string[] | null;
  /** What was written before, when the step was refused. */
  draft: string;
  onDraft: (reason: string) => void;
  pending: boolean;
  /** Shown here and nowhere else while the dialog is open. */
  error: ReactNode;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** Proposing, approving and returning: said once more before it happens. Ctrl+Enter does it. */
export function StepDialog(props: Props) {
  const { t } = useWords('coordination');
  const { draft: reason, onDraft: setReason } = props;
  const [asked, setAsked] = useState(false);
  const id = useId();
  const area = useRef<ComponentRef<typeof Input.TextArea>>(null);
  const missing = props.presets !== null && reason.trim().length < LEAST_REASON;
  const submit = () => {
    setAsked(true);
    if (!missing && !props.pending) props.onConfirm(reason.trim());
  };
  return (
    <Modal
      open
      width={480}
      styles={{ header: { paddingInlineEnd: 28 } }}
      // After the dialog has taken the focus for itself.
      afterOpenChange={(open) => open && area.current?.focus()}
      title={props.title}
      okText={
        props.presets === null ? (
          props.confirm
        ) : (
          <>
            {props.confirm} <kbd aria-hidden>Ctrl ↵</kbd>
          </>
        )
      }
      cancelText={t('common:cancel')}
      confirmLoading={props.pending}
      okButtonProps={{ autoFocus: props.presets === null }}
      onOk={submit}
      onCancel={props.onClose}
    >
      <div className={styles.dialog}>
        <p>{props.effect}</p>
        {props.presets && (
          <>
            <label htmlFor={id}>{t('common:reason')}</label>
            <Input.TextArea
              id={id}
              ref={area}
              rows={3}
              maxLength={500}
              value={reason}
              status={asked && missing ? 'error' : undefined}
              placeholder={t('common:reasonHint')}
              onChange={(event) => setReason(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
              }}
            />
            {asked && missing && (
              <p role="alert" className={styles.wrong}>
                {t('common:reasonRequired')}
              </p>
            )}
            <p className={styles.presets}>
              {props.presets.map((preset) => (
                <button
                  key={preset}
                  type="button"
                  onClick={() => {
                    setReason(preset);
                    // Where it can be changed, and from where Ctrl+Enter goes on.
                    area.current?.focus();
                  }}
                >
                  {preset}
                </button>
              ))}
            </p>
          </>
        )}
        {props.error}
      </div>
    </Modal>
  );
}
