import { createEngine } from './engine.ts';
import type { Question, Reply } from './messages.ts';

export interface RunningEngine {
  ask: (question: Question) => void;
  close: () => void;
}

/** In a worker of its own; where a browser has none, in the page, a turn later. */
export function startEngine(onReply: (reply: Reply) => void): RunningEngine {
  if (typeof Worker === 'undefined') return engineInPage(onReply);
  const worker = new Worker(new URL('../impact.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => onReply(data));
  worker.addEventListener('error', ({ message }) => onReply({ tell: 'failed', why: message }));
  return {
    ask: (question) => worker.postMessage(question, []),
    close: () => worker.terminate(),
  };
}

function engineInPage(onReply: (reply: Reply) => void): RunningEngine {
  let closed = false;
  const engine = createEngine(
    (answer) => !closed && onReply(answer),
    () => performance.now(),
  );
  let last = Promise.resolve();
  return {
    ask: (question) => {
      last = last
        .then(() => engine(question))
        .catch((error: unknown) => onReply({ tell: 'failed', why: String(error) }));
    },
    close: () => {
      closed = true;
    },
  };
}
