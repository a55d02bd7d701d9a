import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Segmented } from 'antd';
import { useId, useState } from 'react';
import type { NoticeView } from '../../../../server/contract/notice.ts';
import { toApiError } from '../../../api/errors.ts';
import { errorSentence } from '../../../i18n/sentences.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useSeason } from '../../../lib/use-viewer.ts';
import { ActionButton } from '../../../ui/action-button.tsx';
import { useToast } from '../../../ui/toast.tsx';
import rulebook from '../rulebook.module.css';
import { ClauseTable } from './clause-table.tsx';
import { draftOf, sameNotice, tidied } from './draft.ts';
import { noticeMutations } from './mutations.ts';
import styles from './notice.module.css';
import { OfficialWords } from './official-words.tsx';
import { PasteNotice } from './paste-notice.tsx';

/** Entering or correcting the notice; based on the version that was on the screen when it began. */
export function NoticeForm({ view, onClose }: { view: NoticeView; onClose: () => void }) {
  const { t, i18n } = useWords('officialNotice');
  const ids = useId();
  const toast = useToast();
  const client = useQueryClient();
  const { season } = useSeason().season;
  const save = useMutation(noticeMutations.set(client));
  const [base, setBase] = useState(view);
  const [draft, setDraft] = useState(() => draftOf(view.notice));
  const [shows, show] = useState<'write' | 'preview'>('write');
  const error = save.error ? toApiError(save.error) : null;
  const ready = tidied(draft);
  const because = sameNotice(draft, draftOf(base.notice))
    ? 'settings-unchanged'
    : ready.title.length < 2 || ready.issuedOn === ''
      ? 'field-empty'
      : Object.keys(ready.paragraphs).length === 0
        ? 'no-paragraph'
        : null;
  const submit = () =>
    save.mutate(
      { ...ready, season, version: base.version },
      {
        onSuccess: () => {
          void toast.success(t('saved'));
          onClose();
        },
      },
    );
  return (
    <form
      className={rulebook.stack}
      aria-label={t('form')}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className={styles.head}>
        <label htmlFor={`${ids}title`}>
          {t('title')}
          <Input
            id={`${ids}title`}
            maxLength={200}
            value={draft.title}
            onChange={({ target }) => setDraft({ ...draft, title: target.value })}
          />
        </label>
        <label htmlFor={`${ids}issued`}>
          {t('issuedOn')}
          <Input
            id={`${ids}issued`}
            type="date"
            value={draft.issuedOn}
            onChange={({ target }) => setDraft({ ...draft, issuedOn: target.value })}
          />
        </label>
      </div>
      <PasteNotice
        paragraphs={draft.paragraphs}
        onFound={(paragraphs) => setDraft({ ...draft, paragraphs })}
      />
      <div className={styles.ways}>
        <Segmented
          size="small"
          aria-label={t('way.label')}
          value={shows}
          onChange={show}
          options={[
            { value: 'write', label: t('way.write') },
            { value: 'preview', label: t('way.preview') },
          ]}
        />
        <span className={rulebook.faint}>
          {t('covers', { count: Object.keys(ready.paragraphs).length })}
        </span>
      </div>
      {shows === 'write' ? (
        <ClauseTable
          paragraphs={draft.paragraphs}
          onChange={(clause, text) =>
            setDraft({ ...draft, paragraphs: { ...draft.paragraphs, [clause]: text } })
          }
        />
      ) : (
        <OfficialWords notice={ready} />
      )}
      <div className={styles.foot}>
        {error && (
          <Alert
            role="alert"
            className={styles.trouble}
            type={error.stale ? 'warning' : 'error'}
            showIcon
            title={error.stale ? t('stale') : errorSentence(i18n, error)}
            action={
              error.stale && (
                <Button
                  size="small"
                  onClick={() => {
                    setBase(view);
                    setDraft(draftOf(view.notice));
                    save.reset();
                  }}
                >
                  {t('reload')}
                </Button>
              )
            }
          />
        )}
        <ActionButton
          type="primary"
          loading={save.isPending}
          action={
            error?.stale
              ? { allowed: false, because: 'changed-meanwhile' }
              : { allowed: because === null, because }
          }
          onClick={submit}
        >
          {t('common:save')}
        </ActionButton>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </form>
  );
}
