import { Select } from 'antd';
import type { ReactNode } from 'react';
import { CASE_STATUSES } from '../../../domain/casework/status.ts';
import { APPLICANT_KINDS } from '../../../domain/evidence/evidence.ts';
import { COORDINATION_REASONS, ROUTES } from '../../../domain/rulebook/verdict.ts';
import type { ApplicantFacets } from '../../../server/contract/applicants.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { ApplicantFilters } from '../../lib/applicant-search.ts';
import { formatCount } from '../../lib/format.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import styles from './applicants.module.css';

const CATEGORIES = [1, 2, 3, 4, 5, 6, 7] as const;

interface Choice {
  value: string;
  label: string;
  /** How many rows would be left; unknown for filters that the service does not count. */
  count?: number;
}

function renderChoice(choice: { label?: ReactNode; count?: number }) {
  return (
    <span className={styles.option}>
      <span>{choice.label}</span>
      {choice.count !== undefined && (
        <span className={styles.optionCount}>{formatCount(choice.count)}</span>
      )}
    </span>
  );
}

function FilterSelect({
  label,
  value,
  choices,
  onChange,
}: {
  label: string;
  value: string | undefined;
  choices: Choice[];
  onChange: (value: string | undefined) => void;
}) {
  return (
    <Select<string>
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      size="small"
      className={styles.select}
      popupMatchSelectWidth={false}
      // All statuses at once, without a scroll bar.
      listHeight={420}
      aria-label={label}
      placeholder={label}
      value={value}
      options={choices.map((choice) => ({ ...choice, disabled: choice.count === 0 }))}
      optionRender={({ data }) => renderChoice(data)}
      onChange={(next: string | undefined) => onChange(next)}
    />
  );
}

/** Every filter with the number of pupils that it would leave. */
export function FilterBar({
  filters,
  facets,
  onChange,
}: {
  filters: ApplicantFilters;
  facets: ApplicantFacets | undefined;
  onChange: (change: Partial<Record<keyof ApplicantFilters, string>>) => void;
}) {
  const { t } = useWords('applicants');
  const viewer = useViewer();
  const { season, school, district } = useSeason();
  const counted = (counts: Record<string, number> | undefined, value: string) =>
    counts ? (counts[value] ?? 0) : undefined;
  const schools = season.schools
    .filter(({ districtId }) => {
      const within = viewer.districtId ?? filters.district;
      return !within || districtId === within;
    })
    .map(({ id }) => ({ value: id, label: school(id) }));

  return (
    <div className={styles.filters} role="group" aria-label={t('filters')}>
      {viewer.districtId === null && (
        <FilterSelect
          label={t('filter.district')}
          value={filters.district}
          choices={season.districts.map(({ id }) => ({
            value: id,
            label: district(id),
            count: counted(facets?.district, id),
          }))}
          onChange={(value) => onChange({ district: value })}
        />
      )}
      <FilterSelect
        label={t('filter.status')}
        value={filters.status}
        choices={CASE_STATUSES.map((value) => ({
          value,
          label: t(`domain:status.${value}`),
          count: counted(facets?.status, value),
        }))}
        onChange={(value) => onChange({ status: value })}
      />
      <FilterSelect
        label={t('filter.route')}
        value={filters.route}
        choices={ROUTES.map((value) => ({
          value,
          label: t(`domain:route.${value}`),
          count: counted(facets?.route, value),
        }))}
        onChange={(value) => onChange({ route: value })}
      />
      <FilterSelect
        label={t('filter.category')}
        value={filters.category === undefined ? undefined : String(filters.category)}
        choices={CATEGORIES.map((n) => ({
          value: String(n),
          label: t('domain:category', { n }),
          count: counted(facets?.category, String(n)),
        }))}
        onChange={(value) => onChange({ category: value })}
      />
      <FilterSelect
        label={t('filter.reason')}
        value={filters.reason}
        choices={COORDINATION_REASONS.map((value) => ({
          value,
          label: t(`domain:reason.${value}`),
        }))}
        onChange={(value) => onChange({ reason: value })}
      />
      <FilterSelect
        label={t('filter.kind')}
        value={filters.kind}
        choices={APPLICANT_KINDS.map((value) => ({
          value,
          label: t(`domain:kind.${value}`),
          count: counted(facets?.kind, value),
        }))}
        onChange={(value) => onChange({ kind: value })}
      />
      {viewer.schoolId === null && (
        <>
          <FilterSelect
            label={t('filter.homeSchool')}
            value={filters.homeSchool}
            choices={schools}
            onChange={(value) => onChange({ homeSchool: value })}
          />
          <FilterSelect
            label={t('filter.school')}
            value={filters.school}
            choices={schools}
            onChange={(value) => onChange({ school: value })}
          />
        </>
      )}
    </div>
  );
}
