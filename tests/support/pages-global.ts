import type { TestProject } from 'vitest/node';
import { provideDump } from './templates.ts';

/** Once before the page tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('postgres', null);
  return provideDump(project);
}
