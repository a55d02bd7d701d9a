import { Alert, Modal } from 'antd';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import styles from './desk-card.module.css';
import { openReader } from './frame-reader.ts';

/** Looks a few times a second: a hand that holds a telephone does not move faster. */
const LOOK_EVERY_MS = 150;

export function Camera({
  onRead,
  onClose,
}: {
  onRead: (text: string) => void;
  onClose: () => void;
}) {
  const { t } = useWords('desk');
  // The dialog comes a moment after its parent: nothing begins before there is something to play on.
  const [isThere, setIsThere] = useState(false);
  const video = useRef<HTMLVideoElement | null>(null);
  const place = useCallback((element: HTMLVideoElement | null) => {
    video.current = element;
    setIsThere(element !== null);
  }, []);
  const [state, setState] = useState<'starting' | 'running' | 'denied'>('starting');
  const [onlyQr, setOnlyQr] = useState(false);
  const read = useEffectEvent(onRead);

  useEffect(() => {
    const player = video.current;
    if (!isThere || player === null) return undefined;
    const ended = new AbortController();
    let stream: MediaStream | undefined;
    const look = async () => {
      stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: 'environment' },
        audio: false,
      });
      if (ended.signal.aborted) return;
      player.srcObject = stream;
      await player.play();
      const reader = await openReader();
      setOnlyQr(reader.onlyQr);
      setState('running');
      while (!ended.signal.aborted) {
        const text = await reader.read(player);
        if (text !== null && !ended.signal.aborted) {
          ended.abort();
          read(text);
        }
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      }
    };
    look()
      // Closed in the middle of it is no failure.
      .catch(() => ended.signal.aborted || setState('denied'))
      .finally(() => stopAll(stream));
    return () => {
      ended.abort();
      stopAll(stream);
    };
  }, [isThere]);

  return (
    <Modal open title={t('camera.title')} footer={null} onCancel={onClose} width={480}>
      {state === 'denied' ? (
        <Alert type="error" showIcon title={t('camera.denied')} />
      ) : (
        <video ref={place} className={styles.camera} muted playsInline />
      )}
      {state === 'starting' && <p role="status">{t('camera.starting')}</p>}
      {onlyQr && <p>{t('camera.onlyQr')}</p>}
    </Modal>
  );
}

function stopAll(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
