import LeftOutlined from '@ant-design/icons/LeftOutlined';
import RightOutlined from '@ant-design/icons/RightOutlined';
import { Button } from 'antd';
import { useWords } from '../i18n/use-words.ts';
import { formatCount } from '../lib/format.ts';
import styles from './data-table.module.css';

const SIZES = [50, 100, 200];

interface Props {
  page: number;
  pageSize: number;
  total?: number;
  hint?: string;
  onChange: (page: number, pageSize: number) => void;
}

export function PageBar({ page, pageSize, total, hint, onChange }: Props) {
  const { t } = useWords();
  const pages = Math.max(1, Math.ceil((total ?? 0) / pageSize));
  // A link kept from a longer list may ask for a page that is no more.
  const beyond = total !== undefined && page > pages;
  const from = total === 0 || beyond ? 0 : (page - 1) * pageSize + 1;
  const to = beyond ? 0 : Math.min(page * pageSize, total ?? page * pageSize);
  return (
    <footer className={styles.foot}>
      <span aria-live="polite">
        {total === undefined
          ? t('totalUnknown')
          : t('pageOf', {
              from: formatCount(from),
              to: formatCount(to),
              total: formatCount(total),
            })}
      </span>
      <span className={styles.hint}>{hint}</span>
      <label className={styles.size}>
        {t('perPage')}
        <select
          value={pageSize}
          onChange={(event) => onChange(1, Number(event.target.value))}
          className={styles.select}
        >
          {[...new Set([...SIZES, pageSize])]
            .sort((a, b) => a - b)
            .map((size) => (
              <option key={size} value={size}>
                {size}
              </option>
            ))}
        </select>
      </label>
      <Button
        size="small"
        icon={<LeftOutlined />}
        aria-label={t('previousPage')}
        disabled={page <= 1}
        onClick={() => onChange(beyond ? pages : page - 1, pageSize)}
      />
      <span>{t('pageNumber', { page: formatCount(page), pages: formatCount(pages) })}</span>
      <Button
        size="small"
        icon={<RightOutlined />}
        aria-label={t('nextPage')}
        disabled={total === undefined || page >= pages}
        onClick={() => onChange(page + 1, pageSize)}
      />
    </footer>
  );
}
