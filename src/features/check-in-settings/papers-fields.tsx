import ArrowDownOutlined from '@ant-design/icons/ArrowDownOutlined';
import ArrowUpOutlined from '@ant-design/icons/ArrowUpOutlined';
import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import { Button, Input } from 'antd';
import type {
  CheckInParameters,
  CheckInSettingsVersion,
} from '../../../server/contract/check-in-settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './check-in-settings.module.css';
import { MOST_PAPERS, moved, newPaper } from './draft.ts';

type Papers = CheckInParameters['papers'];

/** What a desk ticks, in the order in which a family lays it on the table. */
export function PapersFields({
  papers,
  versions,
  readOnly,
  onChange,
}: {
  papers: Papers;
  versions: readonly CheckInSettingsVersion[];
  /** For those who may only look. */
  readOnly: boolean;
  onChange: (papers: Papers) => void;
}) {
  const { t } = useWords('checkInSettings');
  return (
    <fieldset className={styles.group}>
      <legend>{t('papers.title')}</legend>
      <p className={styles.hint}>{t('papers.hint')}</p>
      <ol className={styles.papers}>
        {papers.map((paper, index) => {
          const n = index + 1;
          const change = (part: Partial<typeof paper>) =>
            onChange(papers.map((each, i) => (i === index ? { ...each, ...part } : each)));
          return (
            <li key={paper.id}>
              <span className={styles.place}>{n}</span>
              {(['name', 'nameEn'] as const).map((field) => (
                <Input
                  key={field}
                  aria-label={t(`papers.${field}`, { n })}
                  placeholder={t(`papers.${field}`, { n })}
                  maxLength={field === 'name' ? 60 : 100}
                  readOnly={readOnly}
                  status={paper[field].trim() === '' ? 'error' : undefined}
                  value={paper[field]}
                  onChange={({ target }) => change({ [field]: target.value })}
                />
              ))}
              <Button
                icon={<ArrowUpOutlined />}
                aria-label={t('papers.up', { n })}
                disabled={readOnly || index === 0}
                onClick={() => onChange(moved(papers, index, -1))}
              />
              <Button
                icon={<ArrowDownOutlined />}
                aria-label={t('papers.down', { n })}
                disabled={readOnly || n === papers.length}
                onClick={() => onChange(moved(papers, index, 1))}
              />
              <Button
                icon={<DeleteOutlined />}
                aria-label={t('papers.remove', { n })}
                disabled={readOnly}
                onClick={() => onChange(papers.filter((each) => each !== paper))}
              />
            </li>
          );
        })}
      </ol>
      {papers.length === 0 && <p className={styles.hint}>{t('papers.none')}</p>}
      <Button
        disabled={readOnly || papers.length >= MOST_PAPERS}
        onClick={() => onChange([...papers, newPaper(versions, papers)])}
      >
        {t('papers.add')}
      </Button>
    </fieldset>
  );
}
