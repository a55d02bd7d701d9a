import { Segmented, Select, Switch } from 'antd';
import { useId } from 'react';
import type { Edition } from '../../../server/contract/catchments.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatDate } from '../../lib/format.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import styles from './catchments.module.css';

interface Props {
  district: string;
  onDistrict: (district: string) => void;
  editions: readonly Edition[];
  edition: Edition | undefined;
  onYear: (year: number) => void;
  compare: boolean;
  otherYear: number | null;
  onCompare: (compare: boolean) => void;
}

export function Toolbar(props: Props) {
  const { t } = useWords('catchments');
  const viewer = useViewer();
  const { season, district } = useSeason();
  const compareId = useId();
  return (
    <div className={styles.toolbar}>
      {viewer.districtId ? (
        <strong>{district(props.district)}</strong>
      ) : (
        <Select
          aria-label={t('district')}
          value={props.district}
          onChange={props.onDistrict}
          popupMatchSelectWidth={false}
          options={season.districts.map(({ id }) => ({ value: id, label: district(id) }))}
        />
      )}
      <Segmented
        aria-label={t('edition')}
        value={props.edition?.year}
        onChange={props.onYear}
        options={props.editions.map(({ year }) => ({ value: year, label: t('year', { year }) }))}
      />
      {props.edition && (
        <span className={styles.note}>
          {t(`state.${props.edition.state}`)}
          {props.edition.publishedAt && <> {formatDate(props.edition.publishedAt)}</>}
        </span>
      )}
      {props.otherYear !== null && (
        <label className={styles.compare} htmlFor={compareId}>
          <Switch id={compareId} size="small" checked={props.compare} onChange={props.onCompare} />
          {t('compare', { year: props.otherYear })}
        </label>
      )}
    </div>
  );
}
