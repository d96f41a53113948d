/** The site build, before it is built: what it will copy, what the manifest will say, and what the page may load. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkManifests } from '../../src/tools/manifest/check';
import { parseManifest } from '../../src/tools/manifest/tree';
import { projectSurroundings } from '../../src/tools/manifest/project';

interface Pattern {
  readonly from: string;
  readonly to?: string;
  readonly transform?: (content: Buffer) => string;
}
interface SiteBuild {
  readonly name: string;
  readonly devtool: string | false;
  readonly output: { readonly filename: string; readonly chunkFilename: string };
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
    server: (file: string): string => {
      const pattern = patterns.find(({ to }) => to === file);
      return pattern?.transform?.(readFileSync(pattern.from)) ?? `the build copies no ${file}`;
    },
    manifest: (): string =>
      manifest?.transform?.(readFileSync(join(root, 'manifest.xml'))) ?? 'the build copies no manifest',
  };
}

test('by default office.js comes from Microsoft, and from nowhere else', async () => {
  const { page, office } = await site({});
  expect(page?.['officeScript']).toBe('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
  expect(page?.['policy']).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
  expect(office).toEqual([]);
});

test('for an intranet everything that Excel loads of office.js lies beside the page', async () => {
  const { page, office } = await site({ intranet: true });
  expect(page?.['officeScript']).toBe('office/office.js');
  expect(page?.['policy']).toContain("script-src 'self';");
  expect(page?.['policy']).not.toContain('http');
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

test('the page has a strict policy, before anything is loaded', async () => {
  const html = readFileSync(join(root, 'src/taskpane/taskpane.html'), 'utf8');
  const place = html.indexOf('content="<%= policy %>"');
  expect(place).toBeGreaterThan(html.indexOf('http-equiv="Content-Security-Policy"'));
  expect(place).toBeLessThan(html.indexOf('<script'));
  const { page } = await site({});
  expect(page?.['policy']).toMatch(/^default-src 'none'; script-src /);
  expect(page?.['policy']).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*/);
});

test.each([{}, { intranet: true }])(
  'nginx and IIS send the policy of the page, and let Excel on the web frame it (%j)',
  async (env) => {
    const { page, server } = await site(env);
    for (const file of ['nginx.conf', 'web.config']) {
      const text = server(file);
      expect(text.match(/Content-Security-Policy"? (?:value=)?"([^"]+)"/)?.[1]).toBe(page?.['policy']);
      expect(text).not.toMatch(/add(_header| name=")\s*X-Frame-Options/);
    }
    expect(page?.['policy']).not.toContain('frame-ancestors');
    expect(parseManifest(server('web.config')).name).toBe('configuration');
  },
);

test('parts that may be kept for ever have a hash in their names; what keeps its name is asked for again', async () => {
  const { build, server } = await site({});
  expect(build.output.chunkFilename).toMatch(/^parts\/.*\[contenthash/);
  expect(build.output.filename).toBe('[name].js');
  expect(server('nginx.conf')).toMatch(/location \/ \{[^}]*"no-cache"/s);
  expect(server('nginx.conf')).toMatch(/location \/parts\/ \{[^}]*immutable/s);
});

test.each(['production', 'development'])('no eval in a build for %s', async (mode) => {
  const { build } = await site({}, mode);
  expect(String(build.devtool)).not.toContain('eval');
});
