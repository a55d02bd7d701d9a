import type { HomeKind } from '../../../domain/rulebook/category-table.ts';
import type { CategoryRowView, RulebookView } from '../../../server/contract/rulebook.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Tag } from '../../ui/tag.tsx';
import styles from './rulebook.module.css';

const YEARS = ['2021', '2020'] as const;

/** The tables of both years side by side, row by row in the order in which they are tried. */
export function CategoriesTab({ view }: { view: RulebookView }) {
  const { t } = useWords('rulebookPages');
  const used = view.versions.find(({ version }) => version === view.inForce)?.settings;
  return (
    <div className={styles.stack}>
      <p className={styles.faint}>{t('categories.note')}</p>
      {YEARS.map((year) => (
        <section key={year} aria-label={t('value.table', { year })}>
          <h2 className={styles.subtitle}>
            {t('value.table', { year })}
            {used?.categoryTable === year && <Tag tone="accent">{t('categories.used')}</Tag>}
          </h2>
          <CategoryTable
            rows={view.categoryTables[year]}
            others={view.categoryTables[year === '2021' ? '2020' : '2021']}
            year={year}
          />
        </section>
      ))}
    </div>
  );
}

function CategoryTable({
  rows,
  others,
  year,
}: {
  rows: readonly CategoryRowView[];
  others: readonly CategoryRowView[];
  year: string;
}) {
  const { t } = useWords('rulebookPages');
  const known = new Set(others.map((row) => JSON.stringify(row)));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('categories.category')}</th>
          <th scope="col">{t('categories.register')}</th>
          <th scope="col">{t('categories.head')}</th>
          <th scope="col">{t('categories.home')}</th>
          <th scope="col">{t('categories.other')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={JSON.stringify(row)}>
            <th scope="row">
              {t('domain:category', { n: row.category })}
              {!known.has(JSON.stringify(row)) && (
                <Tag tone="warn">{t('categories.onlyIn', { year })}</Tag>
              )}
            </th>
            <td>{row.register ? t(`categories.${row.register}`) : t('categories.any')}</td>
            <td>{row.head ? t(`categories.headOf.${row.head}`) : t('categories.any')}</td>
            <td>
              {row.home
                .map((kind) => t(`categories.homeKind.${kind as HomeKind}`))
                .join(t('common:listJoin')) || t('categories.any')}
            </td>
            <td>
              {(['withParent', 'ownsNothing', 'migrant'] as const)
                .filter((name) => row[name])
                .map((name) => t(`categories.${name}`))
                .join(t('common:listJoin'))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
