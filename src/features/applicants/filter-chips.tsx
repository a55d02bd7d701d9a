import CloseOutlined from '@ant-design/icons/CloseOutlined';
import { useWords } from '../../i18n/use-words.ts';
import { FILTER_NAMES, type ApplicantFilters } from '../../lib/applicant-search.ts';
import { formatInstant } from '../../lib/format.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import styles from './applicants.module.css';

/** What the list is narrowed by, in words, each removable by itself. */
export function FilterChips({
  filters,
  onRemove,
  onClear,
}: {
  filters: ApplicantFilters;
  onRemove: (name: keyof ApplicantFilters) => void;
  onClear: () => void;
}) {
  const { t } = useWords('applicants');
  const { school, district } = useSeason();
  const valueOf: Record<keyof ApplicantFilters, () => string | undefined> = {
    q: () => filters.q && `“${filters.q}”`,
    district: () => filters.district && district(filters.district),
    school: () => filters.school && school(filters.school),
    homeSchool: () => filters.homeSchool && school(filters.homeSchool),
    status: () => filters.status && t(`domain:status.${filters.status}`),
    route: () => filters.route && t(`domain:route.${filters.route}`),
    reason: () => filters.reason && t(`domain:reason.${filters.reason}`),
    category: () =>
      filters.category === undefined ? undefined : t('domain:category', { n: filters.category }),
    kind: () => filters.kind && t(`domain:kind.${filters.kind}`),
    reached: () => filters.reached && t(`reached.${filters.reached}`),
    placement: () => filters.placement && t('placementNone'),
    age: () => filters.age && t(`age.${filters.age}`),
    since: () => filters.since && formatInstant(filters.since),
    source: () => filters.source && t(`domain:source.${filters.source}`),
    failure: () => filters.failure && t(`domain:extraction.${filters.failure}`),
    decidedOn: () => filters.decidedOn,
    decidedBy: () =>
      filters.decidedBy &&
      (filters.decidedBy === 'officers' ? t('officers') : school(filters.decidedBy)),
    at: () => filters.at && formatInstant(filters.at),
  };
  const chips = FILTER_NAMES.flatMap((name) => {
    const value = valueOf[name]();
    return value ? [{ name, words: `${t(`filter.${name}`)}: ${value}` }] : [];
  });
  if (chips.length === 0) return null;
  return (
    <div className={styles.chips} role="group" aria-label={t('active')}>
      {chips.map(({ name, words }) => (
        <button
          key={name}
          type="button"
          className={styles.chip}
          aria-label={t('remove', { filter: words })}
          onClick={() => onRemove(name)}
        >
          {words} <CloseOutlined aria-hidden />
        </button>
      ))}
      <button type="button" className={styles.clear} onClick={onClear}>
        {t('common:clearAll')}
      </button>
    </div>
  );
}
