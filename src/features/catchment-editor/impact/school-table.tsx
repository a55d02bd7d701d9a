import { memo, useState } from 'react';
import type { SchoolImpact } from '../../../../domain/catchment/impact/impact.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { formatCount } from '../../../lib/format.ts';
import { useSeason } from '../../../lib/use-viewer.ts';
import { BandTag } from '../../../ui/band-tag.tsx';
import { WarningTag } from '../../../ui/warning-tag.tsx';
import { useHand } from '../hand.ts';
import styles from './impact.module.css';

/** A school whose figures are not what they were. */
export function changed({ before, after }: SchoolImpact): boolean {
  return (
    before.pupils !== after.pupils ||
    before.warning.level !== after.warning.level ||
    categoriesOf(before, after).some((n) => of(before, n) !== of(after, n))
  );
}

type Figures = SchoolImpact['before'];
const of = ({ byCategory }: Figures, category: number) => byCategory[category] ?? 0;
const categoriesOf = (...figures: Figures[]) =>
  [...new Set(figures.flatMap(({ byCategory }) => Object.keys(byCategory).map(Number)))].sort(
    (a, b) => a - b,
  );

/** Each school's figures before and after; those that change most stand first. */
export const SchoolTable = memo(function SchoolTable({
  schools,
  onlyChanged,
}: {
  schools: readonly SchoolImpact[];
  onlyChanged: boolean;
}) {
  const { t } = useWords('catchmentEditor');
  const [open, setOpen] = useState<string | null>(null);
  const shift = ({ before, after }: SchoolImpact) => Math.abs(after.pupils - before.pupils);
  const rows = schools
    .filter((school) => !onlyChanged || changed(school))
    .toSorted((a, b) => shift(b) - shift(a));
  if (rows.length === 0) return <p className={styles.faint}>{t('impact.noChange')}</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('impact.school')}</th>
          <th scope="col">{t('impact.pupils')}</th>
          <th scope="col">{t('impact.places')}</th>
          <th scope="col">{t('impact.warning')}</th>
          <th scope="col">{t('impact.largest')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((school) => (
          <Row
            key={school.schoolId}
            school={school}
            open={open === school.schoolId}
            onOpen={() => setOpen(open === school.schoolId ? null : school.schoolId)}
          />
        ))}
      </tbody>
    </table>
  );
});

function Row({
  school: { schoolId, places, before, after },
  open,
  onOpen,
}: {
  school: SchoolImpact;
  open: boolean;
  onOpen: () => void;
}) {
  const { t } = useWords('catchmentEditor');
  const { school } = useSeason();
  const { goTo } = useHand();
  const more = after.pupils - before.pupils;
  return (
    <>
      <tr>
        <th scope="row">
          <button
            type="button"
            className={styles.name}
            aria-expanded={open}
            onClick={() => {
              onOpen();
              goTo(schoolId);
            }}
          >
            {school(schoolId)}
          </button>
        </th>
        <td>
          {formatCount(after.pupils)}
          {more !== 0 && (
            <span className={styles.more} data-up={more > 0}>
              {more > 0 ? '+' : '−'}
              {formatCount(Math.abs(more))}
            </span>
          )}
        </td>
        <td>{formatCount(places)}</td>
        <td>
          <span className={styles.levels}>
            {before.warning.level !== after.warning.level && (
              <>
                <WarningTag level={before.warning.level} />
                <span aria-hidden>→</span>
              </>
            )}
            <WarningTag level={after.warning.level} />
          </span>
        </td>
        <td>
          {formatCount(after.largestClass)}{' '}
          {after.band !== 'standard' && <BandTag band={after.band} />}
        </td>
      </tr>
      {open && (
        <tr className={styles.categories}>
          <td colSpan={5}>
            <span className={styles.faint}>{t('impact.categories')}</span>
            {categoriesOf(before, after).map((n) => (
              <span key={n} data-changed={of(before, n) !== of(after, n)}>
                {t('impact.category', { n })}{' '}
                <strong>
                  {of(before, n) === of(after, n)
                    ? formatCount(of(after, n))
                    : t('impact.arrow', {
                        before: formatCount(of(before, n)),
                        after: formatCount(of(after, n)),
                      })}
                </strong>
              </span>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}
