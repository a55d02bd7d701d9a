import CameraOutlined from '@ant-design/icons/CameraOutlined';
import { Button } from 'antd';
import { useState, type KeyboardEvent, type Ref } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { cameraAction } from './camera-support.ts';
import { readScan, type Found } from './scan.ts';
import styles from './scan-box.module.css';

interface Props {
  ref: Ref<HTMLInputElement>;
  onScan: (scan: Found) => void;
  /** Enter in the empty box: whoever is on the desk is confirmed. */
  onEmptyEnter: () => void;
  onEscape: () => void;
  onDown: () => void;
  /** `+` in the empty box: all papers were seen. */
  onTickAll: () => void;
  onCamera: () => void;
}

/** The one big box. It empties itself on Enter, so that the next scan never runs into the last. */
export function ScanBox({
  ref,
  onScan,
  onEmptyEnter,
  onEscape,
  onDown,
  onTickAll,
  onCamera,
}: Props) {
  const { t } = useWords('checkIn');
  const [text, setText] = useState('');
  const [unreadable, setUnreadable] = useState<string | null>(null);

  const enter = () => {
    const scan = readScan(text);
    setText('');
    setUnreadable(scan.kind === 'unreadable' ? scan.text : null);
    if (scan.kind === 'nothing') onEmptyEnter();
    else if (scan.kind !== 'unreadable') onScan(scan);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter also ends a Chinese composition, and a key held down is not a second decision.
    if (event.nativeEvent.isComposing || event.repeat) return;
    if (event.key === 'Enter') enter();
    else if (event.key === 'ArrowDown') onDown();
    else if (event.key === '+' && text === '') onTickAll();
    else if (event.key === 'Escape') {
      setText('');
      setUnreadable(null);
      if (text === '') onEscape();
    } else return;
    event.preventDefault();
  };

  return (
    <div className={styles.box}>
      <div className={styles.line}>
        <input
          ref={ref}
          className={styles.input}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setUnreadable(null);
          }}
          onKeyDown={onKeyDown}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={200}
          aria-label={t('scan.label')}
          aria-describedby="scan-hint"
          placeholder={t('scan.placeholder')}
        />
        <Button size="large" className={styles.find} disabled={text.trim() === ''} onClick={enter}>
          {t('scan.find')}
        </Button>
        <ActionButton
          size="large"
          icon={<CameraOutlined />}
          aria-label={t('desk:camera.open')}
          action={cameraAction()}
          onClick={onCamera}
        />
      </div>
      <p
        id="scan-hint"
        className={styles.hint}
        data-wrong={unreadable !== null || undefined}
        role={unreadable === null ? undefined : 'alert'}
      >
        {unreadable === null ? t('scan.nameHint') : t('scan.unreadable', { text: unreadable })}
      </p>
    </div>
  );
}
