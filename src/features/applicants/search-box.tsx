import SearchOutlined from '@ant-design/icons/SearchOutlined';
import { Input, type InputRef } from 'antd';
import { useRef } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useDebouncedInput } from '../../lib/use-debounced-input.ts';
import { useShortcut } from '../../lib/use-shortcut.ts';
import styles from './applicants.module.css';

/** One box for everything by which a family can be found. */
export function SearchBox({
  value,
  busy,
  onSearch,
  onLeaveDown,
}: {
  value: string;
  busy: boolean;
  onSearch: (q: string) => void;
  /** Arrow down or Enter: on to the rows. */
  onLeaveDown: () => void;
}) {
  const { t } = useWords('applicants');
  const box = useRef<InputRef>(null);
  const { input, setNow, pending } = useDebouncedInput(value, onSearch);
  useShortcut({ key: '/' }, () => box.current?.focus({ cursor: 'all' }));
  return (
    <div role="search" className={styles.search}>
      <Input
        {...input}
        ref={box}
        // The box is what one comes to this page for.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        allowClear
        size="large"
        maxLength={100}
        aria-label={t('searchLabel')}
        placeholder={t('search')}
        prefix={<SearchOutlined aria-hidden />}
        suffix={busy || pending ? <span className={styles.busy} aria-hidden /> : <kbd>/</kbd>}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' || event.key === 'ArrowDown') {
            event.preventDefault();
            if (event.key === 'Enter') setNow(event.currentTarget.value.trim());
            onLeaveDown();
          }
          if (event.key === 'Escape') setNow('');
        }}
      />
    </div>
  );
}
