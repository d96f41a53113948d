import { bootOffice } from './boot';
test('boots', async () => {
  const t = Date.now();
  const o = await bootOffice({ sheets: [{ name: '表 1', rows: [[1, 'x']] }] });
  console.log('boot', Date.now() - t);
  const t1 = Date.now();
  const c = new o.Excel.RequestContext();
  const s = c.workbook.worksheets.getItem('表 1');
  const u = s.getUsedRangeOrNullObject(true);
  u.load('values,address');
  s.load('name');
  await c.sync();
  console.log(
    u.values,
    u.address,
    s.name,
    o.host.requests.length,
    Date.now() - t1,
    JSON.stringify(o.Office.context.diagnostics),
  );
  await o.Excel.run(async (c) => {
    const r = c.workbook.worksheets.getItem('表 1').getRange('A1');
    r.load('values');
    await c.sync();
    console.log(r.values);
  });
  o.close();
});
