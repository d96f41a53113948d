/** A county's workbook with everything that Excel lets people put into one: some eighty parts, each of which must survive. */
import { MAIN, RELATIONSHIPS, zip } from './build';
import type { Parts } from './build';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const SHEET = `${OFFICE}.spreadsheetml`;
const MICROSOFT = 'http://schemas.microsoft.com/office';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const X14 = `${MICROSOFT}/spreadsheetml/2009/9/main`;

interface Part {
  readonly name: string;
  /** null: the default of its extension. */
  readonly type: string | null;
  readonly content: string | Uint8Array;
  /** kind (or whole address) of the relationship and its target; the ids are rId1, rId2 … */
  readonly relations?: readonly (readonly [kind: string, target: string, mode?: 'External'])[];
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(`${text}\u0000\u0001\u0002`);
const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export const VML = 'xl/drawings/vmlDrawing1.vml';
export const COMMENTS = 'xl/comments1.xml';
export const REPORT = 'xl/worksheets/sheet1.xml';

/** A sheet with a control, a note (B2) and a conversation (C3); protected, with a table, a chart, a picture and every extension. */
const reportSheet = `${header}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="${X14}/ac" xmlns:xr="${MICROSOFT}/spreadsheetml/2014/revision" xr:uid="{11111111-2222-3333-4444-555555555555}"><sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:D6"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B3" sqref="B3"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25" x14ac:dyDescent="0.2"/><cols><col min="1" max="1" width="20.5" customWidth="1"/><col min="3" max="3" width="0" hidden="1" customWidth="1"/></cols><sheetData><row r="1" ht="30" customHeight="1" x14ac:dyDescent="0.2"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c><c r="D1" s="1" t="s"><v>3</v></c></row><row r="2"><c r="A2" t="s"><v>4</v></c><c r="B2"><v>36</v></c><c r="C2"><v>18.29</v></c><c r="D2" s="2"><f>C2/B2</f><v>0.50805555555555559</v></c></row><row r="3" hidden="1"><c r="A3" t="s"><v>5</v></c><c r="B3"><v>14500</v></c><c r="C3"><v>9780</v></c><c r="D3" s="2"><f t="shared" ref="D3:D4" si="0">C3/B3</f><v>0.67448275862068963</v></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>合计</t></is></c><c r="B4"><f>SUM(B2:B3)</f><v>14536</v></c><c r="C4" vm="1" t="e"><v>#VALUE!</v></c><c r="D4" s="2"><f t="shared" si="0"/><v>0.67</v></c></row><row r="6"><c r="A6" t="str"><f>_xldudf_TARGET_COMPLETION(C2,B2)</f><v>51%</v></c></row></sheetData><sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1" objects="1" scenarios="1"/><protectedRanges><protectedRange sqref="B2:C3" name="填报区"/></protectedRanges><autoFilter ref="A1:D4"/><mergeCells count="1"><mergeCell ref="A6:B6"/></mergeCells><phoneticPr fontId="1" type="noConversion"/><conditionalFormatting sqref="D2:D4"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{AAAAAAAA-0000-0000-0000-000000000001}</x14:id></ext></extLst></cfRule><cfRule type="cellIs" dxfId="0" priority="5" operator="lessThan"><formula>0.5</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="A2:A3"><formula1>名单</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A2" r:id="rId1" tooltip="统计局"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId2"/><headerFooter><oddHeader>&amp;C&amp;G</oddHeader></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="4" max="16383" man="1"/></rowBreaks><customProperties><customPr name="指标" r:id="rId3"/></customProperties><ignoredErrors><ignoredError sqref="A1:D4" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId4"/><legacyDrawing r:id="rId5"/><legacyDrawingHF r:id="rId6"/><oleObjects><mc:AlternateContent><mc:Choice Requires="x14"><oleObject progId="Word.Document.12" shapeId="1027" r:id="rId7"/></mc:Choice></mc:AlternateContent></oleObjects><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls><mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="1026" r:id="rId8" name="Check Box 1"><controlPr defaultSize="0"><anchor><from/><to/></anchor></controlPr></control></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent><tableParts count="1"><tablePart r:id="rId9"/></tableParts><extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${MICROSOFT}/excel/2006/main"><x14:cfRule type="dataBar" id="{AAAAAAAA-0000-0000-0000-000000000001}"><x14:dataBar minLength="0" maxLength="100"/></x14:cfRule><xm:sqref>D2:D4</xm:sqref></x14:conditionalFormatting><x14:conditionalFormatting xmlns:xm="${MICROSOFT}/excel/2006/main"><x14:cfRule type="expression" priority="9" id="{AAAAAAAA-0000-0000-0000-000000000002}"><xm:f>附表!$A$1&gt;1</xm:f></x14:cfRule><xm:sqref>B2</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext xmlns:x14="${X14}" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="${MICROSOFT}/excel/2006/main" count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>附表!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B3</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext xmlns:x14="${X14}" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:xm="${MICROSOFT}/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>报表!B2:C2</xm:f><xm:sqref>E2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext><ext xmlns:x14="${X14}" uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}"><x14:slicerList><x14:slicer r:id="rId13"/></x14:slicerList></ext></extLst></worksheet>`;

const plain = (inner: string): string =>
  `${header}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetData>${inner}</sheetData></worksheet>`;

/** As Excel writes it: a control of the old kind with text that is no XML, then the box of the note on B2. */
const controlAndNote =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml"\r\n xmlns:o="urn:schemas-microsoft-com:office:office"\r\n xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n' +
  ' <o:shapelayout v:ext="edit">\r\n  <o:idmap v:ext="edit" data="1"/>\r\n </o:shapelayout>' +
  '<v:shapetype id="_x0000_t201" coordsize="21600,21600" o:spt="201" path="m,l,21600r21600,l21600,xe"/>' +
  '<v:shape id="_x0000_s1026" type="#_x0000_t201" style=\'position:absolute\'><v:textbox><div>已核<br>对</div></v:textbox>' +
  '<x:ClientData ObjectType="Checkbox"><x:Anchor>5, 1, 5, 1, 6, 1, 6, 1</x:Anchor><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype>' +
  [
    [1025, 1, 1],
    [1028, 2, 2],
  ]
    .map(
      ([id, row, column]) =>
        `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style='visibility:hidden'><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 0, 10, 4, 15, 4, 4</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
    )
    .join('') +
  '</xml>';

const comments = `${header}<comments xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr" xmlns:xr="${MICROSOFT}/spreadsheetml/2014/revision"><authors><author>张三</author><author>tc={9B8D9B2C-0000-0000-0000-000000000001}</author></authors><commentList><comment ref="B2" authorId="0" shapeId="0" xr:uid="{0001}"><text><r><rPr><b/><sz val="9"/></rPr><t>张三:</t></r><r><t xml:space="preserve">
请核实</t></r></text></comment><comment ref="C3" authorId="1" shapeId="0"><text><t>[线程批注]

你的 Excel 版本可读取此线程批注</t></text></comment></commentList></comments>`;

const rel = (kind: string): string => (kind.includes('/') ? kind : `${RELATIONSHIPS}/${kind}`);
const xml = (root: string, namespace: string, inner = ''): string =>
  `${header}<${root} xmlns="${namespace}">${inner}</${root}>`;

const PARTS: readonly Part[] = [
  {
    name: '',
    type: null,
    content: '',
    relations: [
      ['officeDocument', 'xl/workbook.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ['extended-properties', 'docProps/app.xml'],
      ['custom-properties', 'docProps/custom.xml'],
      [`${PACKAGE}/relationships/metadata/thumbnail`, 'docProps/thumbnail.jpeg'],
      [`${MICROSOFT}/2020/02/relationships/classificationlabels`, 'docMetadata/LabelInfo.xml'],
      [`${MICROSOFT}/2007/relationships/ui/extensibility`, 'customUI/customUI14.xml'],
      [`${MICROSOFT}/2011/relationships/webextensiontaskpanes`, 'xl/webextensions/taskpanes.xml'],
    ],
  },
  {
    name: 'docProps/core.xml',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    content: xml('coreProperties', `${PACKAGE}/metadata/core-properties`),
  },
  {
    name: 'docProps/app.xml',
    type: `${OFFICE}.extended-properties+xml`,
    content: xml(
      'Properties',
      'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
      '<Application>Microsoft Excel</Application><TitlesOfParts/>',
    ),
  },
  {
    name: 'docProps/custom.xml',
    type: `${OFFICE}.custom-properties+xml`,
    content: xml(
      'Properties',
      'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
      '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="_MarkAsFinal"/>',
    ),
  },
  { name: 'docProps/thumbnail.jpeg', type: null, content: bytes('thumbnail') },
  {
    name: 'docMetadata/LabelInfo.xml',
    type: 'application/vnd.ms-office.classificationlabels+xml',
    content: xml('labelList', `${MICROSOFT}/2020/mipLabelMetadata`),
  },
  { name: 'customUI/customUI14.xml', type: null, content: xml('customUI', `${MICROSOFT}/2009/07/customui`) },
  {
    name: 'xl/webextensions/taskpanes.xml',
    type: 'application/vnd.ms-office.webextensiontaskpanes+xml',
    content: xml('taskpanes', `${MICROSOFT}/webextensions/taskpanes/2010/11`),
    relations: [[`${MICROSOFT}/2011/relationships/webextension`, 'webextension1.xml']],
  },
  {
    name: 'xl/webextensions/webextension1.xml',
    type: 'application/vnd.ms-office.webextension+xml',
    content: xml('webextension', `${MICROSOFT}/webextensions/webextension/2010/11`),
  },
  {
    name: 'xl/workbook.xml',
    type: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    content: `${header}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><fileVersion appName="xl"/><fileSharing readOnlyRecommended="1" userName="县统计局"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="报表" sheetId="3" r:id="rId1"/><sheet name="图" sheetId="7" r:id="rId2"/><sheet name="附表" sheetId="4" state="hidden" r:id="rId3"/><sheet name="密" sheetId="9" state="veryHidden" r:id="rId4"/><sheet name="透视" sheetId="12" r:id="rId5"/></sheets><externalReferences><externalReference r:id="rId6"/></externalReferences><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">报表!$A$1:$D$4</definedName><definedName name="_xlnm.Print_Area" localSheetId="4">透视!$A$1:$C$9</definedName><definedName name="名单">附表!$A$1:$A$3</definedName></definedNames><calcPr calcId="191029" calcMode="manual"/><pivotCaches><pivotCache cacheId="1" r:id="rId7"/></pivotCaches><extLst><ext xmlns:x14="${X14}" uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}"><x14:slicerCaches><x14:slicerCache r:id="rId8"/></x14:slicerCaches></ext></extLst></workbook>`,
    relations: [
      ['worksheet', 'worksheets/sheet1.xml'],
      ['chartsheet', 'chartsheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['worksheet', 'worksheets/sheet3.xml'],
      ['worksheet', 'worksheets/sheet4.xml'],
      ['externalLink', 'externalLinks/externalLink1.xml'],
      ['pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
      [`${MICROSOFT}/2007/relationships/slicerCache`, 'slicerCaches/slicerCache1.xml'],
      [`${MICROSOFT}/2011/relationships/timelineCache`, 'timelineCaches/timelineCache1.xml'],
      ['styles', 'styles.xml'],
      ['theme', 'theme/theme1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['calcChain', 'calcChain.xml'],
      ['connections', 'connections.xml'],
      [`${MICROSOFT}/2006/relationships/vbaProject`, 'vbaProject.bin'],
      [`${MICROSOFT}/2017/10/relationships/person`, 'persons/person.xml'],
      ['customXml', '../customXml/item1.xml'],
      ['sheetMetadata', 'metadata.xml'],
      [`${MICROSOFT}/2017/06/relationships/rdRichValue`, 'richData/rdrichvalue.xml'],
      [`${MICROSOFT}/2017/06/relationships/rdRichValueStructure`, 'richData/rdrichvaluestructure.xml'],
      [`${MICROSOFT}/2017/06/relationships/rdRichValueTypes`, 'richData/rdRichValueTypes.xml'],
      [`${MICROSOFT}/2022/10/relationships/richValueRel`, 'richData/richValueRel.xml'],
      [`${MICROSOFT}/2019/04/relationships/xlSharedWorkbook`, 'volatileDependencies.xml'],
    ],
  },
  {
    name: 'xl/styles.xml',
    type: `${SHEET}.styles+xml`,
    content: xml(
      'styleSheet',
      MAIN,
      '<numFmts count="1"><numFmt numFmtId="176" formatCode="0.0%"/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="9"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"/><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><b/></font></dxf></dxfs><tableStyles count="0"/><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}"/></extLst>',
    ),
  },
  {
    name: 'xl/theme/theme1.xml',
    type: `${OFFICE}.theme+xml`,
    content: xml('theme', `${DRAWING}/main`),
    relations: [['image', '../media/image2.jpeg']],
  },
  {
    name: 'xl/sharedStrings.xml',
    type: `${SHEET}.sharedStrings+xml`,
    content: xml(
      'sst',
      MAIN,
      ['指标', '目标', '完成', '完成率', '到位资金', '实际外资']
        .map((text) => `<si><t>${text}</t></si>`)
        .join(''),
    ),
  },
  {
    name: 'xl/calcChain.xml',
    type: `${SHEET}.calcChain+xml`,
    content: xml(
      'calcChain',
      MAIN,
      '<c r="D2" i="3"/><c r="D3" i="3"/><c r="D4" i="3"/><c r="B4" i="3"/><c r="A6" i="3"/>',
    ),
  },
  {
    name: 'xl/connections.xml',
    type: `${SHEET}.connections+xml`,
    content: xml(
      'connections',
      MAIN,
      '<connection id="1" name="查询 - 目标" type="5" refreshedVersion="6"><dbPr connection="Provider=Microsoft.Mashup.OleDb.1" command="SELECT 1"/></connection>',
    ),
  },
  {
    name: 'xl/vbaProject.bin',
    type: 'application/vnd.ms-office.vbaProject',
    content: bytes('macros'),
    relations: [[`${MICROSOFT}/2006/relationships/vbaProjectSignature`, 'vbaProjectSignature.bin']],
  },
  {
    name: 'xl/vbaProjectSignature.bin',
    type: 'application/vnd.ms-office.vbaProjectSignature',
    content: bytes('signature of the macros'),
  },
  {
    name: 'xl/persons/person.xml',
    type: 'application/vnd.ms-excel.person+xml',
    content: xml('personList', `${MICROSOFT}/spreadsheetml/2018/threadedcomments`),
  },
  { name: 'xl/metadata.xml', type: `${SHEET}.sheetMetadata+xml`, content: xml('metadata', MAIN) },
  {
    name: 'xl/volatileDependencies.xml',
    type: `${SHEET}.volatileDependencies+xml`,
    content: xml('volTypes', MAIN),
  },
  {
    name: 'xl/richData/rdrichvalue.xml',
    type: 'application/vnd.ms-excel.rdrichvalue+xml',
    content: xml('rvData', `${MICROSOFT}/spreadsheetml/2017/richdata`),
  },
  {
    name: 'xl/richData/rdrichvaluestructure.xml',
    type: 'application/vnd.ms-excel.rdrichvaluestructure+xml',
    content: xml('rvStructures', `${MICROSOFT}/spreadsheetml/2017/richdata`),
  },
  {
    name: 'xl/richData/rdRichValueTypes.xml',
    type: 'application/vnd.ms-excel.rdrichvaluetypes+xml',
    content: xml('rvTypesInfo', `${MICROSOFT}/spreadsheetml/2017/richdata2`),
  },
  {
    name: 'xl/richData/richValueRel.xml',
    type: 'application/vnd.ms-excel.richvaluerel+xml',
    content: xml('richValueRels', `${MICROSOFT}/spreadsheetml/2022/richvaluerel`),
    relations: [['image', '../media/image1.png']],
  },
  {
    name: 'customXml/item1.xml',
    type: null,
    content: '<预算 xmlns="urn:county"><科目>1</科目></预算>',
    relations: [['customXmlProps', 'itemProps1.xml']],
  },
  {
    name: 'customXml/itemProps1.xml',
    type: `${OFFICE}.customXmlProperties+xml`,
    content: xml('datastoreItem', 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'),
  },
  {
    name: REPORT,
    type: `${SHEET}.worksheet+xml`,
    content: reportSheet,
    relations: [
      ['hyperlink', 'https://example.invalid/', 'External'],
      ['printerSettings', '../printerSettings/printerSettings1.bin'],
      ['customProperty', '../customProperty1.bin'],
      ['drawing', '../drawings/drawing1.xml'],
      ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['vmlDrawing', '../drawings/vmlDrawing2.vml'],
      ['oleObject', '../embeddings/oleObject1.bin'],
      ['ctrlProp', '../ctrlProps/ctrlProp1.xml'],
      ['table', '../tables/table1.xml'],
      ['comments', '../comments1.xml'],
      [`${MICROSOFT}/2017/10/relationships/threadedComment`, '../threadedComments/threadedComment1.xml'],
      ['control', '../activeX/activeX1.xml'],
      [`${MICROSOFT}/2007/relationships/slicer`, '../slicers/slicer1.xml'],
    ],
  },
  {
    name: 'xl/printerSettings/printerSettings1.bin',
    type: `${SHEET}.printerSettings`,
    content: bytes('printer'),
  },
  { name: 'xl/customProperty1.bin', type: `${SHEET}.customProperty`, content: bytes('property') },
  {
    name: 'xl/drawings/drawing1.xml',
    type: `${OFFICE}.drawing+xml`,
    content: xml('wsDr', `${DRAWING}/spreadsheetDrawing`),
    relations: [
      ['chart', '../charts/chart1.xml'],
      ['image', '../media/image1.png'],
      ['diagramData', '../diagrams/data1.xml'],
      [`${MICROSOFT}/2014/relationships/chartEx`, '../charts/chartEx1.xml'],
    ],
  },
  {
    name: 'xl/charts/chart1.xml',
    type: `${OFFICE}.drawingml.chart+xml`,
    content: xml('chartSpace', `${DRAWING}/chart`),
    relations: [
      [`${MICROSOFT}/2011/relationships/chartStyle`, 'style1.xml'],
      [`${MICROSOFT}/2011/relationships/chartColorStyle`, 'colors1.xml'],
      ['chartUserShapes', '../drawings/drawing3.xml'],
    ],
  },
  {
    name: 'xl/charts/chartEx1.xml',
    type: 'application/vnd.ms-office.chartex+xml',
    content: xml('chartSpace', `${MICROSOFT}/drawing/2014/chartex`),
  },
  {
    name: 'xl/charts/style1.xml',
    type: 'application/vnd.ms-office.chartstyle+xml',
    content: xml('chartStyle', `${MICROSOFT}/drawing/2012/chartStyle`),
  },
  {
    name: 'xl/charts/colors1.xml',
    type: 'application/vnd.ms-office.chartcolorstyle+xml',
    content: xml('colorStyle', `${MICROSOFT}/drawing/2012/chartStyle`),
  },
  {
    name: 'xl/drawings/drawing3.xml',
    type: `${OFFICE}.drawingml.chartshapes+xml`,
    content: xml('userShapes', `${DRAWING}/chart`),
  },
  {
    name: 'xl/diagrams/data1.xml',
    type: `${OFFICE}.drawingml.diagramData+xml`,
    content: xml('dataModel', `${DRAWING}/diagram`),
  },
  { name: VML, type: null, content: controlAndNote },
  {
    name: 'xl/drawings/vmlDrawing2.vml',
    type: null,
    content:
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="2"/></o:shapelayout><v:shape id="CH" o:spid="_x0000_s2049"/></xml>',
    relations: [['image', '../media/image2.jpeg']],
  },
  { name: 'xl/media/image1.png', type: null, content: bytes('picture') },
  { name: 'xl/media/image2.jpeg', type: null, content: bytes('photograph') },
  { name: 'xl/embeddings/oleObject1.bin', type: `${OFFICE}.oleObject`, content: bytes('document') },
  {
    name: 'xl/ctrlProps/ctrlProp1.xml',
    type: 'application/vnd.ms-excel.controlproperties+xml',
    content: xml('formControlPr', X14),
  },
  {
    name: 'xl/activeX/activeX1.xml',
    type: 'application/vnd.ms-office.activeX+xml',
    content: xml('ocx', `${MICROSOFT}/2006/activeX`),
    relations: [[`${MICROSOFT}/2006/relationships/activeXControlBinary`, 'activeX1.bin']],
  },
  { name: 'xl/activeX/activeX1.bin', type: 'application/vnd.ms-office.activeX', content: bytes('control') },
  {
    name: 'xl/tables/table1.xml',
    type: `${SHEET}.table+xml`,
    content: xml('table', MAIN),
    relations: [['queryTable', '../queryTables/queryTable1.xml']],
  },
  {
    name: 'xl/queryTables/queryTable1.xml',
    type: `${SHEET}.queryTable+xml`,
    content: xml('queryTable', MAIN),
  },
  { name: COMMENTS, type: `${SHEET}.comments+xml`, content: comments },
  {
    name: 'xl/threadedComments/threadedComment1.xml',
    type: 'application/vnd.ms-excel.threadedcomments+xml',
    content: xml(
      'ThreadedComments',
      `${MICROSOFT}/spreadsheetml/2018/threadedcomments`,
      '<threadedComment ref="C3" dT="2024-01-01T00:00:00.00" personId="{1}" id="{9B8D9B2C-0000-0000-0000-000000000001}"><text>为什么？</text></threadedComment><threadedComment ref="D2" dT="2024-01-01T00:00:00.00" personId="{1}" id="{2}"><text>？</text></threadedComment>',
    ),
  },
  {
    name: 'xl/chartsheets/sheet1.xml',
    type: `${SHEET}.chartsheet+xml`,
    content: `${header}<chartsheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
    relations: [['drawing', '../drawings/drawing2.xml']],
  },
  {
    name: 'xl/drawings/drawing2.xml',
    type: `${OFFICE}.drawing+xml`,
    content: xml('wsDr', `${DRAWING}/spreadsheetDrawing`),
    relations: [['chart', '../charts/chart2.xml']],
  },
  {
    name: 'xl/charts/chart2.xml',
    type: `${OFFICE}.drawingml.chart+xml`,
    content: xml('chartSpace', `${DRAWING}/chart`),
    relations: [['package', '../embeddings/Microsoft_Excel_Sheet1.xlsx']],
  },
  { name: 'xl/embeddings/Microsoft_Excel_Sheet1.xlsx', type: null, content: bytes('PK not really') },
  {
    name: 'xl/worksheets/sheet2.xml',
    type: `${SHEET}.worksheet+xml`,
    content: plain('<row r="1"><c r="A1"><v>1</v></c></row>'),
  },
  {
    name: 'xl/worksheets/sheet3.xml',
    type: `${SHEET}.worksheet+xml`,
    content: plain('<row r="1"><c r="A1"><v>2</v></c></row>'),
  },
  {
    name: 'xl/worksheets/sheet4.xml',
    type: `${SHEET}.worksheet+xml`,
    content: plain(''),
    relations: [
      ['pivotTable', '../pivotTables/pivotTable1.xml'],
      [`${MICROSOFT}/2011/relationships/timeline`, '../timelines/timeline1.xml'],
    ],
  },
  {
    name: 'xl/pivotTables/pivotTable1.xml',
    type: `${SHEET}.pivotTable+xml`,
    content: xml('pivotTableDefinition', MAIN),
    relations: [['pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml']],
  },
  {
    name: 'xl/pivotCache/pivotCacheDefinition1.xml',
    type: `${SHEET}.pivotCacheDefinition+xml`,
    content: xml('pivotCacheDefinition', MAIN),
    relations: [['pivotCacheRecords', 'pivotCacheRecords1.xml']],
  },
  {
    name: 'xl/pivotCache/pivotCacheRecords1.xml',
    type: `${SHEET}.pivotCacheRecords+xml`,
    content: xml('pivotCacheRecords', MAIN),
  },
  {
    name: 'xl/slicers/slicer1.xml',
    type: 'application/vnd.ms-excel.slicer+xml',
    content: xml('slicers', X14),
  },
  {
    name: 'xl/slicerCaches/slicerCache1.xml',
    type: 'application/vnd.ms-excel.slicerCache+xml',
    content: xml('slicerCacheDefinition', X14),
  },
  {
    name: 'xl/timelines/timeline1.xml',
    type: 'application/vnd.ms-excel.timeline+xml',
    content: xml('timelines', `${MICROSOFT}/spreadsheetml/2010/11/main`),
  },
  {
    name: 'xl/timelineCaches/timelineCache1.xml',
    type: 'application/vnd.ms-excel.timelineCache+xml',
    content: xml('timelineCacheDefinition', `${MICROSOFT}/spreadsheetml/2010/11/main`),
  },
  {
    name: 'xl/externalLinks/externalLink1.xml',
    type: `${SHEET}.externalLink+xml`,
    content: xml('externalLink', MAIN),
    relations: [['externalLinkPath', '上月.xlsx', 'External']],
  },
];

