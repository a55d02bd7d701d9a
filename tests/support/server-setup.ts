import type { TestProject } from 'vitest/node';
import { provideDump, providePostgres } from './templates.ts';

/** Once before the server tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stopPostgres = await providePostgres(project);
  const removeDump = await provideDump(project);
  return async () => {
    await stopPostgres();
    await removeDump();
  };
}
