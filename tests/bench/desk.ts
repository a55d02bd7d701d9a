import { buildConsole } from '../../mocks/build-console.ts';
import { launchChromium } from '../support/chromium.ts';
import { openCheckInSeason } from '../support/check-in-season.ts';
import { clockOf, countCheckIns, countOutOfTime, soakDesks } from '../support/desk-soak.ts';
import { percentile } from './figure.ts';
import type { Figure } from './figure.ts';

/** So many check-ins in Chromium, with cuts; DESK_CHECK_INS and DESKS say otherwise. */
const CHECK_INS = Number(process.env.DESK_CHECK_INS ?? 2_000);
const DESKS = Number(process.env.DESKS ?? 6);
/** So many at one desk alone: how soon the next number is taken says nothing where twelve pages share a browser. */
const CALM = 60;

export async function benchDesk(): Promise<Figure[]> {
  await buildConsole();
  const season = await openCheckInSeason('city');
  const browser = await launchChromium();
  try {
    const { soaked: calm } = await soakDesks(browser, season, {
      checkIns: CALM,
      desks: 1,
      calm: true,
    });
    const started = performance.now();
    const began = await clockOf(season);
    const { soaked, numbers } = await soakDesks(browser, season, {
      checkIns: CHECK_INS,
      desks: DESKS,
    });
    const counted = await countCheckIns(season, numbers);
    const lost = numbers.filter((number) => !counted.has(number)).length;
    const double = numbers.filter((number) => (counted.get(number) ?? 0) > 1).length;
    const outOfTime = await countOutOfTime(season, numbers, [began, await clockOf(season)]);
    const minutes = (performance.now() - started) / 60_000;
    return [
      { name: 'check-ins at the desks', value: soaked.checkIns, unit: '', aim: '≥ 2,000' },
      { name: 'lost', value: lost, unit: '', aim: '0' },
      { name: 'counted twice', value: double, unit: '', aim: '0' },
      { name: 'children at two desks', value: soaked.twice, unit: '' },
      { name: 'desks with a wrong clock', value: soaked.wrongClocks, unit: '' },
      { name: 'check-ins at a wrong time', value: outOfTime, unit: '', aim: '0' },
      { name: 'network cuts', value: soaked.cuts, unit: '' },
      { name: 'services killed', value: soaked.kills, unit: '' },
      { name: 'pages closed', value: soaked.reopened, unit: '' },
      {
        name: `next scan after Enter, one desk, p95 of ${CALM}`,
        value: percentile(calm.readyMs, 0.95),
        unit: 'ms',
        against: {
          name: `${2 * DESKS} pages in one browser`,
          value: percentile(soaked.readyMs, 0.95),
        },
        aim: '≤ 100 ms',
      },
      { name: 'took', value: minutes, unit: 'min' },
    ];
  } finally {
    await browser.close();
    await season.close();
  }
}
