import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { useQuery } from '@tanstack/react-query';
import { Button, Popconfirm, Select, Switch } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Clause } from '../../../../domain/catchment/clause.ts';
import { placeQueries } from '../../../api/places.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useSeason } from '../../../lib/use-viewer.ts';
import { newClauseId, useDraft, useDraftStore, useRange } from '../draft/use-draft.ts';
import styles from '../editor.module.css';
import { useHand } from '../hand.ts';
import { groundOfNotice } from '../notice/ground.ts';
import { placeClause } from '../notice/placing.ts';
import { clauseInHand } from '../use-hand-state.ts';
import { blankClause } from './clause-input.ts';
import { ClauseForm } from './clause-form.tsx';
import { ClauseRow } from './clause-row.tsx';

interface Props {
  districtId: string;
  editable: boolean;
}

/** The range of the school in hand, clause by clause: everything that the map can do, by keyboard. */
export function RangePanel({ districtId, editable }: Props) {
  const { t } = useWords('catchmentEditor');
  const { schoolId, clauseId, take } = useHand();
  const store = useDraftStore();
  // The map comes first while a corner is dragged.
  const current = useRange(schoolId);
  const deferred = useDeferredValue(current);
  const range = deferred?.schoolId === schoolId ? deferred : current;
  const { season, school } = useSeason();
  const gazetteer = useQuery(placeQueries.gazetteer(districtId)).data?.features;
  /** The id of the clause in the form; a new one has an id of its own that no clause has yet. */
  const [form, setForm] = useState<Clause | null>(null);
  const [of, setOf] = useState(schoolId);
  if (of !== schoolId) {
    setOf(schoolId);
    setForm(null);
  }
  const schools = useMemo(
    () =>
      season.schools
        .filter((each) => each.districtId === districtId && each.ownership === 'public')
        .map(({ id, name: written }) => ({ id, name: school(id), written })),
    [season, districtId, school],
  );
  if (!range) return <p className={styles.empty}>{t('range.pick')}</p>;

  const inHand = clauseInHand(range, clauseId);
  const isNew = form !== null && !range.clauses.some(({ id }) => id === form.id);
  const submit = (filled: Clause) => {
    // A new clause goes onto the map as far as its words lead, as those of a pasted notice do.
    const clause =
      isNew && gazetteer
        ? placeClause(filled, groundOfNotice(gazetteer, districtId, [])).clause
        : filled;
    store.do({ do: isNew ? 'add-clause' : 'change-clause', schoolId: range.schoolId, clause });
    setForm(null);
    if ('area' in clause) take(range.schoolId, clause.id);
  };
  const clauseForm = form && (
    <ClauseForm
      key={form.id}
      initial={form}
      isNew={isNew}
      schools={schools.filter(({ id }) => id !== range.schoolId)}
      onSubmit={submit}
      onCancel={() => setForm(null)}
    />
  );

  return (
    <div className={styles.range}>
      <header className={styles.rangeHead}>
        <h2>{school(range.schoolId)}</h2>
        <label className={styles.switchRow}>
          <Switch
            size="small"
            disabled={!editable}
            checked={range.shared}
            onChange={(shared) => store.do({ do: 'set-shared', schoolId: range.schoolId, shared })}
          />
          {t('range.shared')}
        </label>
      </header>
      {range.clauses.length === 0 && <p className={styles.empty}>{t('range.empty')}</p>}
      <ol className={styles.clauses} aria-label={t('range.clauses')}>
        {range.clauses.map((clause, i) =>
          form?.id === clause.id ? (
            <li key={clause.id}>{clauseForm}</li>
          ) : (
            <ClauseRow
              key={clause.id}
              schoolId={range.schoolId}
              clause={clause}
              first={i === 0}
              last={i === range.clauses.length - 1}
              inHand={clause === inHand}
              editable={editable}
              districtId={districtId}
              schools={schools}
              onEdit={setForm}
            />
          ),
        )}
      </ol>
      {isNew && clauseForm}
      {editable && (
        <div className={styles.formButtons}>
          {!isNew && (
            <Button
              size="small"
              icon={<PlusOutlined />}
              onClick={() =>
                setForm(blankClause('street', { id: newClauseId(), effect: 'include', text: null }))
              }
            >
              {t('range.add')}
            </Button>
          )}
          <SchoolTools schoolId={range.schoolId} schools={schools} />
        </div>
      )}
    </div>
  );
}

/** What is done with all the areas of a school at once. */
function SchoolTools({
  schoolId,
  schools,
}: {
  schoolId: string;
  schools: readonly { id: string; name: string }[];
}) {
  const { t } = useWords('catchmentEditor');
  const { school } = useSeason();
  const store = useDraftStore();
  const areas = useDraft(
    ({ draft }) =>
      draft.ranges
        .find((range) => range.schoolId === schoolId)
        ?.clauses.filter(
          (clause) => clause.kind === 'area' && clause.area && clause.effect === 'include',
        ).length ?? 0,
  );
  const [into, setInto] = useState<string | null>(null);
  return (
    <>
      {areas > 1 && (
        <Button
          size="small"
          title={t('range.joinHint')}
          onClick={() => store.do({ do: 'join-areas', schoolId })}
        >
          {t('range.join')}
        </Button>
      )}
      {areas > 0 && (
        <Popconfirm
          title={t('range.mergeSure', { school: school(schoolId) })}
          description={
            <Select
              size="small"
              showSearch={{ optionFilterProp: 'label' }}
              aria-label={t('range.handToSchool')}
              className={styles.wide}
              popupMatchSelectWidth={false}
              value={into}
              onChange={setInto}
              options={schools
                .filter(({ id }) => id !== schoolId)
                .map(({ id, name }) => ({ value: id, label: name }))}
            />
          }
          okText={t('range.mergeDo')}
          okButtonProps={{ disabled: into === null }}
          cancelText={t('common:cancel')}
          icon={null}
          onConfirm={() =>
            into !== null &&
            store.do({ do: 'merge-schools', schoolId, intoSchoolId: into, id: newClauseId() })
          }
        >
          <Button size="small">{t('range.mergeInto')}</Button>
        </Popconfirm>
      )}
    </>
  );
}
