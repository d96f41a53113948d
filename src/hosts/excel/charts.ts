/** Native charts of a sheet of ours. They are known by their names, so that they go when the sheet is written anew. */
import type { ChartSeries, SheetChart } from '../../workbook/content';
import { MOST_CHARTS } from '../../workbook/content';
import type { CellRect } from '../../workbook/address';

export function drawCharts(sheet: Excel.Worksheet, charts: readonly SheetChart[]): void {
  for (const [i, { title, place, categories, series, numberFormat }] of charts.entries()) {
    const [first, ...others] = series;
    if (!first) continue;
    const chart = sheet.charts.add(
      TYPES[first.look],
      areaOf(sheet, first.values),
      Excel.ChartSeriesBy.columns,
    );
    chart.name = chartName(i);
    chart.title.text = title;
    chart.legend.position = 'Bottom';
    chart.axes.valueAxis.numberFormat = numberFormat;
    const { row, column, rows, columns } = place;
    chart.setPosition(
      sheet.getRangeByIndexes(row, column, 1, 1),
      sheet.getRangeByIndexes(row + rows - 1, column + columns - 1, 1, 1),
    );
    draw(chart.series.getItemAt(0), first, sheet, categories);
    for (const one of others) draw(chart.series.add(one.name), one, sheet, categories);
  }
}

/** Ours only: one that the user has put beside them stays. */
export function removeCharts(sheet: Excel.Worksheet): void {
  for (let i = 0; i < MOST_CHARTS; i++) sheet.charts.getItemOrNullObject(chartName(i)).delete();
}

const chartName = (index: number): string => `target-tracker-${index + 1}`;

function draw(
  series: Excel.ChartSeries,
  { name, values, look, color }: ChartSeries,
  sheet: Excel.Worksheet,
  categories: CellRect,
): void {
  series.name = name;
  series.setValues(areaOf(sheet, values));
  series.setXAxisValues(areaOf(sheet, categories));
  series.chartType = TYPES[look];
  if (look === 'bar') {
    series.format.fill.setSolidColor(color);
    return;
  }
  if (look === 'line') {
    series.format.line.color = color;
    return;
  }
  series.format.line.lineStyle = 'None';
  series.markerStyle = 'Dash';
  series.markerSize = MARK_SIZE;
  series.markerForegroundColor = color;
  series.markerBackgroundColor = color;
}

const TYPES = { bar: 'ColumnClustered', line: 'Line', mark: 'LineMarkers' } as const;
/** In points: as wide as a bar. */
const MARK_SIZE = 20;

const areaOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: CellRect): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);
