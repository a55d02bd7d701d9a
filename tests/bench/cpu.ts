import { readdir, readFile } from 'node:fs/promises';

/** Milliseconds of processor time that processes have taken, with what has ended below them; Linux only. */
export async function cpuOf(pids: readonly (number | undefined)[]): Promise<number> {
  let sum = 0;
  for (const pid of pids) sum += (await statOf(pid))?.cpu ?? 0;
  return sum;
}

/** A process and those that it started, such as a database server and its connections. */
export async function familyOf(pid: number): Promise<number[]> {
  const all = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const children: number[] = [];
  for (const name of all) {
    if ((await statOf(Number(name)))?.parent === pid) children.push(Number(name));
  }
  return [pid, ...children];
}

const TICK_MS = 10;

async function statOf(pid: number | undefined) {
  const text = pid && (await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null));
  if (!text) return null;
  // The name in brackets may hold spaces; the figures come after it.
  const figures = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [user, system, endedUser, endedSystem] = figures.slice(11, 15).map(Number);
  const ticks = (user ?? 0) + (system ?? 0) + (endedUser ?? 0) + (endedSystem ?? 0);
  return { parent: Number(figures[1]), cpu: ticks * TICK_MS };
}
