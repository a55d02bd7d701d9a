import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { faultsOf } from '../../../../domain/catchment/area/faults.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useDraftStore } from '../draft/use-draft.ts';
import styles from '../editor.module.css';
import { readCorners } from './read-corners.ts';

/** A whole ring at once: the area itself, another part of it, or a part cut out. */
export function PasteCorners({
  schoolId,
  clauseId,
  drawn,
}: {
  schoolId: string;
  clauseId: string;
  drawn: boolean;
}) {
  const { t } = useWords('catchmentEditor');
  const store = useDraftStore();
  const id = useId();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const take = (verb: 'set-area' | 'add-part' | 'cut-part') => {
    const read = readCorners(text);
    if ('fault' in read) {
      const line = read.fault === 'line' ? t('corners.pasteFault', { line: read.line }) : null;
      return setFault(line ?? t('corners.tooFew'));
    }
    const area = [[read.ring]];
    const [wrong] = faultsOf(area);
    if (wrong) return setFault(t(`corners.faults.${wrong.code}`));
    if (verb === 'set-area') store.do({ do: verb, schoolId, clauseId, area });
    else store.do({ do: verb, schoolId, clauseId, piece: area });
    setText('');
    setFault(null);
  };
  return (
    <details className={styles.modifiers} open={!drawn || undefined}>
      <summary>{t(drawn ? 'corners.paste' : 'area.draw')}</summary>
      <label htmlFor={id} className="visually-hidden">
        {t('corners.paste')}
      </label>
      <Input.TextArea
        id={id}
        rows={4}
        value={text}
        placeholder={t('corners.paste')}
        status={fault ? 'error' : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      {fault && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      <div className={styles.formButtons}>
        <Button size="small" onClick={() => take('set-area')}>
          {t(drawn ? 'corners.replace' : 'corners.pasteDo')}
        </Button>
        {drawn && (
          <>
            <Button size="small" onClick={() => take('add-part')}>
              {t('corners.addPart')}
            </Button>
            <Button size="small" onClick={() => take('cut-part')}>
              {t('corners.addHole')}
            </Button>
          </>
        )}
      </div>
    </details>
  );
}
