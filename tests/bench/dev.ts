import { launchChromium } from '../support/chromium.ts';
import { startScript } from '../support/start.ts';
import type { Figure } from './figure.ts';

/**
 * `npm run dev`, its default scenario: from opening the address to a page that can be used, with the database
 * filled in the page; then again with the data kept, which is the comparison.
 */
export async function benchDev(): Promise<Figure[]> {
  const dev = await startScript('dev');
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const usable = async (query: string) => {
      const start = performance.now();
      await page.goto(`${dev.url}/${query}`);
      await page.getByRole('button', { name: /陈明/ }).waitFor({ timeout: 120_000 });
      return (performance.now() - start) / 1_000;
    };
    // Vite transforms the modules at the first visit of all, which is not what is measured.
    await usable('');
    const filled = await usable('?reset');
    const kept = await usable('');
    return [
      {
        name: 'dev: the default scenario filled and usable',
        value: filled,
        unit: 's',
        against: { name: 'opened with the data kept', value: kept },
        aim: '≤ 5 s',
      },
    ];
  } finally {
    await browser.close();
    await dev.stop();
  }
}
