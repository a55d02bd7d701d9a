import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useRef, useState } from 'react';
import { CLAUSE_IDS } from '../../../../domain/rulebook/verdict.ts';
import { toApiError } from '../../../api/errors.ts';
import { errorSentence } from '../../../i18n/sentences.ts';
import { useWords } from '../../../i18n/use-words.ts';
import rulebook from '../rulebook.module.css';
import { readTextFile, type Paragraphs } from './draft.ts';
import { noticeMutations } from './mutations.ts';
import styles from './notice.module.css';

/**
 * The whole notice at once. What is recognised goes to the clauses that have no text yet, for the supervisor to read;
 * nothing that was written is written over.
 */
export function PasteNotice({
  paragraphs,
  onFound,
}: {
  paragraphs: Paragraphs;
  onFound: (paragraphs: Paragraphs) => void;
}) {
  const { t, i18n } = useWords('officialNotice');
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [said, say] = useState<string | null>(null);
  const read = useMutation(noticeMutations.passages());
  const fill = (found: Paragraphs) => {
    const fresh = CLAUSE_IDS.filter((clause) => found[clause] && !paragraphs[clause]?.trim());
    const after = { ...paragraphs };
    for (const clause of fresh) after[clause] = found[clause];
    onFound(after);
    const missing = CLAUSE_IDS.filter((clause) => !after[clause]?.trim());
    say(
      [
        t('paste.found', { count: fresh.length }),
        missing.length > 0 &&
          t('paste.missing', {
            clauses: missing.map((clause) => t(`rulebook:clause.${clause}.name`)).join(t('and')),
          }),
      ]
        .filter(Boolean)
        .join(' '),
    );
  };
  return (
    <section className={styles.paste}>
      <label htmlFor={id}>{t('paste.label')}</label>
      <Input.TextArea
        id={id}
        rows={5}
        value={text}
        placeholder={t('paste.hint')}
        onChange={({ target }) => setText(target.value)}
      />
      <div className={rulebook.inline}>
        <input
          ref={file}
          type="file"
          accept=".txt,text/plain"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={t('paste.file')}
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) void readTextFile(chosen).then(setText);
            // The same file may be chosen again after it was mended.
            target.value = '';
          }}
        />
        <Button size="small" onClick={() => file.current?.click()}>
          {t('paste.file')}
        </Button>
        <Button
          size="small"
          disabled={text.trim() === ''}
          loading={read.isPending}
          onClick={() => read.mutate(text, { onSuccess: (found) => fill(found.paragraphs) })}
        >
          {t('paste.find')}
        </Button>
        {read.error ? (
          <span role="alert" className={rulebook.wrong}>
            {errorSentence(i18n, toApiError(read.error))}
          </span>
        ) : (
          <span role="status" className={rulebook.faint}>
            {said ?? t('paste.how')}
          </span>
        )}
      </div>
    </section>
  );
}
