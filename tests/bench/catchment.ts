import { checkDraft } from '../../domain/catchment/check/check-draft.ts';
import { indexEdition } from '../../domain/catchment/edition-index.ts';
import { placeRows } from '../../domain/catchment/impact/extract.ts';
import { impactOf, measure } from '../../domain/catchment/impact/impact.ts';
import { dragBorder, inventDistrict } from '../../domain/catchment/impact/invented-district.ts';
import { openPreview } from '../../domain/catchment/impact/preview.ts';
import { locate } from '../../domain/catchment/locate.ts';
import { readNotice } from '../../domain/catchment/notice/read-notice.ts';
import { DEFAULT_WARNING_THRESHOLDS } from '../../domain/capacity/warning.ts';
import { percentile } from './figure.ts';
import type { Figure } from './figure.ts';

const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const median = (times: number, work: (index: number) => unknown) => {
  work(0);
  return percentile(
    Array.from({ length: times }, (_, index) => timed(() => work(index))),
    0.5,
  );
};

/** An invented district of 70 ranges with 36,000 pupils, each range with a crooked border of 48 corners. */
export async function benchCatchment(): Promise<Figure[]> {
  const { ranges, rows, outline, plans, schoolPoints } = inventDistrict(10, 7, 36_000);
  const setting = { plans, thresholds: DEFAULT_WARNING_THRESHOLDS };
  const index = indexEdition(ranges, 2021);
  const addresses = Array.from({ length: 100_000 }, (_, i) => rows[i % rows.length]?.home);
  const located = median(5, () => {
    for (const address of addresses) if (address) locate(index, address);
  });
  const preview = openPreview(rows, ranges, 2021);
  const before = measure(rows, preview.placements, schoolPoints);
  const steps: number[] = [];
  let draft = ranges;
  for (let step = 0; step < 200; step++) {
    const way = step % 20 < 10 ? 1 : -1;
    const next = dragBorder(draft, 33, 18, [0.0003 * way, 0.0002 * way]);
    draft = next;
    steps.push(
      timed(() => {
        preview.update(next);
        impactOf(before, measure(rows, preview.placements, schoolPoints, before), setting);
      }),
    );
  }
  const text = '东:东门街—昆山南路—燕子路以西;南:清水中路—建新中路以北;含平安东苑、顺昌花园1-12栋';
  return [
    { name: 'locating 100,000 addresses', value: located, unit: 'ms', aim: '≤ 1,000' },
    {
      name: 'impact of one drag step, median',
      value: percentile(steps, 0.5),
      unit: 'ms',
      aim: '≤ 50',
    },
    {
      name: 'impact of one drag step, 95th percentile',
      value: percentile(steps, 0.95),
      unit: 'ms',
      aim: '≤ 50',
      against: {
        name: 'looking at everybody',
        value: median(3, () => placeRows(draft, 2021, rows)),
      },
    },
    {
      name: 'all checks of the draft',
      value: median(2, () =>
        checkDraft({ ranges: draft, year: 2021, outline, rows, schoolPoints }),
      ),
      unit: 'ms',
    },
    { name: 'reading a notice', value: median(50, () => readNotice(text)), unit: 'ms' },
  ];
}
