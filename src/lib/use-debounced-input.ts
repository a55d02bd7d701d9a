import {
  useEffect,
  useEffectEvent,
  useState,
  type ChangeEvent,
  type CompositionEvent,
} from 'react';

const PAUSE_MS = 180;

/**
 * A text box whose value is reported after a short pause, and never in the middle of a Chinese composition:
 * "lin" on the way to 林 is not a search. `value` is the truth from outside (the URL), which comes round a
 * moment after the report; what stands in the box stays until then, so that no keystroke in between is lost.
 */
export function useDebouncedInput(value: string, report: (value: string) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  /** Reported and not yet come round, oldest first. */
  const [underWay, setUnderWay] = useState<readonly string[]>([]);
  const [composing, setComposing] = useState(false);
  const [lastValue, setLastValue] = useState(value);
  const reported = underWay.at(-1);

  if (value !== lastValue) {
    setLastValue(value);
    const at = underWay.lastIndexOf(value);
    const older = at >= 0 && at < underWay.length - 1;
    setUnderWay(older ? underWay.slice(at + 1) : []);
    // Typed on since: that counts, and is reported in its turn.
    if (!older && draft === reported) setDraft(null);
  }

  const send = (next: string) => {
    if (next === (reported ?? value)) {
      setDraft(reported ?? null);
      return;
    }
    setDraft(next);
    setUnderWay([...underWay, next]);
    report(next);
  };
  const sendAfterPause = useEffectEvent(send);

  useEffect(() => {
    if (draft === null || composing) return;
    const timer = setTimeout(() => sendAfterPause(draft), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, composing]);

  return {
    /** What has been typed but not yet reported counts as "loading". */
    pending: draft !== null && draft !== (reported ?? value),
    setNow: send,
    input: {
      value: draft ?? value,
      onChange: (event: ChangeEvent<HTMLInputElement>) => setDraft(event.target.value),
      onCompositionStart: () => setComposing(true),
      onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => {
        setComposing(false);
        setDraft(event.currentTarget.value);
      },
    },
  };
}
