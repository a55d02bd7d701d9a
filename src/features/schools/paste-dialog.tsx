import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useFirstFocus } from '../../lib/use-first-focus.ts';
import { ApplyDialog } from './apply-dialog.tsx';
import { CheckedRows } from './checked-rows.tsx';
import { schoolMutations } from './mutations.ts';
import styles from './schools.module.css';

/** A district's plans from a spreadsheet: every row is checked, and nothing is set before all are right. */
export function PasteDialog({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useWords('capacities');
  const firstFocus = useFirstFocus();
  const id = useId();
  const [text, setText] = useState('');
  /** The text that the rows below are of. */
  const [asked, setAsked] = useState('');
  const [applying, setApplying] = useState(false);
  const check = useMutation(schoolMutations.checkTable());
  const ask = (pasted: string) => {
    setAsked(pasted);
    if (pasted.trim() !== '') check.mutate(pasted);
  };
  const checked = asked === text ? check.data : undefined;
  const ready = checked !== undefined && checked.wrong === 0 && checked.changed > 0;
  const plans = (checked?.rows ?? []).flatMap(({ schoolId, classes, classSize, outcome, now }) =>
    (outcome === 'changed' || outcome === 'new') &&
    schoolId !== null &&
    classes !== null &&
    classSize !== null
      ? [{ schoolId, classes, classSize, version: now?.version ?? 0, was: now }]
      : [],
  );
  return (
    <>
      <Modal
        open
        width={900}
        style={{ top: 24 }}
        title={t('paste.title')}
        okText={t('paste.apply', { count: plans.length })}
        cancelText={t('common:close')}
        okButtonProps={{ disabled: !ready }}
        onOk={() => setApplying(true)}
        onCancel={onClose}
      >
        <div className={styles.form}>
          <label htmlFor={id}>{t('paste.label')}</label>
          <Input.TextArea
            id={id}
            ref={firstFocus}
            className={styles.pasteBox}
            autoSize={{ minRows: 4, maxRows: 6 }}
            maxLength={100_000}
            placeholder={t('paste.placeholder')}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              // A paste is read at once; what is typed waits for the button.
              if ((event.nativeEvent as InputEvent).inputType === 'insertFromPaste') {
                ask(event.target.value);
              }
            }}
          />
          <div className={styles.buttons}>
            <Button
              disabled={text.trim() === '' || text === asked}
              loading={check.isPending}
              onClick={() => ask(text)}
            >
              {t('paste.check')}
            </Button>
            <span className={styles.faint}>{t('paste.hint')}</span>
          </div>
          {check.error && (
            <Alert type="error" showIcon title={errorSentence(i18n, toApiError(check.error))} />
          )}
          {checked && <CheckedRows checked={checked} />}
        </div>
      </Modal>
      {applying && (
        <ApplyDialog
          plans={plans}
          onClose={() => {
            setApplying(false);
            // The plans may have changed meanwhile; the rows are held against them anew.
            ask(text);
          }}
          onDone={onClose}
        />
      )}
    </>
  );
}
