import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { RulebookDraft, RulebookVersion } from '../../../server/contract/rulebook.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { useViewer } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { ApplyDialog } from './apply-dialog.tsx';
import { rulebookMutations } from './mutations.ts';
import { rulebookQueries } from './queries.ts';
import styles from './rulebook.module.css';
import { SweepState } from './sweep-parts.tsx';

interface Props {
  inForce: RulebookVersion;
  draft: RulebookDraft | null;
  isDirty: boolean;
  isSaving: boolean;
  onDiscarded: () => void;
}

/** Change, compare, apply: each step says why it cannot be taken yet. */
export function DraftSteps({ inForce, draft, isDirty, isSaving, onDiscarded }: Props) {
  const { t, i18n } = useWords('rulebookPages');
  const toast = useToast();
  const navigate = useNavigate();
  const client = useQueryClient();
  const mayWrite = useViewer().role === 'supervisor';
  const [applying, setApplying] = useState(false);
  const failed = {
    onError: (error: Error) => void toast.error(errorSentence(i18n, toApiError(error))),
  };
  const start = useMutation({ ...rulebookMutations.startSweep(client), ...failed });
  const discard = useMutation({ ...rulebookMutations.discardDraft(client), ...failed });
  const compared = useQuery({
    ...rulebookQueries.sweep(draft?.comparedBy ?? ''),
    enabled: Boolean(draft?.comparedBy),
  }).data;
  const because = !mayWrite
    ? 'wrong-role'
    : !draft || draft.changed.length === 0
      ? 'nothing-changed'
      : null;
  const open = !isDirty && because === null;
  const apply = draft?.apply ?? { allowed: false, because: 'nothing-changed' };
  return (
    <ol className={styles.steps}>
      <li>
        <strong>{t('draft.step.edit')}</strong>
        <span className={styles.faint}>
          {isDirty ? t('draft.unsaved') : draft ? '' : t('draft.nothing')}
        </span>
        <span className={styles.inline}>
          <Button
            type="primary"
            htmlType="submit"
            loading={isSaving}
            disabled={!mayWrite || !isDirty}
          >
            {t('draft.save')}
          </Button>
          {draft && mayWrite && (
            <Popconfirm
              title={t('draft.discardConfirm')}
              okText={t('draft.discard')}
              cancelText={t('common:cancel')}
              onConfirm={() =>
                discard.mutate(
                  { version: draft.version },
                  {
                    onSuccess: () => {
                      onDiscarded();
                      void toast.success(t('draft.discarded'));
                    },
                  },
                )
              }
            >
              <Button>{t('draft.discard')}</Button>
            </Popconfirm>
          )}
        </span>
      </li>
      <li>
        <strong>{t('draft.step.compare')}</strong>
        <span className={styles.faint}>{t('draft.compareHint')}</span>
        {compared && !isDirty && (
          <span className={styles.inline}>
            <Link to={paths.sweep(compared.id)}>{t('draft.seeCompared')}</Link>
            <SweepState sweep={compared} />
            {compared.state === 'complete' &&
              t('sweep.changed', { count: formatCount(compared.changed) })}
          </span>
        )}
        <ActionButton
          action={{ allowed: open, because }}
          loading={start.isPending}
          onClick={() =>
            start.mutate(
              { kind: 'compare', before: inForce.version, after: 'draft' },
              { onSuccess: ({ id }) => void navigate(paths.sweep(id)) },
            )
          }
        >
          {t('draft.compare')}
        </ActionButton>
      </li>
      <li>
        <strong>{t('draft.step.apply')}</strong>
        <span className={styles.faint}>{t('applying.effect')}</span>
        <ActionButton
          action={isDirty ? { allowed: false, because: 'not-compared' } : apply}
          onClick={() => setApplying(true)}
        >
          {t('draft.apply')}
        </ActionButton>
      </li>
      {applying && draft && (
        <ApplyDialog
          inForce={inForce}
          draft={draft}
          changed={compared?.changed ?? 0}
          onClose={() => setApplying(false)}
        />
      )}
    </ol>
  );
}
