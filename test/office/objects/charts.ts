/** Charts of a sheet: who touched them, and what an add-in made of new ones. What was set is kept by its name in Excel. */
import { rectAddress } from '../../../src/workbook/address';
import type { Chart, ChartSeries } from '../furniture';
import { invalidArgument } from '../protocol';
import type { OfficeSheet } from '../workbook';
import { changeable } from './protection';
import type { SheetRange } from './range';
import type { Node, ObjectType } from './type';
import { isNode, node } from './type';

interface SheetChart {
  readonly sheet: OfficeSheet;
  readonly chart: Chart;
}

const TYPES = ['ColumnClustered', 'BarClustered', 'Line', 'LineMarkers'];

export const chartCollection: ObjectType<OfficeSheet> = {
  name: 'ChartCollection',
  items: (sheet) => sheet.charts.map((one) => node(chart, { sheet, chart: one })),
  methods: {
    Add(sheet, [type, source, by]) {
      changeable(sheet, 'ChartCollection.add');
      if (!TYPES.includes(String(type)) || !isNode(source) || by !== 'Columns')
        throw invalidArgument('ChartCollection.add');
      const made: Chart = {
        id: `{chart-${sheet.charts.length + 1}}`,
        ...{ name: `Chart ${sheet.charts.length + 1}`, type: String(type), title: '' },
        place: { left: 0, top: 0, width: 360, height: 220 },
        // Excel makes one series of each column of the source.
        series: [{ name: 'Series1', set: { values: addressOf(source) } }],
        set: {},
      };
      sheet.charts.push(made);
      return node(chart, { sheet, chart: made });
    },
    GetItemOrNullObject(sheet, [name]) {
      const found = sheet.charts.find((one) => one.name === name);
      return found ? node(chart, { sheet, chart: found }) : null;
    },
  },
};

const chart: ObjectType<SheetChart> = {
  name: 'Chart',
  properties: {
    Id: { get: (target) => target.chart.id },
    Name: {
      get: (target) => target.chart.name,
      set: (target, value) => void (target.chart.name = String(value)),
    },
    ChartType: { get: (target) => target.chart.type },
    Left: { get: (target) => target.chart.place.left },
    Top: { get: (target) => target.chart.place.top },
    Width: { get: (target) => target.chart.place.width },
    Height: { get: (target) => target.chart.place.height },
  },
  navigation: {
    Title: (target) => node(chartTitle, target),
    Series: (target) => node(chartSeriesCollection, target),
    Legend: (target) => node(chartLegend, target),
    Axes: (target) => node(chartAxes, target),
  },
  methods: {
    Delete(target) {
      changeable(target.sheet, 'Chart.delete');
      target.sheet.charts = target.sheet.charts.filter((other) => other !== target.chart);
    },
    SetPosition: ({ chart: { set = {} } }, [from, to]) =>
      void (set['position'] = [addressOf(from), addressOf(to)].join(':')),
  },
};

const chartTitle: ObjectType<SheetChart> = {
  name: 'ChartTitle',
  properties: {
    Text: {
      get: (target) => target.chart.title,
      set: (target, value) => void (target.chart.title = String(value)),
    },
  },
};

const chartLegend: ObjectType<SheetChart> = {
  name: 'ChartLegend',
  properties: { Position: kept('legend', ({ chart: { set = {} } }) => set) },
};

const chartAxes: ObjectType<SheetChart> = {
  name: 'ChartAxes',
  navigation: { ValueAxis: (target) => node(chartAxis, target) },
};

const chartAxis: ObjectType<SheetChart> = {
  name: 'ChartAxis',
  properties: { NumberFormat: kept('numberFormat', ({ chart: { set = {} } }) => set) },
};

const chartSeriesCollection: ObjectType<SheetChart> = {
  name: 'ChartSeriesCollection',
  items: (target) => target.chart.series.map(seriesNode),
  methods: {
    GetItemAt({ chart: { series } }, [index]) {
      const found = series[Number(index)];
      if (found === undefined) throw invalidArgument('ChartSeriesCollection.getItemAt');
      return seriesNode(found);
    },
    Add({ chart: { series } }, [name]) {
      const made: ChartSeries = { name: String(name), set: {} };
      series.push(made);
      return seriesNode(made);
    },
  },
};

const seriesNode = (series: string | ChartSeries): Node =>
  node(chartSeries, typeof series === 'string' ? { name: series, set: {} } : series);

const chartSeries: ObjectType<ChartSeries> = {
  name: 'ChartSeries',
  properties: {
    Name: { get: ({ name }) => name, set: (target, value) => void (target.name = String(value)) },
    ChartType: kept('type', ({ set }) => set),
    MarkerStyle: kept('markerStyle', ({ set }) => set),
    MarkerSize: kept('markerSize', ({ set }) => set),
    MarkerForegroundColor: kept('markerForegroundColor', ({ set }) => set),
    MarkerBackgroundColor: kept('markerBackgroundColor', ({ set }) => set),
  },
  navigation: { Format: (target) => node(chartSeriesFormat, target) },
  methods: {
    SetValues: ({ set }, [source]) => void (set['values'] = addressOf(source)),
    SetXAxisValues: ({ set }, [source]) => void (set['categories'] = addressOf(source)),
  },
};

const chartSeriesFormat: ObjectType<ChartSeries> = {
  name: 'ChartSeriesFormat',
  navigation: { Fill: (target) => node(chartFill, target), Line: (target) => node(chartLine, target) },
};

const chartFill: ObjectType<ChartSeries> = {
  name: 'ChartFill',
  methods: { SetSolidColor: ({ set }, [color]) => void (set['fill'] = color) },
};

const chartLine: ObjectType<ChartSeries> = {
  name: 'ChartLineFormat',
  properties: {
    Color: kept('line', ({ set }) => set),
    LineStyle: kept('lineStyle', ({ set }) => set),
  },
};

function kept<T>(
  name: string,
  of: (target: T) => Record<string, unknown>,
): NonNullable<ObjectType<T>['properties']>[string] {
  return {
    get: (target) => of(target)[name] ?? null,
    set: (target, value) => void (of(target)[name] = value),
  };
}

function addressOf(area: unknown): string {
  if (!isNode(area)) throw invalidArgument('Chart');
  return rectAddress((area.target as SheetRange).rect);
}
