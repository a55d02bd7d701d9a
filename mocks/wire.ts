/** Requests and answers as they cross between the page and the worker: plain data, bodies as bytes. */
export interface WireRequest {
  method: string;
  url: string;
  headers: [string, string][];
  body: ArrayBuffer | null;
  cookie: string | null;
}

export interface WireAnswer {
  status: number;
  headers: [string, string][];
  body: ArrayBuffer | null;
  setCookie: string | null;
  /** The body comes piece by piece, and perhaps without end (server-sent events). */
  streams?: boolean;
}

/** A piece of a body that streams; `null`: there is no more. */
export type Piece = ArrayBuffer | null;

export interface Step {
  label: string;
  done: number;
  total: number;
}

/** Chosen when nothing else is said. */
export const DEFAULT_SCENARIO = 'district';

/** Where the development server has the service's worker, and the databases of the scenarios. */
export const SERVICE = '/service';
export const PREPARED = '/prepared';

export const STORAGE_KINDS = ['opfs', 'memory'] as const;
export type StorageKind = (typeof STORAGE_KINDS)[number];

export type ToWorker =
  | { kind: 'open'; scenario: string; reset: boolean; storage: StorageKind | null }
  | { kind: 'ask'; id: number; request: WireRequest }
  /** Nobody reads the stream any more. */
  | { kind: 'leave'; id: number };

export type FromWorker =
  | { kind: 'step'; step: Step }
  | { kind: 'ready' }
  /** `stale`: what an earlier visit or release kept cannot be opened; made anew it may be. */
  | { kind: 'failed'; message: string; stale: boolean }
  | { kind: 'answer'; id: number; answer: WireAnswer | null }
  | { kind: 'piece'; id: number; piece: Piece };

export async function toWire(request: Request, cookie: string | null): Promise<WireRequest> {
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  const body = hasBody ? await request.arrayBuffer() : null;
  return {
    method: request.method,
    url: request.url,
    headers: [...request.headers],
    body: body && body.byteLength > 0 ? body : null,
    cookie,
  };
}

/** `null`: the service was lost on the way, which the page sees as a broken connection. */
export function fromWire(
  answer: WireAnswer | null,
  stream: ReadableStream<Uint8Array> | null = null,
): Response {
  if (answer === null) return Response.error();
  if (answer.streams) {
    return new Response(stream, { status: answer.status, headers: answer.headers });
  }
  const { status, headers } = answer;
  const empty = status === 204 || status === 205 || status === 304;
  return new Response(empty ? null : answer.body, { status, headers });
}
