import { Modal, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Clause, SchoolRange } from '../../../../domain/catchment/clause.ts';
import { areaM2 } from '../../../../domain/catchment/geometry.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useSeason } from '../../../lib/use-viewer.ts';
import { ClauseLine } from '../../../ui/clause-line.tsx';
import styles from '../editor.module.css';
import type { RangeConflict } from './conflict.ts';
import { useDraftStore } from './use-draft.ts';
import { withTheirs } from './wire.ts';

type Choice = 'mine' | 'theirs';
const SHARED = 'shared';

/** What two officers changed differently, side by side; nothing is overwritten without a choice. */
export function MergeDialog({
  conflict,
  onClose,
}: {
  conflict: RangeConflict;
  onClose: () => void;
}) {
  const { t } = useWords('catchmentEditor');
  const { school } = useSeason();
  const store = useDraftStore();
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const { mine, theirs, base, clauseIds } = conflict;
  const keys = [...clauseIds, ...(conflict.shared ? [SHARED] : [])];
  const open = keys.filter((key) => !choices.has(key));
  const choose = (key: string, choice: Choice) => setChoices(new Map([...choices, [key, choice]]));
  const apply = () => {
    const taken = new Set(clauseIds.filter((id) => choices.get(id) === 'theirs'));
    const range = withTheirs(
      conflict.range,
      theirs,
      taken,
      conflict.shared && choices.get(SHARED) === 'theirs',
    );
    store.settle(theirs.schoolId, range);
    onClose();
  };
  return (
    <Modal
      open
      width={760}
      title={`${t('merge.title')} · ${school(theirs.schoolId)}`}
      okText={t('merge.apply')}
      okButtonProps={{
        disabled: open.length > 0,
        title: open.length > 0 ? t('merge.choose') : undefined,
      }}
      cancelText={t('common:cancel')}
      onOk={apply}
      onCancel={onClose}
    >
      <p>{t('merge.intro')}</p>
      {clauseIds.map((id) => (
        <Sides
          key={id}
          label={t('merge.clause')}
          choice={choices.get(id)}
          onChoose={(choice) => choose(id, choice)}
          before={<OneClause clause={clauseOf(base, id)} absent={t('merge.none')} />}
          mine={<OneClause clause={clauseOf(mine, id)} absent={t('merge.removed')} />}
          theirs={<OneClause clause={clauseOf(theirs, id)} absent={t('merge.removed')} />}
        />
      ))}
      {conflict.shared && (
        <Sides
          label={t('merge.shared')}
          choice={choices.get(SHARED)}
          onChoose={(choice) => choose(SHARED, choice)}
          before={t(base?.shared ? 'common:yes' : 'common:no')}
          mine={t(mine.shared ? 'common:yes' : 'common:no')}
          theirs={t(theirs.shared ? 'common:yes' : 'common:no')}
        />
      )}
    </Modal>
  );
}

const clauseOf = (range: SchoolRange | null, clauseId: string) =>
  range?.clauses.find(({ id }) => id === clauseId) ?? null;

function Sides({
  label,
  choice,
  onChoose,
  before,
  mine,
  theirs,
}: {
  label: string;
  choice: Choice | undefined;
  onChoose: (choice: Choice) => void;
  before: ReactNode;
  mine: ReactNode;
  theirs: ReactNode;
}) {
  const { t } = useWords('catchmentEditor');
  return (
    <fieldset className={styles.conflict}>
      <legend>{label}</legend>
      <div className={styles.conflictBefore}>
        <span className={styles.faint}>{t('merge.before')}</span> {before}
      </div>
      <Radio.Group
        className={styles.conflictSides}
        value={choice}
        onChange={(event) => onChoose(event.target.value as Choice)}
      >
        <Radio value="mine">
          <strong>{t('merge.mine')}</strong>
          {mine}
        </Radio>
        <Radio value="theirs">
          <strong>{t('merge.theirs')}</strong>
          {theirs}
        </Radio>
      </Radio.Group>
    </fieldset>
  );
}

function OneClause({ clause, absent }: { clause: Clause | null; absent: string }) {
  const { t } = useWords('catchmentEditor');
  if (!clause) return <span className={styles.faint}>{absent}</span>;
  return (
    <div>
      <ClauseLine clause={clause} />
      {'area' in clause && (
        <p className={styles.faint}>
          {clause.area
            ? t('merge.drawn', {
                area: (areaM2(clause.area) / 10_000).toFixed(2),
                corners: clause.area.flat().reduce((sum, ring) => sum + ring.length - 1, 0),
              })
            : t('merge.notDrawn')}
        </p>
      )}
    </div>
  );
}
