import SearchOutlined from '@ant-design/icons/SearchOutlined';
import { Input, Select, type InputRef } from 'antd';
import { useRef } from 'react';
import { APPLICANT_KINDS } from '../../../domain/evidence/evidence.ts';
import type { VerificationFilters } from '../../../server/contract/verification.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDebouncedInput } from '../../lib/use-debounced-input.ts';
import { useShortcut } from '../../lib/use-shortcut.ts';
import { ASKED_CHOICES, CLAIM_CHOICES } from '../../lib/verification-search.ts';
import styles from './verification.module.css';

/** The same search as everywhere, and the filters that narrow every group alike. */
export function Toolbar({
  filters,
  ask,
  onDown,
}: {
  filters: VerificationFilters;
  ask: (change: Partial<VerificationFilters>) => void;
  onDown: () => void;
}) {
  const { t } = useWords('verification');
  const box = useRef<InputRef>(null);
  const { input, setNow } = useDebouncedInput(filters.q ?? '', (q) =>
    ask({ q: q.trim() || undefined }),
  );
  useShortcut({ key: '/' }, () => box.current?.focus({ cursor: 'all' }));
  return (
    <>
      <Input
        {...input}
        ref={box}
        size="small"
        className={styles.search}
        allowClear
        onClear={() => setNow('')}
        maxLength={100}
        prefix={<SearchOutlined aria-hidden />}
        placeholder={t('search')}
        aria-label={t('search')}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          onDown();
        }}
      />
      <Select
        size="small"
        className={styles.select}
        allowClear
        placeholder={t('kind')}
        aria-label={t('kind')}
        value={filters.kind}
        options={APPLICANT_KINDS.map((kind) => ({ value: kind, label: t(`domain:kind.${kind}`) }))}
        onChange={(kind?: VerificationFilters['kind']) => ask({ kind })}
      />
      <Select
        size="small"
        className={styles.select}
        allowClear
        placeholder={t('claimFilter.label')}
        aria-label={t('claimFilter.label')}
        value={filters.claim}
        options={CLAIM_CHOICES.map((value) => ({ value, label: t(`claimFilter.${value}`) }))}
        onChange={(claim?: VerificationFilters['claim']) => ask({ claim })}
      />
      <Select
        size="small"
        className={styles.select}
        allowClear
        placeholder={t('askedFilter.label')}
        aria-label={t('askedFilter.label')}
        value={filters.asked}
        options={ASKED_CHOICES.map((value) => ({ value, label: t(`askedFilter.${value}`) }))}
        onChange={(asked?: VerificationFilters['asked']) => ask({ asked })}
      />
    </>
  );
}