const DEFAULTS: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  vml: `${OFFICE}.vmlDrawing`,
  png: 'image/png',
  jpeg: 'image/jpeg',
  xlsx: `${SHEET}.sheet`,
};

/** The workbook, part by part; what is in extra replaces a part. */
export function countyParts(extra: Parts = {}): Record<string, string | Uint8Array> {
  const overrides = PARTS.flatMap(({ name, type }) =>
    type === null ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`],
  );
  const defaults = Object.entries(DEFAULTS).map(
    ([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`,
  );
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': xml('Types', `${PACKAGE}/content-types`, [...defaults, ...overrides].join('')),
  };
  for (const { name, content, relations } of PARTS) {
    if (name !== '') parts[name] = content;
    if (relations) parts[relationshipsName(name)] = relationshipsXml(relations);
  }
  return { ...parts, ...extra };
}

export const countyWorkbook = (extra: Parts = {}): Promise<Uint8Array> => zip(countyParts(extra));

const relationshipsName = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');

const relationshipsXml = (relations: NonNullable<Part['relations']>): string =>
  xml(
    'Relationships',
    `${PACKAGE}/relationships`,
    relations
      .map(
        ([kind, target, mode], i) =>
          `<Relationship Id="rId${i + 1}" Type="${rel(kind)}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
      )
      .join(''),
  );
