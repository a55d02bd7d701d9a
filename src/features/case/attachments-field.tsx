import CloseOutlined from '@ant-design/icons/CloseOutlined';
import PaperClipOutlined from '@ant-design/icons/PaperClipOutlined';
import { Button, Checkbox } from 'antd';
import { useId, useRef, useState } from 'react';
import type { Attachment } from '../../../server/contract/attachments.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatBytes } from '../../lib/format.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import styles from './attachments.module.css';
import { useCase } from './case-context.ts';
import { uploadAttachment } from './mutations.ts';

interface Sent {
  key: number;
  name: string;
  attachment: Attachment | null;
  error: string | null;
}

interface Chosen {
  sent: Sent[];
  cited: string[];
}
const NOTHING: Chosen = { sent: [], cited: [] };

/**
 * Scans for a decision. Each is sent and checked as soon as it is chosen, so that a bad one is known before the
 * reason is written; the service forgets what no decision cites.
 */
export function AttachmentsField({
  onChange,
}: {
  onChange: (ids: string[], busy: boolean) => void;
}) {
  const { t, i18n } = useWords();
  const { view } = useCase();
  const { season } = useSeason();
  const inputId = useId();
  const input = useRef<HTMLInputElement>(null);
  const next = useRef(0);
  // Uploads end one by one, each on top of what the others have come to by then.
  const state = useRef(NOTHING);
  const [{ sent, cited }, show] = useState(NOTHING);

  const set = (change: Partial<Chosen>) => {
    state.current = { ...state.current, ...change };
    show(state.current);
    const uploaded = state.current.sent.flatMap(({ attachment }) => attachment?.id ?? []);
    const busy = state.current.sent.some(({ attachment, error }) => !attachment && !error);
    onChange([...state.current.cited, ...uploaded], busy);
  };
  const settle = (key: number, change: Partial<Sent>) =>
    set({ sent: state.current.sent.map((one) => (one.key === key ? { ...one, ...change } : one)) });
  const send = async (file: File) => {
    const key = ++next.current;
    set({ sent: [...state.current.sent, { key, name: file.name, attachment: null, error: null }] });
    try {
      settle(key, { attachment: await uploadAttachment(view.state.collectionNumber, file) });
    } catch (failure) {
      settle(key, { error: errorSentence(i18n, toApiError(failure)) });
    }
  };

  return (
    <div className={styles.field}>
      <label htmlFor={inputId}>{t('casework:files.label')}</label>
      <input
        ref={input}
        id={inputId}
        type="file"
        multiple
        accept="application/pdf,image/jpeg,image/png"
        className="visually-hidden"
        onChange={({ target }) => {
          for (const file of target.files ?? []) void send(file);
          // The same file may be chosen again after it was refused.
          target.value = '';
        }}
      />
      <div className={styles.choose}>
        <Button size="small" icon={<PaperClipOutlined />} onClick={() => input.current?.click()}>
          {t('casework:files.choose')}
        </Button>
        <span className={styles.hint}>
          {t('casework:files.hint', { most: formatBytes(season.maxAttachmentBytes) })}
        </span>
      </div>
      {sent.length > 0 && (
        <ul className={styles.sent}>
          {sent.map(({ key, name, attachment, error }) => (
            <li key={key} data-error={error !== null || undefined}>
              <span className={styles.name}>{name}</span>
              <span role={error ? 'alert' : 'status'}>
                {error ?? (attachment ? formatBytes(attachment.size) : t('casework:files.sending'))}
              </span>
              <Button
                size="small"
                type="text"
                icon={<CloseOutlined />}
                aria-label={t('casework:files.remove', { name })}
                onClick={() => set({ sent: state.current.sent.filter((one) => one.key !== key) })}
              />
            </li>
          ))}
        </ul>
      )}
      {view.attachments.length > 0 && (
        <fieldset className={styles.already}>
          <legend>{t('casework:files.already')}</legend>
          {view.attachments.map(({ id, name }) => (
            <Checkbox
              key={id}
              checked={cited.includes(id)}
              onChange={({ target }) =>
                set({
                  cited: target.checked
                    ? [...state.current.cited, id]
                    : state.current.cited.filter((one) => one !== id),
                })
              }
            >
              {name}
            </Checkbox>
          ))}
        </fieldset>
      )}
    </div>
  );
}
