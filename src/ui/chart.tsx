import { LineChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use as registerParts, type ECharts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef } from 'react';

registerParts([
  LineChart,
  GridComponent,
  TooltipComponent,
  MarkLineComponent,
  AriaComponent,
  // Lines of a document and not of a canvas: they print sharply.
  SVGRenderer,
]);

/** A chart in the place that its parent gives it. What it shows must also stand in a table beside it. */
export function Chart({
  label,
  option,
  className,
}: {
  label: string;
  option: EChartsCoreOption;
  className?: string;
}) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const drawn = init(element, null, { renderer: 'svg' });
    chart.current = drawn;
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(element);
    // Paper has another width, and no observer is asked before it is printed.
    const paper = globalThis.matchMedia?.('print');
    const fit = () => {
      drawn.resize();
      // Printed before the next frame, in which it would be drawn.
      drawn.getZr().flush();
    };
    paper?.addEventListener('change', fit);
    return () => {
      paper?.removeEventListener('change', fit);
      observer.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    // Measured and drawn by the library, which knows nothing of the page's font.
    const fontFamily = getComputedStyle(document.body).fontFamily;
    chart.current?.setOption({ textStyle: { fontFamily }, ...option }, { notMerge: true });
  }, [option]);
  return <div ref={place} className={className} role="img" aria-label={label} />;
}
