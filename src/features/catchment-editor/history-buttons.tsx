import RedoOutlined from '@ant-design/icons/RedoOutlined';
import UndoOutlined from '@ant-design/icons/UndoOutlined';
import { Button } from 'antd';
import { useEffect, useEffectEvent } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useToast } from '../../ui/toast.tsx';
import type { Operation } from './draft/operation.ts';
import { useDraft, useDraftStore } from './draft/use-draft.ts';

/** A field that is being typed in keeps its own undo. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Back and forward through everything that was done, with what it is. */
export function HistoryButtons() {
  const { t } = useWords('catchmentEditor');
  const store = useDraftStore();
  const last = useDraft(({ draft }) => draft.past.at(-1)?.name ?? null);
  const next = useDraft(({ draft }) => draft.future[0]?.name ?? null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey) return;
      if (!(event.ctrlKey || event.metaKey) || isTyping(event.target)) return;
      if (document.querySelector('[aria-modal="true"]')) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) store.redo();
      else store.undo();
    };
    // Before the map and its drawing, which take keys for themselves.
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [store]);
  const failed = useDraft((view) => view.failed);
  const toast = useToast();
  const tell = useEffectEvent((name: Operation['do']) => {
    void toast.error(t('failedStep', { step: t(`step.${name}`) }));
  });
  useEffect(() => {
    if (failed) tell(failed.name);
  }, [failed]);
  const undoWords = last ? t('undoStep', { step: t(`step.${last}`) }) : t('nothingToUndo');
  const redoWords = next ? t('redoStep', { step: t(`step.${next}`) }) : t('nothingToRedo');
  return (
    <>
      <Button
        size="small"
        icon={<UndoOutlined />}
        aria-label={t('undo')}
        title={undoWords}
        disabled={last === null}
        onClick={store.undo}
      />
      <Button
        size="small"
        icon={<RedoOutlined />}
        aria-label={t('redo')}
        title={redoWords}
        disabled={next === null}
        onClick={store.redo}
      />
    </>
  );
}
