import ArrowDownOutlined from '@ant-design/icons/ArrowDownOutlined';
import ArrowUpOutlined from '@ant-design/icons/ArrowUpOutlined';
import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import EditOutlined from '@ant-design/icons/EditOutlined';
import { Button, Select } from 'antd';
import { memo, useEffect, useRef, type ReactNode } from 'react';
import type { Clause } from '../../../../domain/catchment/clause.ts';
import { areaM2 } from '../../../../domain/catchment/geometry.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { ClauseLine } from '../../../ui/clause-line.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { clauseOf } from '../draft/apply.ts';
import { newClauseId, useDraftStore } from '../draft/use-draft.ts';
import styles from '../editor.module.css';
import { useHand } from '../hand.ts';
import { AreaTools } from './area-tools.tsx';

interface Props {
  schoolId: string;
  clause: Clause;
  first: boolean;
  last: boolean;
  /** Its area is what the map reshapes. */
  inHand: boolean;
  editable: boolean;
  districtId: string;
  schools: readonly { id: string; name: string }[];
  onEdit: (clause: Clause) => void;
}

const hectares = (m2: number) => (m2 / 10_000).toFixed(1);

/** Of a range's thirty clauses only the dragged one renders. */
export const ClauseRow = memo(function ClauseRow({
  schoolId,
  clause,
  first,
  last,
  inHand,
  editable,
  ...rest
}: Props) {
  const { t } = useWords('catchmentEditor');
  const { take, clauseId } = useHand();
  const item = useRef<HTMLLIElement>(null);
  const chosen = clauseId === clause.id;
  useEffect(() => {
    if (chosen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const of = { schoolId, clauseId: clause.id };
  return (
    <li ref={item} className={styles.clause} data-hand={inHand && 'area' in clause}>
      <div className={styles.clauseHead}>
        <ClauseLine clause={clause} />
        {editable && <ClauseTools {...of} first={first} last={last} onEdit={rest.onEdit} />}
      </div>
      {'area' in clause && (
        <div className={styles.clauseArea}>
          {clause.area ? (
            <span className={styles.faint}>
              {t('range.hectares', { area: hectares(areaM2(clause.area)) })}
            </span>
          ) : (
            <Tag tone="warn">{t('range.notDrawn')}</Tag>
          )}
          {!inHand && (
            <Button size="small" type="link" onClick={() => take(schoolId, clause.id)}>
              {t('range.select')}
            </Button>
          )}
          {editable && clause.area && <HandTo {...of} schools={rest.schools} />}
        </div>
      )}
      {inHand && 'area' in clause && editable && (
        <AreaTools
          schoolId={schoolId}
          clauseId={clause.id}
          kind={clause.kind}
          drawn={clause.area !== null}
          districtId={rest.districtId}
          schools={rest.schools}
        />
      )}
    </li>
  );
});

/** A list of all schools, which a step of a drag leaves alone. */
const HandTo = memo(function HandTo({
  schools,
  ...of
}: Pick<Props, 'schoolId' | 'schools'> & { clauseId: string }) {
  const { t } = useWords('catchmentEditor');
  const store = useDraftStore();
  return (
    <Select
      size="small"
      variant="borderless"
      className={styles.hand}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={t('range.handTo')}
      placeholder={t('range.handTo')}
      value={null}
      onChange={(toSchoolId: string) =>
        store.do({ do: 'hand-clause', ...of, toSchoolId, id: newClauseId() })
      }
      options={schools
        .filter(({ id }) => id !== of.schoolId)
        .map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
});

/** Edit, order and remove, which a step of a drag leaves alone. */
const ClauseTools = memo(function ClauseTools({
  first,
  last,
  onEdit,
  ...of
}: Pick<Props, 'schoolId' | 'first' | 'last' | 'onEdit'> & { clauseId: string }) {
  const { t } = useWords('catchmentEditor');
  const store = useDraftStore();
  const edit = () => {
    const clause = clauseOf(store.view().draft.ranges, of.schoolId, of.clauseId);
    if (clause) onEdit(clause);
  };
  const tool = (label: string, icon: ReactNode, onClick: () => void, barred = false) => (
    <Button
      size="small"
      type="text"
      icon={icon}
      title={label}
      aria-label={label}
      disabled={barred}
      onClick={onClick}
    />
  );
  return (
    <span className={styles.clauseTools}>
      {tool(t('range.edit'), <EditOutlined />, () => edit())}
      {tool(
        t('range.up'),
        <ArrowUpOutlined />,
        () => store.do({ do: 'shift-clause', ...of, by: -1 }),
        first,
      )}
      {tool(
        t('range.down'),
        <ArrowDownOutlined />,
        () => store.do({ do: 'shift-clause', ...of, by: 1 }),
        last,
      )}
      {tool(t('range.remove'), <DeleteOutlined />, () => store.do({ do: 'remove-clause', ...of }))}
    </span>
  );
});
