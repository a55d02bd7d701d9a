import { readRun, type Listed } from './places.ts';
import { emit, type Session } from './session.ts';

/** `A—B—C` without a word of direction: a list of streets, or an area that only a map can tell. */
export function readRunOrChain(session: Session, run: readonly Listed[]): Map<Listed, string[]> {
  const { desk } = session;
  if (!run.some(({ sep }, index) => index > 0 && sep === '-')) return readRun(session, run);
  const whole = { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
  const names = run.map(({ words }) => words);
  const ids: string[] = [];
  const chosen = desk.choose(
    whole,
    [
      { code: 'streets', names },
      { code: 'drawn', names },
    ],
    ids,
  );
  if (chosen === 0) {
    const found = readRun(session, run);
    ids.push(...[...found.values()].flat());
    return found;
  }
  const effect = run[0]?.effect ?? 'include';
  if (chosen === 1) ids.push(emit(session, { kind: 'area', area: null }, effect, whole));
  else {
    const id = desk.newId(whole.start);
    ids.push(id);
    desk.waits(id);
  }
  return new Map();
}

/** `A、B除外`: of several places, either the last or all are left out. */
export function exceptRun(
  session: Session,
  run: readonly Listed[],
  flush: () => void,
): readonly Listed[] {
  const { desk } = session;
  const last = run.at(-1) as Listed;
  const from = run.findLastIndex(({ sep }) => sep !== '、');
  const together = run.slice(Math.max(0, from));
  const leave = (items: readonly Listed[]) => {
    for (const item of items) item.effect = 'exclude';
  };
  leave([last]);
  if (together.length < 2) return run;
  if (from > 0 || session.area !== null || session.ofBlock.length > 0 || together[0]?.keyword) {
    leave(together);
    return run;
  }
  const stretch = { start: together[0]?.start ?? last.start, end: last.end };
  const names = together.map(({ words }) => words);
  const ids: string[] = [];
  const chosen = desk.choose(
    stretch,
    [
      { code: 'last', names },
      { code: 'all', names },
    ],
    ids,
  );
  if (chosen === 1) leave(together);
  if (chosen !== null) return run;
  session.hold = true;
  flush();
  ids.push(...session.ofBlock);
  return run;
}
