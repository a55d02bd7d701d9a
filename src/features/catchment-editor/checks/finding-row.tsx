import AimOutlined from '@ant-design/icons/AimOutlined';
import InfoCircleOutlined from '@ant-design/icons/InfoCircleOutlined';
import WarningFilled from '@ant-design/icons/WarningFilled';
import { Button, Select } from 'antd';
import type { EditionFinding } from '../../../../server/contract/edition-figures.ts';
import { useWords, type T } from '../../../i18n/use-words.ts';
import { formatCount } from '../../../lib/format.ts';
import { useSeason } from '../../../lib/use-viewer.ts';
import { Tag } from '../../../ui/tag.tsx';
import { useToast } from '../../../ui/toast.tsx';
import type { Operation } from '../draft/operation.ts';
import { newClauseId, useDraft, useDraftStore } from '../draft/use-draft.ts';
import styles from '../editor.module.css';
import { useHand } from '../hand.ts';
import { HomesMending } from './homes-mending.tsx';
import { nearestSchools } from './nearest-schools.ts';

/** Of a shape that says where it lies, but not which side of itself. */
const TANGLED: ReadonlySet<string> = new Set(['self-crossing', 'doubles-back']);

type NameOf = (schoolId: string) => string;

function headline(t: T<'catchmentEditor'>, finding: EditionFinding, nameOf: NameOf): string {
  switch (finding.code) {
    case 'overlap': {
      const [one = '', other = ''] = finding.schoolIds;
      return t('checks.overlap', { one: nameOf(one), other: nameOf(other) });
    }
    case 'gap':
    case 'address-in-none':
      return t(`checks.${finding.code}`);
    case 'address-in-two':
      return t('checks.address-in-two', {
        schools: finding.schoolIds.map(nameOf).join(t('checks.and')),
      });
    case 'area-fault':
      return t('checks.area-fault', {
        school: nameOf(finding.schoolId),
        fault: t(`corners.faults.${finding.fault.code}`),
      });
    case 'outside-district':
    case 'part-without-school':
    case 'not-drawn':
      return t(`checks.${finding.code}`, { school: nameOf(finding.schoolId) });
    default: {
      const unhandled: never = finding;
      return unhandled;
    }
  }
}

function sizeWords(t: T<'catchmentEditor'>, m2: number): string {
  return m2 < 10_000
    ? t('checks.squareMetres', { area: formatCount(Math.round(m2)) })
    : t('checks.hectares', { area: (m2 / 10_000).toFixed(1) });
}

/** One finding: how many pupils it hits, a look at the map, and what mends it at a stroke. */
export function FindingRow({ finding, editable }: { finding: EditionFinding; editable: boolean }) {
  const { t } = useWords('catchmentEditor');
  const { school } = useSeason();
  const { finding: looked, lookAt } = useHand();
  const shown = looked === finding;
  const faulty = finding.code === 'area-fault' && finding.fault.at !== null;
  const seeable = 'area' in finding || faulty || finding.points.length > 0;
  return (
    <li className={styles.finding} data-blocks={finding.blocks} data-shown={shown}>
      <div className={styles.findingHead}>
        <span aria-hidden className={styles.findingIcon}>
          {finding.blocks ? <WarningFilled /> : <InfoCircleOutlined />}
        </span>
        <span className="visually-hidden">
          {t(finding.blocks ? 'checks.blocks' : 'checks.note')}
        </span>
        <span className={styles.findingWords}>{headline(t, finding, school)}</span>
        {seeable && (
          <Button
            size="small"
            type="text"
            icon={<AimOutlined />}
            aria-label={t('checks.show')}
            aria-pressed={shown}
            title={t('checks.show')}
            onClick={() => lookAt(shown ? null : finding)}
          />
        )}
      </div>
      <p className={styles.findingFigures}>
        <strong>
          {finding.pupils > 0 ? t('checks.pupils', { count: finding.pupils }) : t('checks.nobody')}
        </strong>
        {'m2' in finding && <span>{sizeWords(t, finding.m2)}</span>}
        {'sliver' in finding && finding.sliver && <Tag>{t('checks.sliver')}</Tag>}
      </p>
      {editable && <Mending finding={finding} />}
    </li>
  );
}

function Mending({ finding }: { finding: EditionFinding }) {
  const { t } = useWords('catchmentEditor');
  const { school, season } = useSeason();
  const toast = useToast();
  const store = useDraftStore();
  const { goTo, open, lookAt } = useHand();
  const ranges = useDraft(({ draft }) => draft.ranges);
  const mend = (operation: Operation) => {
    store.do(operation);
    lookAt(null);
    void toast.success(t('checks.mended'));
  };
  const give = (schoolId: string) =>
    'area' in finding && mend({ do: 'give', piece: finding.area, schoolId, id: newClauseId() });
  const giveButton = (schoolId: string) => (
    <Button key={schoolId} size="small" onClick={() => give(schoolId)}>
      {t('checks.give', { school: school(schoolId) })}
    </Button>
  );
  const untangle = ({ schoolId, clauseId }: { schoolId: string; clauseId: string }) =>
    mend({ do: 'untangle', schoolId, clauseId });
  const openClause = (schoolId: string, clauseId: string | null) => (
    <Button
      size="small"
      onClick={() => {
        goTo(schoolId, clauseId);
        open('range');
      }}
    >
      {t('checks.open')}
    </Button>
  );
  const others = (near: readonly string[]) => (
    <Select
      size="small"
      aria-label={t('checks.giveTo')}
      placeholder={t('checks.giveTo')}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      value={null}
      onChange={give}
      options={ranges
        .filter(({ schoolId }) => !near.includes(schoolId))
        .map(({ schoolId }) => ({ value: schoolId, label: school(schoolId) }))}
    />
  );
  switch (finding.code) {
    case 'overlap':
      return (
        <div className={styles.mending}>
          {finding.schoolIds.map(giveButton)}
          <Button
            size="small"
            onClick={() =>
              mend({
                do: 'share',
                piece: finding.area,
                schools: season.schools.filter(({ id }) => finding.schoolIds.includes(id)),
                id: newClauseId(),
              })
            }
          >
            {t('checks.share')}
          </Button>
        </div>
      );
    case 'gap': {
      const near = nearestSchools(finding.area, ranges, season.schools);
      return (
        <div className={styles.mending}>
          {near.map(giveButton)}
          {others(near)}
        </div>
      );
    }
    case 'outside-district':
    case 'part-without-school': {
      const words = finding.code === 'outside-district' ? 'checks.drop' : 'checks.dropPart';
      const { area: piece, schoolId } = finding;
      return (
        <div className={styles.mending}>
          <Button size="small" onClick={() => mend({ do: 'drop', piece, schoolId })}>
            {t(words)}
          </Button>
          {finding.code === 'part-without-school' && others([schoolId])}
        </div>
      );
    }
    case 'area-fault':
      return (
        <div className={styles.mending}>
          {TANGLED.has(finding.fault.code) && (
            <Button size="small" title={t('checks.untangleHint')} onClick={() => untangle(finding)}>
              {t('checks.untangle')}
            </Button>
          )}
          {openClause(finding.schoolId, finding.clauseId)}
        </div>
      );
    case 'not-drawn':
      return <div className={styles.mending}>{openClause(finding.schoolId, finding.clauseId)}</div>;
    case 'address-in-two':
    case 'address-in-none':
      return <HomesMending finding={finding} mend={mend} />;
    default: {
      const unhandled: never = finding;
      return unhandled;
    }
  }
}
