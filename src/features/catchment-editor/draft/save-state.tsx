import CheckOutlined from '@ant-design/icons/CheckOutlined';
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined';
import CloudSyncOutlined from '@ant-design/icons/CloudSyncOutlined';
import WarningFilled from '@ant-design/icons/WarningFilled';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { errorSentence } from '../../../i18n/sentences.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { formatTime } from '../../../lib/format.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import type { DraftView, SaveState } from './view.ts';
import { useDraft, useDraftStore } from './use-draft.ts';

const looks: Record<SaveState, [Tone, ReactNode]> = {
  saved: ['neutral', <CheckOutlined key="saved" />],
  waiting: ['neutral', <ClockCircleOutlined key="waiting" />],
  saving: ['neutral', <CloudSyncOutlined key="saving" />],
  silent: ['warn', <WarningFilled key="silent" />],
  refused: ['bad', <WarningFilled key="refused" />],
  conflict: ['bad', <WarningFilled key="conflict" />],
};

/** Whether the service has everything, in the header; a conflict is settled from here. */
export function SaveStateTag() {
  const { t, i18n } = useWords('catchmentEditor');
  const store = useDraftStore();
  const save = useDraft((view) => view.save);
  const savedAt = useDraft((view) => view.savedAt);
  const problem = useDraft((view) => view.problem);
  const conflicts = useDraft((view) => view.conflicts);
  const lasts = useDraft((view) => view.lasts);
  const [settling, setSettling] = useState(false);
  const words: Record<DraftView['save'], string> = {
    saved: savedAt ? t('save.savedAt', { time: formatTime(savedAt).slice(0, 5) }) : t('save.saved'),
    waiting: t('save.waiting'),
    saving: t('save.saving'),
    silent: t('save.silent'),
    refused: t('save.refused', { why: problem ? errorSentence(i18n, problem) : '' }),
    conflict: t('save.conflict', { count: conflicts.length }),
  };
  const hints: Partial<Record<SaveState, string>> = {
    silent: t(lasts ? 'save.silentKept' : 'save.silentPassing'),
    conflict: t('save.conflictHint'),
  };
  const [tone, icon] = looks[save];
  const [conflict] = conflicts;
  return (
    <>
      <span role="status">
        <Tag tone={tone} icon={icon} title={hints[save] ?? words[save]}>
          {words[save]}
        </Tag>
      </span>
      {(save === 'silent' || save === 'refused') && (
        <Button size="small" onClick={() => void store.flush()}>
          {t('save.now')}
        </Button>
      )}
      {conflict && (
        <Button size="small" type="primary" danger onClick={() => setSettling(true)}>
          {t('save.settle')}
        </Button>
      )}
      {settling && conflict && (
        <MergeDialog
          key={conflict.theirs.schoolId}
          conflict={conflict}
          onClose={() => setSettling(false)}
        />
      )}
    </>
  );
}
