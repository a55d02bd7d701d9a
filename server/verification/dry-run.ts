import { availableAction } from '../../domain/casework/actions.ts';
import type { CaseEvent } from '../../domain/casework/events.ts';
import { foldCase } from '../../domain/casework/fold.ts';
import type { CaseStatus } from '../../domain/casework/status.ts';
import { papersToAsk } from '../../domain/verification/decisions.ts';
import { actorOf } from '../casework/actor.ts';
import type { NewEvent } from '../casework/command.ts';
import { judgeAt, openJudge, verdictEvent } from '../casework/judge.ts';
import type { Judge } from '../casework/judge.ts';
import type { BatchMember, DryRun } from '../contract/batches.ts';
import type { Person } from '../contract/session.ts';
import type { Deps } from '../deps.ts';
import { getSeasonYear } from '../season.ts';
import { decidedCase, eventsOf, stateOf } from './decided-case.ts';
import type { CaseToDecide, Deciding } from './decided-case.ts';
import { loadToDecide } from './load.ts';

const CHUNK = 500;
const MOST_FAILURES = 200;

/** The line of the table of actions that a decision is. */
export function actionOf({ decision }: Deciding): 'return-to-family' | 'supply-fact' {
  return decision.kind === 'return-to-family' ? 'return-to-family' : 'supply-fact';
}

/**
 * What a decision would do to each case as it stands now: nothing is written and no register is asked. It goes
 * through the same plan as the real one, so that the two differ only by what happens in between.
 */
export async function tryOut(
  deps: Deps,
  person: Person,
  deciding: Deciding,
  members: readonly BatchMember[],
): Promise<Omit<DryRun, 'claimedByOthers'>> {
  const at = deps.now().toISOString();
  const judge = await openJudge(deps.db, await getSeasonYear(deps), at);
  const versions = new Map(members.map((each) => [each.collectionNumber, each.version]));
  const asks = deciding.decision.kind === 'ask-source-again';
  const moves = new Map<string, { from: CaseStatus; to: CaseStatus; count: number }>();
  const failures: DryRun['failures'] = [];
  let wouldChange = 0;
  const numbers = [...versions.keys()];
  for (let start = 0; start < numbers.length; start += CHUNK) {
    for (const found of await loadToDecide(deps.db, numbers.slice(start, start + CHUNK))) {
      const { collection_number: collectionNumber, name } = found.stored.applicant;
      const move = tryOne(judge, found, versions.get(collectionNumber), person, deciding, at);
      if (typeof move === 'string') {
        failures.push({ collectionNumber, name, code: move });
        continue;
      }
      wouldChange += 1;
      const key = `${move.from}/${move.to}`;
      const held = moves.get(key) ?? { ...move, count: 0 };
      moves.set(key, { ...held, count: held.count + 1 });
    }
  }
  return {
    members: [...members],
    wouldChange,
    moves: asks ? null : [...moves.values()].toSorted((a, b) => b.count - a.count),
    failures: failures.slice(0, MOST_FAILURES),
    moreFailures: Math.max(0, failures.length - MOST_FAILURES),
  };
}

function tryOne(
  judge: Judge,
  found: CaseToDecide,
  version: number | undefined,
  person: Person,
  deciding: Deciding,
  at: string,
): { from: CaseStatus; to: CaseStatus } | string {
  const state = stateOf(found);
  if (version !== state.version) return 'changed-meanwhile';
  const allowed = availableAction(state, actorOf(person), actionOf(deciding));
  if (!allowed.allowed) return allowed.because ?? 'wrong-status';
  if (deciding.decision.kind === 'ask-source-again') {
    const papers = papersToAsk(decidedCase(judge, found, state), deciding.group);
    return papers.length > 0 ? { from: state.status, to: state.status } : 'no-source-to-ask';
  }
  const events = eventsOf(judge, found, state, deciding);
  if (typeof events === 'string') return events;
  return { from: state.status, to: after(judge, found, events, person, at) };
}

/** The status that the case would have. */
function after(
  judge: Judge,
  { stored }: CaseToDecide,
  added: readonly NewEvent[],
  person: Person,
  at: string,
): CaseStatus {
  const last = stored.events.at(-1)?.seq ?? 0;
  const events = [
    ...stored.events,
    ...added.map(
      (event, index) =>
        ({ ...event, seq: last + 1 + index, at, actorId: person.id, rulebook: null }) as CaseEvent,
    ),
  ];
  const state = foldCase(events);
  if (!added.some(({ type }) => type === 'fact-supplied')) return state.status;
  const { verdict } = judgeAt(judge, stored, state);
  return foldCase([...events, verdictEvent(verdict, state.version + 1, at)]).status;
}
