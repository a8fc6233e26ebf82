// SPDX-License-Identifier: Apache-2.0
import {
  AreaSeries,
  BaselineSeries,
  type ChartOptions,
  ColorType,
  createChart,
  type DeepPartial,
  type IChartApi,
  type ISeriesApi,
  type UTCTimestamp,
} from 'lightweight-charts';
import { useEffect, useRef } from 'react';
import type { EquityPoint } from '../wire/overview';

const DRAWDOWN_PANE = 1;

/** The drawing itself: the one place where money becomes a float, because pixels are. */
export default function EquityChart({ points }: { points: EquityPoint[] }) {
  const element = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | null>(null);

  useEffect(() => {
    const current = draw(element.current!);
    drawing.current = current;
    const repaint = () => paint(current);
    const scheme = window.matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', repaint);
    window.addEventListener('themechange', repaint);
    return () => {
      scheme.removeEventListener('change', repaint);
      window.removeEventListener('themechange', repaint);
      current.chart.remove();
    };
  }, []);

  useEffect(() => {
    if (drawing.current) {
      show(drawing.current, points);
    }
  }, [points]);

  return <div ref={element} className="equity-chart" aria-hidden="true" />;
}

interface Drawing {
  chart: IChartApi;
  equity: ISeriesApi<'Area'>;
  drawdown: ISeriesApi<'Baseline'>;
  shown: EquityPoint[];
}

function draw(element: HTMLElement): Drawing {
  // The logo brings an inline style, which our Content-Security-Policy refuses; the footer names
  // the library.
  const chart = createChart(element, { autoSize: true, layout: { attributionLogo: false } });
  const equity = chart.addSeries(AreaSeries, { lineWidth: 2, priceLineVisible: false });
  const drawdown = chart.addSeries(
    BaselineSeries,
    {
      baseValue: { type: 'price', price: 0 },
      lineWidth: 1,
      priceLineVisible: false,
      lastValueVisible: false,
      priceFormat: {
        type: 'custom',
        minMove: 0.01,
        formatter: (value: number) => `${value.toFixed(1)}%`,
      },
    },
    DRAWDOWN_PANE,
  );
  chart.panes()[0]?.setStretchFactor(3);
  chart.panes()[1]?.setStretchFactor(1);
  const drawing: Drawing = { chart, equity, drawdown, shown: [] };
  paint(drawing);
  return drawing;
}

/** Appends when the curve only grew, which keeps the reader's zoom; otherwise sets it whole. */
function show(drawing: Drawing, points: EquityPoint[]) {
  const { shown } = drawing;
  const grew =
    shown.length > 0 && points.length > shown.length && points[0]?.asOf === shown[0]?.asOf;
  if (grew) {
    for (const point of points.slice(shown.length)) {
      drawing.equity.update({ time: time(point), value: Number(point.equity) });
      drawing.drawdown.update({ time: time(point), value: fall(point) });
    }
  } else {
    drawing.equity.setData(
      points.map((each) => ({ time: time(each), value: Number(each.equity) })),
    );
    drawing.drawdown.setData(points.map((each) => ({ time: time(each), value: fall(each) })));
    drawing.chart.timeScale().fitContent();
  }
  drawing.shown = points;
}

function time(point: EquityPoint): UTCTimestamp {
  return (Date.parse(point.asOf) / 1000) as UTCTimestamp;
}

function fall(point: EquityPoint): number {
  return -100 * Number(point.drawdownFraction);
}

function paint({ chart, equity, drawdown }: Drawing) {
  const ink = token('--ink-soft');
  const line = token('--line');
  const options: DeepPartial<ChartOptions> = {
    layout: {
      background: { type: ColorType.Solid, color: token('--panel') },
      textColor: ink,
      fontFamily: getComputedStyle(document.body).fontFamily,
      fontSize: 11,
      panes: { separatorColor: line, enableResize: false },
    },
    grid: { vertLines: { visible: false }, horzLines: { color: line } },
    rightPriceScale: { borderVisible: false },
    timeScale: { borderColor: line, timeVisible: true, secondsVisible: false },
    crosshair: { vertLine: { color: ink }, horzLine: { color: ink } },
  };
  chart.applyOptions(options);
  const accent = token('--accent');
  equity.applyOptions({
    lineColor: accent,
    topColor: faded(accent, 0.28),
    bottomColor: faded(accent, 0.02),
  });
  const loss = token('--loss');
  drawdown.applyOptions({
    bottomLineColor: loss,
    bottomFillColor1: faded(loss, 0.08),
    bottomFillColor2: faded(loss, 0.35),
    topLineColor: loss,
  });
}

/** The present value of a colour token, as the browser computes it. */
function token(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const color = getComputedStyle(probe).color;
  probe.remove();
  return color;
}

function faded(color: string, opacity: number): string {
  return color.replace('rgb(', 'rgba(').replace(')', `, ${opacity})`);
}
