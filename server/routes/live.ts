import { mount } from '../access.ts';
import { getLive } from '../contract/live.ts';
import type { Person } from '../contract/session.ts';
import type { App, Deps } from '../deps.ts';
import { LiveHub } from '../live-hub.ts';

/** Proxies cut a silent line after a minute; a session that is over is noticed no later than this. */
const HEARTBEAT_MS = 15_000;
/** A console that has not taken so many messages has gone away without saying so. */
const MOST_WAITING = 200;

export function mountLive(app: App, deps: Deps): void {
  const hub = new LiveHub(deps);
  /** Somebody else's role or school would be another scope: the console comes again as who it is now. */
  const isStill = async (person: Person, request: Request, caller: Person | undefined) => {
    const now = caller ?? (await deps.identity.whoIs(request));
    return now !== null && JSON.stringify(now) === JSON.stringify(person);
  };
  mount(app, deps, getLive, async (c) => {
    const person = c.get('person');
    const request = c.req.raw;
    const encoder = new TextEncoder();
    let leave = () => {};
    const stream = new ReadableStream<Uint8Array>(
      {
        async start(controller) {
          let open = true;
          const close = () => {
            if (!open) return;
            open = false;
            leave();
            controller.close();
          };
          const send = (text: string) => {
            if (!open) return;
            if ((controller.desiredSize ?? 0) <= 0) return close();
            controller.enqueue(encoder.encode(text));
          };
          const unsubscribe = await hub.listen(person, (message) =>
            send(`data: ${JSON.stringify(message)}\n\n`),
          );
          const beat = setInterval(() => {
            void isStill(person, request, c.env?.caller).then((still) => {
              if (still) send(': here\n\n');
              else {
                send('event: end\ndata: {}\n\n');
                close();
              }
              return still;
            }, close);
          }, HEARTBEAT_MS);
          if (typeof beat === 'object' && 'unref' in beat) beat.unref();
          leave = () => {
            open = false;
            unsubscribe();
            clearInterval(beat);
            deps.stopping?.removeEventListener('abort', close);
          };
          deps.stopping?.addEventListener('abort', close);
          if (deps.stopping?.aborted) close();
          send('retry: 2000\n: here\n\n');
        },
        cancel: () => leave(),
      },
      { highWaterMark: MOST_WAITING },
    );
    return new Response(stream, {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        // nginx would keep the messages until its buffer is full.
        'x-accel-buffering': 'no',
      },
    });
  });
}
