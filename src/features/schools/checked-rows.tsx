import type { CheckedPlans } from '../../../server/contract/intake-plans.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { BandTag } from '../../ui/band-tag.tsx';
import { Tag, type Tone } from '../../ui/tag.tsx';
import styles from './schools.module.css';

type Row = CheckedPlans['rows'][number];
type Field = Row['errors'][number]['field'];

const tones: Record<Row['outcome'], Tone> = {
  new: 'accent',
  changed: 'accent',
  unchanged: 'neutral',
  wrong: 'bad',
};

/** Every row of the pasted table with what it would do, or what is wrong with it and in which column. */
export function CheckedRows({ checked }: { checked: CheckedPlans }) {
  const { t } = useWords('capacities');
  const { school } = useSeason();
  return (
    <>
      <p role="status">
        {checked.wrong > 0
          ? t('paste.wrong', { count: checked.wrong })
          : t(checked.changed > 0 ? 'paste.right' : 'paste.nothing', { count: checked.changed })}
      </p>
      <div className={styles.checked}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('paste.line')}</th>
              <th scope="col">{t('paste.school')}</th>
              <th scope="col">{t('paste.classes')}</th>
              <th scope="col">{t('paste.classSize')}</th>
              <th scope="col">{t('paste.places')}</th>
              <th scope="col">{t('paste.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {checked.rows.map((row) => (
              <CheckedRow key={row.line} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {checked.missing.length > 0 && (
        <p className={styles.faint}>
          {t('paste.missing', { schools: checked.missing.map(school).join(t('and')) })}
        </p>
      )}
    </>
  );
}

function CheckedRow({ row }: { row: Row }) {
  const { t } = useWords('capacities');
  const { school } = useSeason();
  const [name = '', classes = '', classSize = ''] = row.cells;
  const faultOf = (field: Field) => row.errors.find((error) => error.field === field);
  const cell = (field: Field, value: string) => {
    const fault = faultOf(field);
    return (
      <td data-wrong={fault ? true : undefined}>
        <span>{value || '—'}</span>
        {fault && (
          <span className={styles.fault}>
            {t(`fault.${fault.code}`, { detail: fault.detail ?? '' })}
          </span>
        )}
      </td>
    );
  };
  const whole = faultOf('row');
  return (
    <tr data-outcome={row.outcome}>
      <td>{row.line}</td>
      {whole ? (
        <td colSpan={4} data-wrong>
          <span>{row.cells.join(' ')}</span>
          <span className={styles.fault}>
            {t(`fault.${whole.code}`, { detail: whole.detail ?? '' })}
          </span>
        </td>
      ) : (
        <>
          {cell('school', row.schoolId ? school(row.schoolId) : name)}
          {cell('classes', String(row.classes ?? classes))}
          {cell('classSize', String(row.classSize ?? classSize))}
          <td>
            {row.now && (
              <span className={styles.faint}>
                {formatCount(row.now.classes * row.now.classSize)} →{' '}
              </span>
            )}
            <strong>{row.capacity === null ? '—' : formatCount(row.capacity)}</strong>{' '}
            {row.band !== null && row.band !== 'standard' && <BandTag band={row.band} />}
          </td>
        </>
      )}
      <td>
        <Tag tone={tones[row.outcome]}>{t(`outcome.${row.outcome}`)}</Tag>
      </td>
    </tr>
  );
}
