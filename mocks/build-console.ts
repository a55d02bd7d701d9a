import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ROOT } from '../server/node/open-service.ts';

/** Bundles the console into `dist`, unless one is there (`npm run build` makes it anew). */
export async function buildConsole(say: (text: string) => void = () => {}): Promise<void> {
  const built = await access(resolve(ROOT, 'dist', 'index.html')).then(
    () => true,
    () => false,
  );
  if (built) return;
  say('Building the console …');
  const { build } = await import('vite');
  await build({ root: ROOT, logLevel: 'error' });
}
