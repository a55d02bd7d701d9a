import { Input } from 'antd';
import { CLAUSE_IDS, type ClauseId } from '../../../../domain/rulebook/verdict.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Tag } from '../../../ui/tag.tsx';
import rulebook from '../rulebook.module.css';
import type { Paragraphs } from './draft.ts';
import styles from './notice.module.css';

/** Each clause in our plain words beside what the notice says of it: to read, or with `onChange` to write. */
export function ClauseTable({
  paragraphs,
  onChange,
}: {
  paragraphs: Paragraphs;
  onChange?: (clause: ClauseId, text: string) => void;
}) {
  const { t } = useWords('rulebook');
  return (
    <table className={`${rulebook.table} ${styles.clauses}`}>
      <thead>
        <tr>
          <th scope="col">{t('officialNotice:column.clause')}</th>
          <th scope="col">{t('officialNotice:column.text')}</th>
        </tr>
      </thead>
      <tbody>
        {CLAUSE_IDS.map((clause) => {
          const text = paragraphs[clause] ?? '';
          const name = t(`clause.${clause}.name`);
          return (
            <tr key={clause}>
              <th scope="row">
                <span className={styles.clause}>
                  {clause === 'P-categories' ? name : `${clause} ${name}`}
                  {text.trim() === '' && <Tag>{t('officialNotice:empty')}</Tag>}
                </span>
                <span className={rulebook.hint}>{t(`clause.${clause}.words`)}</span>
              </th>
              <td>
                {onChange ? (
                  <Input.TextArea
                    aria-label={t('officialNotice:textOf', { clause: name })}
                    autoSize={{ minRows: 2, maxRows: 8 }}
                    maxLength={5_000}
                    value={text}
                    onChange={({ target }) => onChange(clause, target.value)}
                  />
                ) : (
                  <p className={styles.text}>{text || '—'}</p>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
