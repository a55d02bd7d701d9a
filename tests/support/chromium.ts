import { chromium } from 'playwright-core';
import type { Browser, BrowserContext } from 'playwright-core';

/** A test must neither wait for nor leave traces in anything outside this machine. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--no-proxy-server',
];

/**
 * On Linux the Chromium that comes from npm, so that `npm ci` is all that a machine needs; elsewhere the
 * installed Chrome or Edge. `CHROMIUM_PATH` names another one.
 */
export async function launchChromium(): Promise<Browser> {
  const path = process.env.CHROMIUM_PATH;
  if (path) return chromium.launch({ executablePath: path, args: [...QUIET, '--no-sandbox'] });
  if (process.platform === 'linux') {
    const { default: packed } = await import('@sparticuz/chromium');
    return chromium.launch({
      executablePath: await packed.executablePath(),
      // WebGL in software is for the maps alone: a page composed by it as well takes five times the work.
      // No sandbox: containers run this as root.
      args: [...QUIET, '--no-sandbox', '--disable-gpu', '--enable-unsafe-swiftshader'],
    });
  }
  try {
    return await chromium.launch({ channel: 'chrome', args: QUIET });
  } catch {
    return chromium.launch({ channel: 'msedge', args: QUIET });
  }
}

/** A browser whose data outlive it: opened again on the same folder it is the same machine. */
export async function launchPersistent(folder: string): Promise<BrowserContext> {
  const settings = { viewport: { width: 1366, height: 768 } };
  const path = process.env.CHROMIUM_PATH;
  if (path || process.platform === 'linux') {
    const { default: packed } = await import('@sparticuz/chromium');
    return chromium.launchPersistentContext(folder, {
      ...settings,
      executablePath: path ?? (await packed.executablePath()),
      args: [...QUIET, '--no-sandbox'],
    });
  }
  return chromium.launchPersistentContext(folder, { ...settings, channel: 'chrome', args: QUIET });
}
