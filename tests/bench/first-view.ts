import type { Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { startScript } from '../support/start.ts';
import { percentile } from './figure.ts';
import type { Figure } from './figure.ts';

const TIMES = 7;
const PARTS = ['figures', 'curve', 'schools on the map', 'whole map'] as const;
type Drawn = Record<(typeof PARTS)[number], number>;

/**
 * The first view of Progress in Chromium on the city's demonstration: from the click in the menu of another screen,
 * loaded anew, so that no figure is known yet, until figures, curve and map are drawn. The page's code was loaded by
 * a visit before, and lies in the browser's cache. Without a graphics card the map is drawn by the processor.
 */
export async function benchFirstView(): Promise<Figure[]> {
  const service = await startScript('start', {
    env: { SCENARIO: 'city', LOG: 'off' },
    until: /Ready after/,
  });
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.request.post(`${service.url}/api/session`, {
      data: { personId: 'supervisor-huang' },
    });
    await page.goto(`${service.url}/progress`);
    await whenDrawn(page, 0);
    const samples: Drawn[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      await page.goto(`${service.url}/audit`);
      await page.getByRole('grid').getByRole('row').nth(1).waitFor();
      const link = page.locator('a[href="/progress"]').first();
      await link.waitFor();
      const clicked = await link.evaluate((element: HTMLElement) => {
        element.click();
        return performance.now();
      });
      samples.push(await whenDrawn(page, clicked));
    }
    return PARTS.map((part) => ({
      name: `click to the ${part}, median`,
      value: percentile(
        samples.map((drawn) => drawn[part]),
        0.5,
      ),
      unit: 'ms',
      aim: '≤ 1,000 ms',
    }));
  } finally {
    await browser.close();
    await service.stop();
  }
}

/** Milliseconds since the click until each part is drawn. */
function whenDrawn(page: Page, clicked: number): Promise<Drawn> {
  return page.evaluate(
    (since) =>
      new Promise<Drawn>((done) => {
        const places = {
          figures: 'main a[href*="/applicants?"]',
          curve: 'div[role=img] svg path',
          'schools on the map': '.maplibregl-marker',
          // Nothing of it is still to be loaded, drawn or faded in.
          'whole map': '[data-ready] canvas',
        };
        const seen = new Map<string, number>();
        const look = () => {
          for (const [part, place] of Object.entries(places)) {
            if (!seen.has(part) && document.querySelector(place))
              seen.set(part, performance.now() - since);
          }
          if (seen.size === Object.keys(places).length)
            done(Object.fromEntries(seen) as unknown as Drawn);
          else requestAnimationFrame(look);
        };
        look();
      }),
    clicked,
  );
}
