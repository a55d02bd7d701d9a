import { createEngine } from './preview/engine.ts';
import type { Question, Reply } from './preview/messages.ts';

/** The preview beside the page, so that no calculation holds up a drag. One for figures, one for checks. */
declare const self: DedicatedWorkerGlobalScope;

const reply = (answer: Reply) => self.postMessage(answer, []);
const engine = createEngine(reply, () => performance.now());
let last = Promise.resolve();
self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  // In order, whatever waits for the extract.
  last = last
    .then(() => engine(data))
    .catch((error: unknown) => reply({ tell: 'failed', why: String(error) }));
});
