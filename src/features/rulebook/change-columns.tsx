import { Link } from 'react-router';
import type { OutcomeView, SweepChangeView } from '../../../server/contract/sweeps.ts';
import type { T } from '../../i18n/use-words.ts';
import { findingSentence, ruleName } from '../../lib/finding-words.ts';
import type { SeasonNames } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import type { DataColumn } from '../../ui/data-table-types.ts';
import { StatusTag } from '../../ui/status-tag.tsx';
import styles from './rulebook.module.css';

interface Frame {
  t: T<'rulebookPages'>;
  /** The words of findings are asked for by their full names. */
  common: T;
  names: SeasonNames;
  oneDistrict: boolean;
}

export function changeColumns({
  t,
  common,
  names,
  oneDistrict,
}: Frame): DataColumn<SweepChangeView>[] {
  const outcome = (one: OutcomeView, other: OutcomeView) => {
    const category = one.category === null ? '' : ` · ${t('domain:category', { n: one.category })}`;
    const schools = one.homeSchoolIds.map((id) => names.school(id)).join(t('common:listJoin'));
    const moved = one.homeSchoolIds.join() !== other.homeSchoolIds.join();
    const sentence = one.deciding
      ? `${ruleName(common, one.deciding.rule)}${common('colon')}${findingSentence(common, one.deciding.because)}`
      : t('sweep.unknownRulebook');
    return (
      <span className={styles.two}>
        <span>
          <strong>{t(`domain:routeShort.${one.route}`)}</strong>
          {category}
          {one.reasons.length > 0 &&
            ` · ${one.reasons.map((reason) => t(`domain:reasonShort.${reason}`)).join(t('common:listJoin'))}`}
          {moved && ` · ${t('sweep.schoolOnly', { schools: schools || t('sweep.noSchool') })}`}
        </span>
        <span className={styles.faint} title={sentence}>
          {sentence}
        </span>
      </span>
    );
  };
  const district: DataColumn<SweepChangeView>[] = oneDistrict
    ? []
    : [
        {
          id: 'district',
          header: t('sweep.district'),
          width: 90,
          cell: ({ districtId }) => names.district(districtId),
        },
      ];
  return [
    {
      id: 'pupil',
      header: t('sweep.pupil'),
      width: 130,
      fixed: true,
      cell: ({ collectionNumber, name }) => (
        <span className={styles.two}>
          <Link to={paths.applicant(collectionNumber)} tabIndex={-1}>
            {name}
          </Link>
          <span className={styles.faint}>{collectionNumber}</span>
        </span>
      ),
    },
    ...district,
    {
      id: 'before',
      header: t('sweep.before'),
      width: 300,
      grow: 1,
      cell: ({ before, after }) => outcome(before, after),
    },
    {
      id: 'after',
      header: t('sweep.after'),
      width: 300,
      grow: 1,
      cell: ({ before, after }) => outcome(after, before),
    },
    {
      id: 'status',
      header: t('sweep.status'),
      width: 110,
      cell: ({ status }) => <StatusTag status={status} />,
    },
  ];
}
