import { access, createRoute, z } from './common.ts';

/** What kind of thing changed; the console asks again for what it shows of that kind. */
export const LIVE_TOPICS = ['case', 'place', 'run', 'edition', 'notice', 'settings'] as const;
export type LiveTopic = (typeof LIVE_TOPICS)[number];

/** One line of the stream. It says that something changed, never what: that is asked for within the scope. */
export const liveMessageSchema = z
  .object({
    topics: z.array(z.enum(LIVE_TOPICS)),
    /** Cases that changed, where they are few and within the reader's scope. */
    cases: z.array(z.string()),
  })
  .openapi('LiveMessage');
export type LiveMessage = z.infer<typeof liveMessageSchema>;

/**
 * Server-sent events: `data:` lines with a LiveMessage, comments as heartbeat, and `event: end` when the session
 * is over. Whoever cannot hold a stream asks again by the clock instead.
 */
export const getLive = createRoute({
  method: 'get',
  path: '/api/live',
  tags: ['live'],
  'x-access': access({ who: ['officer', 'registrar', 'supervisor'] }),
  responses: {
    200: {
      description: 'A stream that stays open',
      content: { 'text/event-stream': { schema: z.string() } },
    },
  },
});

export const liveRoutes = [getLive] as const;
