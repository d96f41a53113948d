/** Charts of a sheet, as far as one can tell whether somebody touched them. */
import type { Chart } from '../furniture';
import type { OfficeSheet } from '../workbook';
import { changeable } from './protection';
import type { ObjectType } from './type';
import { node } from './type';

interface SheetChart {
  readonly sheet: OfficeSheet;
  readonly chart: Chart;
}

export const chartCollection: ObjectType<OfficeSheet> = {
  name: 'ChartCollection',
  items: (sheet) => sheet.charts.map((one) => node(chart, { sheet, chart: one })),
};

const chart: ObjectType<SheetChart> = {
  name: 'Chart',
  properties: {
    Id: { get: (target) => target.chart.id },
    Name: { get: (target) => target.chart.name },
    ChartType: { get: (target) => target.chart.type },
    Left: { get: (target) => target.chart.place.left },
    Top: { get: (target) => target.chart.place.top },
    Width: { get: (target) => target.chart.place.width },
    Height: { get: (target) => target.chart.place.height },
  },
  navigation: {
    Title: (target) => node(chartTitle, target),
    Series: (target) => node(chartSeriesCollection, target),
  },
  methods: {
    Delete(target) {
      changeable(target.sheet, 'Chart.delete');
      target.sheet.charts = target.sheet.charts.filter((other) => other !== target.chart);
    },
  },
};

const chartTitle: ObjectType<SheetChart> = {
  name: 'ChartTitle',
  properties: { Text: { get: (target) => target.chart.title } },
};

const chartSeriesCollection: ObjectType<SheetChart> = {
  name: 'ChartSeriesCollection',
  items: (target) => target.chart.series.map((name) => node(chartSeries, name)),
};

const chartSeries: ObjectType<string> = {
  name: 'ChartSeries',
  properties: { Name: { get: (name) => name } },
};
