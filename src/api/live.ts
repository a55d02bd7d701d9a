import type { QueryClient } from '@tanstack/react-query';
import type { LiveMessage, LiveTopic } from '../../server/contract/live.ts';

/** What is shown of each kind of thing: the first words of the query keys that have to be asked for again. */
const KEYS: Record<LiveTopic, readonly string[]> = {
  case: ['applicants', 'progress', 'home', 'check-in', 'coordination', 'verification'],
  place: ['schools', 'coordination'],
  run: ['runs', 'home'],
  edition: ['editions', 'schools', 'home'],
  notice: ['notices'],
};
const ALL = Object.keys(KEYS) as LiveTopic[];

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** Of many changes in a row the screens ask once in this time. */
const GATHER_MS = 700;
/** Without a stream (a proxy that keeps it back) everything shown is asked for by the clock. */
const POLL_MS = 15_000;
/** The service beats every 15 s; a line that is silent for longer is dead, whatever the system says. */
const SILENT_MS = 40_000;

/**
 * Keeps what is on the screen as the service has it. A message says only what kind of thing changed; the queries
 * ask for it again, within the scope of who asks. Returns the way to stop.
 */
export function startLive(client: QueryClient, origin: string): () => void {
  const stopped = new AbortController();
  let waitMs = FIRST_WAIT_MS;
  const due = new Set<LiveTopic>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const refresh = () => {
    timer = undefined;
    const keys = new Set([...due].flatMap((topic) => KEYS[topic]));
    due.clear();
    void client.invalidateQueries({
      predicate: ({ queryKey: [first, second] }) =>
        // An open case is not changed under the reader's hands; a write on it is told that it is stale (412).
        keys.has(String(first)) && second !== 'case' && second !== 'desk',
    });
    void client.invalidateQueries({ queryKey: ['applicants', 'case'], refetchType: 'none' });
  };
  const note = (topics: readonly LiveTopic[]) => {
    for (const topic of topics) due.add(topic);
    timer ??= setTimeout(refresh, GATHER_MS);
  };
  const poll = setInterval(() => {
    if (waitMs > FIRST_WAIT_MS) note(ALL);
  }, POLL_MS);

  const listen = async () => {
    while (!stopped.signal.aborted) {
      const line = new AbortController();
      const hangUp = () => line.abort();
      stopped.signal.addEventListener('abort', hangUp);
      const ended = await readStream(origin, line, {
        opened() {
          // What happened while nobody listened is not told again.
          if (waitMs > FIRST_WAIT_MS) note(ALL);
          waitMs = FIRST_WAIT_MS;
        },
        message: ({ topics }) => note(topics),
      }).catch(() => 'broken' as const);
      stopped.signal.removeEventListener('abort', hangUp);
      if (ended === 'session-over') {
        // The next question is answered 401, which leads to the sign-in.
        void client.invalidateQueries({ queryKey: ['session'] });
        note(ALL);
      }
      if (!stopped.signal.aborted) await wait(waitMs * (0.75 + Math.random() / 2), stopped.signal);
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
    }
  };
  void listen();
  return () => {
    stopped.abort();
    clearTimeout(timer);
    clearInterval(poll);
  };
}

async function readStream(
  origin: string,
  line: AbortController,
  on: { opened: () => void; message: (message: LiveMessage) => void },
): Promise<'ended' | 'session-over'> {
  const response = await fetch(`${origin}/api/live`, {
    credentials: 'same-origin',
    signal: line.signal,
  });
  if (response.status === 401) return 'session-over';
  if (!response.ok || !response.body) return 'ended';
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let silence = setTimeout(() => line.abort(), SILENT_MS);
  let rest = '';
  let first = true;
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return 'ended';
      if (first) on.opened();
      first = false;
      clearTimeout(silence);
      silence = setTimeout(() => line.abort(), SILENT_MS);
      const parts = (rest + value).split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) {
        if (part.startsWith('event: end')) return 'session-over';
        const data = part.startsWith('data: ') ? part.slice(6) : null;
        if (data) on.message(JSON.parse(data) as LiveMessage);
      }
    }
  } finally {
    clearTimeout(silence);
    void reader.cancel().catch(() => {});
  }
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
