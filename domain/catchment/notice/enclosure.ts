import type { Stretch } from './fold.ts';
import type { Listed } from './places.ts';
import { emit, lineOf, type Session } from './session.ts';
import { isLineName } from './sides.ts';

const ENCLOSED =
  /^(.{2,}?)(?:所)?(?:合围|围合|围成|包围|环绕|环围)(?:而成)?(?:的)?(?:所有|全部)?(?:封闭)?(?:区域|范围|地段|地区|地块|片区|地带|小区|住宅区)?(?:之内|以内|内)?$/;
const WRITTEN = /^由(.+)围合的区域$/;
const AND = /(?<=.{2})[与和及](?=.{2})/;

/**
 * `由A、B、C、D围合的区域`: the lines all round an area, none with a word of the side on which it lies. Takes
 * them from the end of the run and gives what remains of it; `null` where the words say something else.
 */
export function readEnclosure(
  session: Session,
  run: readonly Listed[],
  item: Listed,
): readonly Listed[] | null {
  const words = ENCLOSED.exec(item.words)?.[1];
  if (words === undefined) return null;
  let from = run.length;
  let first: Listed = { ...item, words };
  while (from > 0 && first.sep !== '' && first.sep !== ',' && !first.keyword) {
    first = run[--from] as Listed;
    if (OPENING.test(first.words)) break;
  }
  const round = [...run.slice(from), { ...item, words }];
  const lines = round.flatMap((line, index) =>
    (index === 0 ? line.words.replace(OPENING, '') : line.words)
      .split(AND)
      .map((name) => ({ line, name })),
  );
  // 由A、B、C围合: all are lines, a wall too, as the words say so of each.
  const said = OPENING.test(round[0]?.words ?? '');
  if (lines.length < 3 || !(said || lines.every(({ name }) => isLineName(name, session))))
    return null;
  const { desk } = session;
  const stretch: Stretch = { start: round[0]?.start ?? item.start, end: item.end };
  const id = emit(session, { kind: 'area', area: null }, item.effect, stretch, item.more);
  const names = lines.map(({ line, name }) => lineOf(session, line, name, id).name);
  const text = enclosureWords(names);
  desk.replace(id, (clause) => ({ ...clause, text }));
  desk.understood(stretch, [id]);
  return run.slice(0, from);
}

const OPENING = /^(?:由|以|从)(?=.{2})/;

export const enclosureWords = (names: readonly string[]) => `由${names.join('、')}围合的区域`;

/** The lines round a drawn area, by the words of its clause. */
export function enclosureLines(text: string | null): string[] | null {
  return WRITTEN.exec(text ?? '')?.[1]?.split('、') ?? null;
}
