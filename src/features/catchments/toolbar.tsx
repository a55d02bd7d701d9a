import { Segmented, Select, Switch } from 'antd';
import { useId } from 'react';
import { Link } from 'react-router';
import type { Edition } from '../../../server/contract/catchments.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatDate } from '../../lib/format.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import styles from './catchments.module.css';

interface Props {
  district: string;
  onDistrict: (district: string) => void;
  editions: readonly Edition[];
  edition: Edition | undefined;
  onYear: (year: number) => void;
  /** How many editions of the district are not published. */
  drafts: number;
  compare: boolean;
  /** What it may be compared with. */
  other: string | null;
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
      {props.edition && <EditionNote edition={props.edition} />}
      {props.other !== null && (
        <label className={styles.compare} htmlFor={compareId}>
          <Switch id={compareId} size="small" checked={props.compare} onChange={props.onCompare} />
          {t('compare', { other: props.other })}
        </label>
      )}
      <Link
        to={paths.catchmentEditions(
          new URLSearchParams({
            district: props.district,
            ...(props.edition && { edition: props.edition.id }),
          }),
        )}
      >
        {props.drafts > 0 ? t('editionsWith', { count: props.drafts }) : t('editions')}
      </Link>
    </div>
  );
}

/** Whether what is shown is in force; a draft is named, and led to where it is written. */
function EditionNote({ edition }: { edition: Edition }) {
  const { t } = useWords('catchments');
  const mayEdit = edition.actions.some(({ name, allowed }) => name === 'edit' && allowed);
  return (
    <span className={styles.note} data-state={edition.state}>
      {t(`editions:state.${edition.state}`)}
      {edition.name !== null && <> · {edition.name}</>}
      {edition.publishedAt && <> {formatDate(edition.publishedAt)}</>}
      {mayEdit && (
        <>
          {' '}
          <Link to={paths.catchmentEditor(edition.id)}>{t('editions:action.edit')}</Link>
        </>
      )}
    </span>
  );
}
