import type { EChartsCoreOption } from 'echarts/core';
import type { Palette } from '../../ui/palette.ts';

export interface Curve {
  /** Days of this season, each with the same day of the last one (by month and day). */
  rows: { day: string; now: number | null; last: number | null }[];
  /** Dates of the season's calendar, in words. */
  marks: { day: string; name: string }[];
  names: { now: string; last: string };
}

/** A full line with points for this season, a broken one for the last: told apart without colour. */
export function daysOption({ rows, marks, names }: Curve, palette: Palette): EChartsCoreOption {
  const text = { color: palette.inkSoft, fontSize: 12 };
  const nearEnd = (day: string) => rows.findIndex((row) => row.day === day) > rows.length * 0.7;
  const line = (title: string, values: (number | null)[], last: boolean) => ({
    type: 'line',
    name: title,
    data: values,
    symbol: last ? 'none' : 'circle',
    symbolSize: 5,
    connectNulls: true,
    lineStyle: { type: last ? 'dashed' : 'solid', width: last ? 1.5 : 2 },
    itemStyle: { color: last ? palette.inkFaint : palette.accent },
    ...(last
      ? {}
      : {
          markLine: {
            symbol: 'none',
            silent: true,
            lineStyle: { color: palette.inkFaint, type: 'dotted' },
            data: marks.map(({ day, name }, index) => ({
              name,
              xAxis: day.slice(5),
              // Dates of one month: every second one's words stand a line higher.
              label: {
                ...text,
                formatter: '{b}',
                position: 'end',
                // The words of the last days would run out of the picture.
                align: nearEnd(day) ? 'right' : 'left',
                padding: [0, 0, index % 2 === 1 ? 16 : 0, 0],
              },
            })),
          },
        }),
  });
  return {
    animation: false,
    grid: { left: 52, right: 56, top: 40, bottom: 24 },
    tooltip: {
      trigger: 'axis',
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { ...text, color: palette.ink },
    },
    xAxis: {
      type: 'category',
      data: rows.map(({ day }) => day.slice(5)),
      axisLabel: text,
      axisLine: { lineStyle: { color: palette.line } },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: text,
      splitLine: { lineStyle: { color: palette.lineSoft } },
    },
    series: [
      line(
        names.now,
        rows.map(({ now }) => now),
        false,
      ),
      line(
        names.last,
        rows.map(({ last }) => last),
        true,
      ),
    ],
  };
}
