/** The site build, before it is built: what it will copy, what the manifest will say, and what the page may load. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkManifests } from '../../src/tools/manifest/check';
import { projectSurroundings } from '../../src/tools/manifest/project';

interface Pattern {
  readonly from: string;
  readonly to?: string;
  readonly transform?: (content: Buffer) => string;
}
interface SiteBuild {
  readonly name: string;
  readonly devtool: string | false;
  readonly plugins: readonly {
    readonly patterns?: readonly Pattern[];
    readonly userOptions?: { readonly templateParameters?: Readonly<Record<string, string>> };
  }[];
}
type Configure = (env: object, argv: { readonly mode: string }) => Promise<SiteBuild[]>;

const root = join(__dirname, '../..');
// eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack's own file is CommonJS
const configure = require('../../webpack.config.js') as Configure;

async function site(env: object, mode = 'production') {
  const build = (await configure(env, { mode })).find(({ name }) => name === 'site');
  if (!build) throw new Error('webpack.config.js builds no site');
  const patterns = build.plugins.flatMap((plugin) => plugin.patterns ?? []);
  const page = build.plugins.find(({ userOptions }) => userOptions)?.userOptions?.templateParameters;
  const manifest = patterns.find(({ from }) => from.endsWith('manifest.xml'));
  return {
    build,
    page,
    office: patterns.filter(({ to }) => to?.startsWith('office/')),
    manifest: (): string =>
      manifest?.transform?.(readFileSync(join(root, 'manifest.xml'))) ?? 'the build copies no manifest',
  };
}

test('by default office.js comes from Microsoft, and from nowhere else', async () => {
  const { page, office } = await site({});
  expect(page).toEqual({
    officeScript: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    scriptSources: "'self' https://appsforoffice.microsoft.com",
  });
  expect(office).toEqual([]);
});

test('for an intranet everything that Excel loads of office.js lies beside the page', async () => {
  const { page, office } = await site({ intranet: true });
  expect(page).toEqual({ officeScript: 'office/office.js', scriptSources: "'self'" });
  expect(office.map(({ to }) => to?.replace('office/', '')).sort()).toEqual([
    'en-us/office_strings.js',
    'excel-mac-16.00.js',
    'excel-web-16.00.js',
    'excel-win32-16.01.js',
    'o15apptofilemappingtable.js',
    'office.js',
    'zh-cn/office_strings.js',
  ]);
  expect(office.filter(({ from }) => !existsSync(from))).toEqual([]);
  const bytes = office.reduce((sum, { from }) => sum + statSync(from).size, 0);
  expect(bytes / 1e6).toBeCloseTo(4.3, 0);
});

test('the manifest names the place where the site will lie, and is still in order', async () => {
  const { manifest } = await site({ base: 'https://stats.example.gov.cn/tracker/' });
  expect(manifest()).not.toContain('localhost');
  expect(manifest()).toContain('"https://stats.example.gov.cn/tracker/taskpane.html"');
  expect(await checkManifests([manifest()], projectSurroundings())).toEqual([[]]);
});

test.each(['http://stats.example.gov.cn', 'stats.example.gov.cn'])(
  '%s is no place for a site',
  async (base) => {
    await expect(site({ base })).rejects.toThrow('https://');
  },
);

test('the page has a strict policy, before anything is loaded', () => {
  const page = readFileSync(join(root, 'src/taskpane/taskpane.html'), 'utf8');
  const policy = /Content-Security-Policy"\s+content="([^"]+)"/.exec(page);
  expect(policy?.[1]).toContain("default-src 'none'; script-src <%= scriptSources %>;");
  expect(policy?.[1]).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
  expect(policy?.index).toBeLessThan(page.indexOf('<script'));
});

test.each(['production', 'development'])('no eval in a build for %s', async (mode) => {
  const { build } = await site({}, mode);
  expect(String(build.devtool)).not.toContain('eval');
});
