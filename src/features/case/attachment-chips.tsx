import PaperClipOutlined from '@ant-design/icons/PaperClipOutlined';
import { useWords } from '../../i18n/use-words.ts';
import styles from './attachments.module.css';
import { useCase } from './case-context.ts';

/** The files that a decision cites; each opens in place. */
export function AttachmentChips({ ids }: { ids: unknown }) {
  const { t } = useWords('casework');
  const { view, act } = useCase();
  const cited = Array.isArray(ids) ? view.attachments.filter(({ id }) => ids.includes(id)) : [];
  if (cited.length === 0) return null;
  return (
    <span className={styles.chips}>
      {cited.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className={styles.chip}
          aria-label={t('files.open', { name })}
          onClick={() => act({ name: 'view-attachment', id })}
        >
          <PaperClipOutlined aria-hidden /> {name}
        </button>
      ))}
    </span>
  );
}
