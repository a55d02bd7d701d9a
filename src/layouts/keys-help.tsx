import { Modal } from 'antd';
import { useWords } from '../i18n/use-words.ts';
import styles from './keys-help.module.css';

export function KeysHelp({ onClose }: { onClose: () => void }) {
  const { t } = useWords('shell');
  const rows = [
    { keys: ['/'], words: t('keys.search') },
    { keys: ['Ctrl K', '⌘K'], words: t('keys.palette') },
    { keys: ['j', 'k'], words: t('keys.move') },
    { keys: ['Enter'], words: t('keys.open') },
    { keys: ['Home', 'End'], words: t('keys.ends') },
    { keys: ['[', ']'], words: t('keys.neighbours') },
    { keys: ['1–9'], words: t('keys.choose') },
    { keys: ['H', 'P', 'A', 'R', 'U', 'S'], words: t('keys.steps') },
    { keys: ['Esc'], words: t('keys.back') },
    { keys: ['?'], words: t('keys.help') },
  ];
  return (
    <Modal open title={t('keys.title')} footer={null} onCancel={onClose} width={480}>
      <dl className={styles.keys}>
        {rows.map(({ keys, words }) => (
          <div key={words}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
