import type { SchoolRange } from '../../../../domain/catchment/clause.ts';
import type { Impact } from '../../../../domain/catchment/impact/impact.ts';
import type { EditionFinding } from '../../../../server/contract/edition-figures.ts';
import type { Question, Reply } from './messages.ts';
import type { RunningEngine } from './start-engine.ts';

export interface Against {
  ranges: readonly SchoolRange[];
  year: number | null;
}

export interface PreviewView {
  state: 'opening' | 'ready' | 'failed';
  why: string | null;
  /** Of the extract that the figures are counted on. */
  key: string | null;
  rows: number;
  /** Pupils who are in no figure. */
  withoutAddress: number;
  impact: Impact | null;
  /** The very ranges that the figures are of. */
  impactOf: readonly SchoolRange[] | null;
  /** Milliseconds in the worker of the last step. */
  ms: number | null;
  findings: readonly EditionFinding[] | null;
  findingsOf: readonly SchoolRange[] | null;
  outlined: boolean;
  checking: boolean;
}

type Start = (onReply: (reply: Reply) => void) => RunningEngine;

/** The hand rests so long before the checks begin: they take a second or more. */
const CHECK_AFTER_MS = 600;

/**
 * Keeps the figures up with the draft. While a worker is busy only the newest draft waits for it; whatever lay
 * between is never calculated.
 */
export class PreviewClient {
  readonly #start: Start;
  readonly #listeners = new Set<() => void>();
  readonly #engines: Partial<Record<'impact' | 'checks', RunningEngine>> = {};
  #view: PreviewView = {
    state: 'opening',
    why: null,
    key: null,
    rows: 0,
    withoutAddress: 0,
    impact: null,
    impactOf: null,
    ms: null,
    findings: null,
    findingsOf: null,
    outlined: true,
    checking: false,
  };
  #draft: readonly SchoolRange[] = [];
  /** What each worker was last told. */
  #told: Record<'impact' | 'checks', readonly SchoolRange[]> = { impact: [], checks: [] };
  #busy: Record<'impact' | 'checks', boolean> = { impact: false, checks: false };
  #against: Against | null = null;
  #againstTold: Against | null = null;
  #token = 0;
  #bring: () => void = () => {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(start: Start) {
    this.#start = start;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  view = (): PreviewView => this.#view;

  open(extract: Blob | string, draft: readonly SchoolRange[], year: number | null): void {
    this.#draft = draft;
    this.#told = { impact: draft, checks: draft };
    this.#busy = { impact: false, checks: false };
    this.#againstTold = null;
    for (const name of ['impact', 'checks'] as const) {
      const engine = this.#start((reply) => this.#on(name, reply));
      this.#engines[name]?.close();
      this.#engines[name] = engine;
      engine.ask({ ask: 'open', extract, ranges: draft, year });
    }
    this.#askImpact();
    this.#askChecks();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#engines.impact?.close();
    this.#engines.checks?.close();
  }

  /** The extract did not come. */
  fail(why: string): void {
    this.#set({ state: 'failed', why, checking: false });
  }

  /** What brings the extract once more. */
  retryBy(bring: () => void): void {
    this.#bring = bring;
  }

  retry(): void {
    this.#set({ state: 'opening', why: null });
    this.#bring();
  }

  compareWith(against: Against): void {
    this.#against = against;
    this.#askImpact();
  }

  /** The draft as it now is; called at every step of a drag. */
  follow(draft: readonly SchoolRange[]): void {
    if (draft === this.#draft) return;
    this.#draft = draft;
    this.#askImpact();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#askChecks(), CHECK_AFTER_MS);
  }

  #askImpact(): void {
    if (this.#busy.impact || !this.#engines.impact || !this.#against) return;
    if (this.#against !== this.#againstTold) {
      this.#againstTold = this.#against;
      // What the worker knows of the draft may be behind; it answers for that, and is told the rest next.
      this.#ask('impact', { ask: 'against', ...this.#against, token: ++this.#token });
    } else if (this.#told.impact !== this.#draft) {
      const changed = this.#tell('impact');
      this.#ask('impact', { ask: 'draft', changed, token: ++this.#token });
    }
  }

  #askChecks(): void {
    if (this.#busy.checks || !this.#engines.checks) return;
    if (this.#view.findings !== null && this.#told.checks === this.#draft) return;
    const changed = this.#tell('checks');
    this.#ask('checks', { ask: 'checks', changed, token: ++this.#token });
    this.#set({ checking: true });
  }

  #tell(name: 'impact' | 'checks'): SchoolRange[] {
    const known = new Set(this.#told[name]);
    this.#told[name] = this.#draft;
    return this.#draft.filter((range) => !known.has(range));
  }

  #ask(name: 'impact' | 'checks', question: Question): void {
    this.#busy[name] = true;
    this.#engines[name]?.ask(question);
  }

  #on(name: 'impact' | 'checks', reply: Reply): void {
    switch (reply.tell) {
      case 'opened':
        this.#set({
          state: 'ready',
          key: reply.key,
          rows: reply.rows,
          withoutAddress: reply.withoutAddress,
        });
        return;
      case 'failed':
        this.#busy[name] = false;
        this.#set({ state: 'failed', why: reply.why, checking: false });
        return;
      case 'impact':
        this.#busy.impact = false;
        this.#set({
          state: 'ready',
          impact: reply.impact,
          impactOf: this.#told.impact,
          ms: reply.ms,
        });
        this.#askImpact();
        return;
      case 'checks': {
        this.#busy.checks = false;
        const { findings, outlined } = reply;
        const behind = this.#told.checks !== this.#draft;
        this.#set({
          state: 'ready',
          findings,
          findingsOf: this.#told.checks,
          outlined,
          checking: behind,
        });
        if (behind) this.#askChecks();
        return;
      }
      default: {
        const unhandled: never = reply;
        return unhandled;
      }
    }
  }

  #set(change: Partial<PreviewView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}
