/** A chart and the drawing that it lies in, as parts of a file (ECMA-376 part 1, 21.2 and 20.5). Figures are left to the cells: every program reads them there. */
import type { CellRect } from '../../workbook/address';
import { cellAddress, quoteSheet } from '../../workbook/address';
import type { ChartSeries, SheetChart } from '../../workbook/content';
import { escapeXml } from './xml';

/** Transitional or strict, as the workbook is. */
export interface DrawingNamespaces {
  readonly main: string;
  readonly chart: string;
  readonly spreadsheet: string;
  readonly relationships: string;
}

export function drawingNamespaces(relationshipBase: string): DrawingNamespaces {
  const isStrict = relationshipBase.startsWith('http://purl.oclc.org/');
  const of = isStrict
    ? (name: string) => `http://purl.oclc.org/ooxml/drawingml/${name}`
    : (name: string) => `http://schemas.openxmlformats.org/drawingml/2006/${name}`;
  return {
    main: of('main'),
    chart: of('chart'),
    spreadsheet: of('spreadsheetDrawing'),
    relationships: relationshipBase.replace(/\/$/, ''),
  };
}

/** @param charts each with the id of the relationship that leads to it */
export function drawingXml(
  charts: readonly { readonly chart: SheetChart; readonly id: string }[],
  names: DrawingNamespaces,
): string {
  const anchors = charts.map(({ chart: { place, title }, id }, i) => {
    const { row, column, rows, columns } = place;
    return (
      `<xdr:twoCellAnchor>${corner('from', row, column)}${corner('to', row + rows, column + columns)}` +
      '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
      `<xdr:cNvPr id="${i + 2}" name="target-tracker-${i + 1}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${names.chart}"><c:chart xmlns:c="${names.chart}" r:id="${id}"/></a:graphicData></a:graphic>` +
      '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
    );
  });
  return (
    `${HEAD}<xdr:wsDr xmlns:xdr="${names.spreadsheet}" xmlns:a="${names.main}" xmlns:r="${names.relationships}">` +
    `${anchors.join('')}</xdr:wsDr>`
  );
}

const corner = (name: string, row: number, column: number): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;

export function chartXml(
  { title, series, categories, numberFormat }: SheetChart,
  sheet: string,
  names: DrawingNamespaces,
): string {
  const drawn = (isIn: (look: ChartSeries['look']) => boolean): string =>
    series.map((one, i) => (isIn(one.look) ? seriesXml(one, i, categories, sheet) : '')).join('');
  const bars = drawn((look) => look === 'bar');
  const lines = drawn((look) => look !== 'bar');
  const ids = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  return [
    `${HEAD}<c:chartSpace xmlns:c="${names.chart}" xmlns:a="${names.main}" xmlns:r="${names.relationships}">`,
    '<c:roundedCorners val="0"/><c:chart>',
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr sz="1200" b="1"/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    bars === ''
      ? ''
      : `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${bars}<c:gapWidth val="80"/>${ids}</c:barChart>`,
    lines === ''
      ? ''
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/>${ids}</c:lineChart>`,
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/></c:catAx>`,
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="${escapeXml(numberFormat)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/></c:valAx>`,
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join('');
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const [CATEGORY_AXIS, VALUE_AXIS] = [500_000_001, 500_000_002];

function seriesXml(
  { name, values, look, color }: ChartSeries,
  index: number,
  categories: CellRect,
  sheet: string,
): string {
  const fill = `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
  const looks = {
    bar: `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>`,
    line: `<c:spPr><a:ln w="28575">${fill}</a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`,
    mark: `<c:spPr><a:ln w="28575"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="dash"/><c:size val="20"/><c:spPr>${fill}<a:ln>${fill}</a:ln></c:spPr></c:marker>`,
  };
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>${looks[look]}` +
    `<c:cat><c:strRef><c:f>${reference(categories, sheet)}</c:f></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${reference(values, sheet)}</c:f></c:numRef></c:val>${look === 'bar' ? '' : '<c:smooth val="0"/>'}</c:ser>`
  );
}

function reference({ row, column, rows, columns }: CellRect, sheet: string): string {
  const ends = [cellAddress(row, column), cellAddress(row + rows - 1, column + columns - 1)];
  const fixed = ends.map((end) => end.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2'));
  return escapeXml(`${quoteSheet(sheet)}!${fixed.join(':')}`);
}
