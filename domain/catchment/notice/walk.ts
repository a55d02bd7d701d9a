import { hasLineSuffix } from './gazetteer.ts';

/** A border told as somebody walks it: the lines that are followed, in order, until it closes. */
export interface Walk {
  /** The ways to read it; more than one where a crossing is left along either of its two streets. */
  rounds: string[][];
  /** Every line is named where it is followed (沿A), and the last leads back to the first. */
  sure: boolean;
}

const END_OF = '(?:交汇处|交会处|交叉口|交叉处|交接处|十字路口|路口)';
const JUNCTION = new RegExp(`^(.{2,}?)(?:与|和)(.{2,}?)${END_OF}$`);
const CROSSING = new RegExp(`^(.{2,}?)${END_OF}$`);
const STEP = new RegExp(
  [
    '^(?:再|又|然后|继而|继续|最后)?',
    '(?:(?:自|从|由)?(?<from>.{2,}?)(?:起|出发|开始)?)??',
    '(?:沿(?:着)?(?<along>.{2,}?))?',
    '(?:(?:折|转|折而|转而)?(?:向|往)(?<toward>[东南西北]{1,2})(?:方向)?(?:折|行|走)?)?',
    '(?:沿(?:着)?(?<then>.{2,}?))?',
    '(?:(?<via>经过?|穿?过)(?<passed>.{2,}?))?',
    '(?:(?:直?至|到|抵|入|止于|回到|返回)(?:与)?(?<to>.{2,}?)(?:止|为止)?)?$',
  ].join(''),
);
const STARTS = /^[东南西北](?:起自|起于|起)/;
const CUT = /[,;]|(?<=.{2})(?:再|又|然后|继而|最后)(?=[向往沿折转])/;
const ORIGIN = /^(?:起点|原点|起始点|出发点)$/;
const SIDE_END = /^[东南西北](?:边)?(?:界|界线|边界)?[东南西北]端$/;
/** No name, or two of them. */
const NO_NAME = /沿(?![江河湖海山溪])|[至到,]|.{2}[与和及].{2}|[向往][东南西北]|^[与和经过由从自]$/;
/** 东南西北 and 东北西南 go round; 东西南北 does not. */
const ROUND = '东南西北东南西北西南东北西南东北';
const LEAST_LINES = 3;

const WATERSIDE = /^[江河湖海].*(?:路|大道|街)$/;
const MOVES = /[至到]|[向往][东南西北]/;

type Place = { lines: string[]; name: string };

function placeOf(name: string): Place {
  const junction = JUNCTION.exec(name);
  if (junction) return { name, lines: [junction[1] ?? '', junction[2] ?? ''] };
  return { name, lines: [CROSSING.exec(name)?.[1] ?? name] };
}

/** One leg of the walk: 东界线 with what stands behind it, or all of it at once. */
export interface Leg {
  label: string | null;
  words: string;
}

/** Follows the walk line by line; `null` where a step does not tell what it follows, or the walk does not go round. */
export function readWalk(legs: readonly Leg[], isKnown: (name: string) => boolean): Walk | null {
  const labels = legs.flatMap(({ label }) => label ?? []).join('');
  if (labels.length > 0 && (labels.length < 3 || !ROUND.includes(labels))) return null;
  const steps = legs.flatMap(({ words }) =>
    words
      .replace(STARTS, '')
      .split(CUT)
      .filter((step) => step !== ''),
  );
  let rounds: string[][] = [[]];
  let sure = true;
  let at: Place | null = null;
  let start: Place | null = null;
  const follow = (choices: readonly string[]) => {
    if (choices.length > 1) sure = false;
    rounds = rounds.flatMap((round) =>
      choices.map((line) => (round.at(-1) === line ? round : [...round, line])),
    );
  };
  for (const words of steps) {
    if (JUNCTION.test(words) && !MOVES.test(words)) {
      at = placeOf(words);
      start ??= at;
      continue;
    }
    const step = STEP.exec(words)?.groups;
    if (!step) return null;
    const { from, along = step.then, toward, via, passed, to } = step;
    if (from !== undefined && !SIDE_END.test(from)) at = placeOf(from);
    start ??= at;
    if (along !== undefined) {
      // 沿江北大道: along 江北大道, or 沿江北大道 itself.
      const whole = `沿${along}`;
      const street = WATERSIDE.test(along) && (isKnown(whole) || !isKnown(along));
      if (street && !isKnown(whole)) sure = false;
      follow([street ? whole : along]);
    } else if (toward !== undefined) {
      // 至A,向东: along A, which nobody has said in so many words.
      const choices = at?.lines.filter((line) => !rounds.every((round) => round.at(-1) === line));
      if (!choices || choices.length === 0) return null;
      follow(choices);
      sure = false;
    } else if (passed === undefined && !(from !== undefined && to === undefined)) return null;
    if (passed !== undefined && via?.startsWith('经')) {
      follow([passed]);
      sure = false;
    }
    if (to !== undefined) at = ORIGIN.test(to) ? start : placeOf(to);
  }
  if (rounds.length > 2) return null;
  const closed = rounds.map((round) => (round.at(-1) === round[0] ? round.slice(0, -1) : round));
  if (
    closed.some((round) => round.length < LEAST_LINES || round.some((name) => NO_NAME.test(name)))
  ) {
    return null;
  }
  const [round = []] = closed;
  const isBack =
    at !== null && start !== null && at.lines.every((line) => start.lines.includes(line));
  const meets = at !== null && at.lines.some((line) => line === round[0]);
  if (labels.length < 4 && !isBack && !meets) return null;
  sure &&= round.every((line) => hasLineSuffix(line)) && (isBack || meets);
  return { rounds: closed, sure };
}
