import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import type { EditionDetail } from '../../../server/contract/catchments.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useShortcut } from '../../lib/use-shortcut.ts';
import styles from './catchments.module.css';
import { LocatedAnswer } from './located-answer.tsx';

interface Props {
  edition: EditionDetail;
  /** The other year's, while years are compared. */
  other: EditionDetail | null;
  address: string | undefined;
  onTest: (address: string | undefined) => void;
}

/** Type an address, and the clause that claims it answers. */
export function AddressTest({ edition, other, address, onTest }: Props) {
  const { t } = useWords('catchments');
  const [draft, setDraft] = useState(address ?? '');
  const [tested, setTested] = useState(address);
  // A link, or the browser's way back, brings another address than the one that was typed.
  if (tested !== address) {
    setTested(address);
    setDraft(address ?? '');
  }
  const box = useRef<HTMLInputElement>(null);
  useShortcut({ key: '/' }, () => box.current?.focus());
  const text = draft.trim();
  return (
    <section className={styles.test} aria-label={t('test.title')}>
      <form
        className={styles.testForm}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.length !== 1) onTest(text || undefined);
        }}
      >
        <Input
          ref={(input) => {
            box.current = input?.input ?? null;
          }}
          aria-label={t('test.title')}
          placeholder={t('test.placeholder')}
          value={draft}
          maxLength={200}
          allowClear
          onChange={(event) => {
            setDraft(event.target.value);
            if (event.target.value === '') onTest(undefined);
          }}
        />
        <Button htmlType="submit" type="primary" disabled={text.length < 2}>
          {t('test.ask')}
        </Button>
      </form>
      {address && (
        <div className={styles.answers} aria-live="polite">
          <LocatedAnswer edition={edition} address={address} showRead />
          {other && <LocatedAnswer edition={other} address={address} showRead={false} />}
        </div>
      )}
    </section>
  );
}
