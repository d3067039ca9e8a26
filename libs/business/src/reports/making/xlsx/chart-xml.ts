import { xmlText } from './xml-text.ts';

/** A chart with its ranges in the workbook, such as `'Over time'!$A$2:$A$13`. */
export type PlacedChart = {
  title: string;
  kind: 'column' | 'line' | 'bar';
  categories: string;
  categoryFormat: string;
  valueFormat: string;
  series: readonly { name: string; values: string }[];
};

const COLOURS = ['2563EB', 'DC2626', 'D97706', '059669', '7C3AED'];
const [CATEGORIES, VALUES] = ['111111111', '222222222'];

/** A chart as a part of the workbook. */
export function chartXml(chart: PlacedChart): string {
  const isLine = chart.kind === 'line';
  const series = chart.series.map((_, index) => seriesXml(chart, index)).join('');
  const axes = `<c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/>`;
  const plot = isLine
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`
    : `<c:barChart><c:barDir val="${chart.kind === 'bar' ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/>${axes}</c:barChart>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${plot}${axesXml(chart)}</c:plotArea>` +
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

function titleXml(title: string): string {
  const size = '<a:rPr lang="en-US" sz="1200" b="1"/>';
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r>${size}<a:t>${xmlText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function seriesXml({ kind, categories, series }: PlacedChart, index: number): string {
  const { name, values } = series[index] ?? { name: '', values: '' };
  const fill = `<a:solidFill><a:srgbClr val="${COLOURS[index % COLOURS.length]}"/></a:solidFill>`;
  const look =
    kind === 'line'
      ? `<c:spPr><a:ln w="28575">${fill}</a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="5"/></c:marker>`
      : `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>${xmlText(name)}</c:f></c:strRef></c:tx>${look}` +
    `<c:cat><c:numRef><c:f>${xmlText(categories)}</c:f></c:numRef></c:cat><c:val><c:numRef><c:f>${xmlText(values)}</c:f></c:numRef></c:val>` +
    `${kind === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`
  );
}

function axesXml({ kind, categoryFormat, valueFormat }: PlacedChart): string {
  const isBar = kind === 'bar';
  const ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';
  const grid =
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
  return (
    `<c:catAx><c:axId val="${CATEGORIES}"/><c:scaling><c:orientation val="${isBar ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${isBar ? 'l' : 'b'}"/>` +
    `<c:numFmt formatCode="${xmlText(categoryFormat)}" sourceLinked="0"/>${ticks}<c:tickLblPos val="low"/><c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx><c:axId val="${VALUES}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${isBar ? 't' : 'l'}"/>${grid}` +
    `<c:numFmt formatCode="${xmlText(valueFormat)}" sourceLinked="0"/>${ticks}<c:tickLblPos val="nextTo"/><c:crossAx val="${CATEGORIES}"/><c:crosses val="autoZero"/></c:valAx>`
  );
}
