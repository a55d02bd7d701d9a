import { Button, Select } from 'antd';
import type { NamedHomes } from '../../../../domain/catchment/check/homes.ts';
import type { EditionFinding } from '../../../../server/contract/edition-figures.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useSeason } from '../../../lib/use-viewer.ts';
import type { Operation } from '../draft/operation.ts';
import { newClauseId, useDraft } from '../draft/use-draft.ts';
import styles from '../editor.module.css';
import { nearestSchools } from './nearest-schools.ts';

type Finding = Extract<EditionFinding, { homes: unknown }>;

interface Props {
  finding: Finding;
  mend: (operation: Operation) => void;
}

/** So many places are listed at once. */
const SHOWN = 6;

/** Homes that no clause, or two, give to a school: name by name, each to a school at a stroke. */
export function HomesMending({ finding, mend }: Props) {
  const { t } = useWords('catchmentEditor');
  const { school, season } = useSeason();
  const ranges = useDraft(({ draft }) => draft.ranges);
  const claiming = finding.code === 'address-in-two' ? finding.schoolIds : [];
  const nameOf = ({ kind, name, number }: NamedHomes) =>
    t(`checks.homes.${kind}`, { name, number });
  const give = (homes: NamedHomes, schoolId: string) =>
    mend({ do: 'give-homes', homes, schoolId, claiming, id: newClauseId() });
  const near = ({ at }: NamedHomes) =>
    claiming.length > 0 || !at ? claiming : nearestSchools([[[at, at]]], ranges, season.schools, 2);
  return (
    <>
      <ul className={styles.homes}>
        {finding.homes.slice(0, SHOWN).map((homes) => {
          const first = near(homes);
          return (
            <li key={nameOf(homes)}>
              {nameOf(homes)} · {t('checks.pupils', { count: homes.pupils })}
              <div className={styles.mending}>
                {first.map((schoolId) => (
                  <Button key={schoolId} size="small" onClick={() => give(homes, schoolId)}>
                    {t('checks.give', { school: school(schoolId) })}
                  </Button>
                ))}
                {claiming.length > 0 ? (
                  <Button
                    size="small"
                    onClick={() =>
                      mend({
                        do: 'share-homes',
                        homes,
                        schools: season.schools.filter(({ id }) => claiming.includes(id)),
                        id: newClauseId(),
                      })
                    }
                  >
                    {t('checks.share')}
                  </Button>
                ) : (
                  <Select
                    size="small"
                    aria-label={`${nameOf(homes)} ${t('checks.giveTo')}`}
                    placeholder={t('checks.giveTo')}
                    popupMatchSelectWidth={false}
                    showSearch={{ optionFilterProp: 'label' }}
                    value={null}
                    onChange={(schoolId: string) => give(homes, schoolId)}
                    options={ranges
                      .filter(({ schoolId }) => !first.includes(schoolId))
                      .map(({ schoolId }) => ({ value: schoolId, label: school(schoolId) }))}
                  />
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {finding.homes.length > SHOWN && (
        <p className={styles.findingFigures}>
          {t('checks.moreHomes', { count: finding.homes.length - SHOWN })}
        </p>
      )}
      {finding.unnamed > 0 && (
        <p className={styles.findingFigures}>{t('checks.unnamed', { count: finding.unnamed })}</p>
      )}
    </>
  );
}
