/** The manifest is in order; and for every way in which it could not be, there is a line that says so. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkManifests } from '../../src/tools/manifest/check';
import { projectSurroundings } from '../../src/tools/manifest/project';
import type { Failure, Surroundings } from '../../src/tools/manifest/rule';

const good = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');
const project = projectSurroundings();

async function check(xml: string, around: Partial<Surroundings> = {}): Promise<Failure[]> {
  const [failures = []] = await checkManifests([xml], { ...project, ...around });
  return failures;
}

interface Fault {
  readonly what: string;
  /** Each is replaced once; the text must be there. */
  readonly edits: readonly (readonly [from: string, to: string])[];
  /** The failures that come of it, and no others: element and a part of the problem. */
  readonly told: readonly (readonly [element: string, problem: string])[];
}

const group = '<Group id="TargetTracker.Group">';

const faults: readonly Fault[] = [
  {
    what: 'XML that is broken off',
    edits: [['</OfficeApp>', '']],
    told: [['OfficeApp', 'Not well-formed']],
  },
  {
    what: 'elements in another order',
    edits: [
      [
        '  <ProviderName>Target Tracker</ProviderName>\n  <DefaultLocale>zh-CN</DefaultLocale>',
        '  <DefaultLocale>zh-CN</DefaultLocale>\n  <ProviderName>Target Tracker</ProviderName>',
      ],
    ],
    told: [['DefaultLocale', 'Expected is ( ProviderName )']],
  },
  {
    what: 'an element that is missing',
    edits: [['  <Permissions>ReadWriteDocument</Permissions>\n', '']],
    told: [['VersionOverrides', 'Expected is ( Permissions )']],
  },
  {
    what: 'an element that does not exist',
    edits: [['<TaskpaneId>TargetTracker.Panel</TaskpaneId>', '<TaskPaneId>TargetTracker.Panel</TaskPaneId>']],
    told: [['TaskPaneId', 'This element is not expected']],
  },
  {
    what: 'an attribute that does not exist',
    edits: [['<Runtime resid', '<Runtime residue="x" resid']],
    told: [['Runtime', "'residue'"]],
  },
  {
    what: 'another namespace',
    edits: [
      [
        'xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"',
        'xmlns="http://schemas.microsoft.com/office/appforoffice/1.0"',
      ],
    ],
    told: [['OfficeApp', 'No matching global declaration']],
  },
  {
    what: 'another version of the overrides',
    edits: [['xsi:type="VersionOverridesV1_0"', 'xsi:type="VersionOverridesV1_1"']],
    told: [
      ['VersionOverrides', 'VersionOverridesV1_1'],
      ['VersionOverrides', 'abstract'],
    ],
  },
  {
    what: 'a host other than Excel',
    edits: [['<Host Name="Workbook" />', '<Host Name="Document" />']],
    told: [['Host', "'Document'"]],
  },
  {
    what: 'a runtime that does not last',
    edits: [['lifetime="long"', 'lifetime="short"']],
    told: [['Runtime', "'short'"]],
  },
  {
    what: 'keys that lie elsewhere',
    edits: [['<ExtendedOverrides Url="https://localhost:3000', '<ExtendedOverrides Url="http://example.com']],
    told: [
      ['ExtendedOverrides', 'is not https'],
      ['ExtendedOverrides', 'not in the folder'],
    ],
  },
  {
    what: 'a permission that does not exist',
    edits: [['ReadWriteDocument', 'WriteEverything']],
    told: [['Permissions', "'WriteEverything'"]],
  },
  {
    what: 'an id that is no GUID',
    edits: [['74d6a80e-d293', '74d6a80e-x293']],
    told: [['Id', 'not a GUID']],
  },
  {
    what: 'a version other than that of the package',
    edits: [[`<Version>${project.packageVersion}.0`, '<Version>9.9']],
    told: [['Version', 'package.json says']],
  },
  {
    what: 'a requirement that is missing',
    edits: [['<Set Name="SharedRuntime" MinVersion="1.1" />', '']],
    told: [['Sets', 'SharedRuntime 1.1 is needed']],
  },
  {
    what: 'a requirement below what the code uses',
    edits: [['Name="ExcelApi" MinVersion="1.14"', 'Name="ExcelApi" MinVersion="1.9"']],
    told: [['Set', 'ExcelApi 1.14 is needed, 1.9 is declared']],
  },
  {
    what: 'a resid that leads nowhere',
    edits: [['<Description resid="Open.Tip" />', '<Description resid="Open.Hint" />']],
    told: [
      ['Description', '"Open.Hint" is not among'],
      ['String', 'Nothing refers to "Open.Tip"'],
    ],
  },
  {
    what: 'a resid that leads to another kind of resource',
    edits: [['<Label resid="Open.Label" />', '<Label resid="Open.Tip" />']],
    told: [['Label', 'not among the <bt:ShortStrings>']],
  },
  {
    what: 'a resource that nothing refers to',
    edits: [['<bt:Urls>', '<bt:Urls><bt:Url id="Old.Url" DefaultValue="https://localhost:3000/old.html" />']],
    told: [['Url', 'Nothing refers to "Old.Url"']],
  },
  {
    what: 'a resource id used twice',
    edits: [
      [
        '<bt:ShortStrings>',
        '<bt:ShortStrings><bt:String id="Open.Label" DefaultValue="打开"><bt:Override Locale="en-US" Value="Open" /></bt:String>',
      ],
    ],
    told: [['String', 'already taken']],
  },
  {
    what: 'a resource id that is too long',
    edits: [
      ['"Start.Title"', '"Start.Title.Of.The.Callout.Shown.Once"'],
      ['"Start.Title"', '"Start.Title.Of.The.Callout.Shown.Once"'],
    ],
    told: [['String', 'has 37 characters']],
  },
  {
    what: 'an element id used twice',
    edits: [['id="TargetTracker.Open"', 'id="TargetTracker.Validate"']],
    told: [['Control', 'already taken']],
  },
  {
    what: 'a short text that is too long',
    edits: [['DefaultValue="打开面板"', `DefaultValue="${'打'.repeat(126)}"`]],
    told: [['String', 'has 126 characters']],
  },
  {
    what: 'a long text whose English is too long',
    edits: [['Value="Open the Target Tracker panel', `Value="${'x'.repeat(250)} panel`]],
    told: [['Override', 'characters']],
  },
  {
    what: 'an empty text',
    edits: [['DefaultValue="打开面板"', 'DefaultValue=" "']],
    told: [['String', 'empty']],
  },
  {
    what: 'a text without English',
    edits: [['<bt:Override Locale="en-US" Value="Validate" />', '']],
    told: [['String', 'no English']],
  },
  {
    what: 'a name without English',
    edits: [['<Override Locale="en-US" Value="Target Tracker" />', '']],
    told: [['DisplayName', 'no English']],
  },
  {
    what: 'Chinese where English should be',
    edits: [['Value="Validate"', 'Value="审核"']],
    told: [['Override', 'Chinese characters']],
  },
  {
    what: 'another default language',
    edits: [['<DefaultLocale>zh-CN', '<DefaultLocale>en-US']],
    told: [['DefaultLocale', 'en-US']],
  },
  {
    what: 'http instead of https',
    edits: [['<SupportUrl DefaultValue="https:', '<SupportUrl DefaultValue="http:']],
    told: [['SupportUrl', 'not https']],
  },
  {
    what: 'an address that is none',
    edits: [
      [
        '<SupportUrl DefaultValue="https://localhost:3000/preview/index.html"',
        '<SupportUrl DefaultValue="preview/index.html"',
      ],
    ],
    told: [['SupportUrl', 'not an address']],
  },
  {
    what: 'an address on another site',
    edits: [
      [
        '"Functions.Metadata.Url" DefaultValue="https://localhost:3000/',
        '"Functions.Metadata.Url" DefaultValue="https://example.com/',
      ],
    ],
    told: [['Url', 'not in the folder of the pane']],
  },
  {
    what: 'a page that is not that of the shared runtime',
    edits: [['<FunctionFile resid="Taskpane.Url" />', '<FunctionFile resid="Preview.Url" />']],
    told: [['FunctionFile', 'not to the page of the shared runtime']],
  },
  {
    what: 'an icon without a required size',
    edits: [
      [
        `${group}\n                <Label resid="Group.Label" />\n                <Icon>\n                  <bt:Image size="16" resid="Target.16" />`,
        `${group}\n                <Label resid="Group.Label" />\n                <Icon>`,
      ],
    ],
    told: [['Icon', 'size 16 is missing']],
  },
  {
    what: 'an icon of a size that Office does not know',
    edits: [['<bt:Image size="64" resid="Validate.64" />', '<bt:Image size="65" resid="Validate.64" />']],
    told: [
      ['Image', "'65'"],
      ['Image', 'not 65 × 65'],
    ],
  },
  {
    what: 'a picture of another size',
    edits: [['<bt:Image size="32" resid="Validate.32" />', '<bt:Image size="32" resid="Validate.16" />']],
    told: [
      ['Image', 'is 16 × 16, not 32 × 32'],
      ['Image', 'Nothing refers to "Validate.32"'],
    ],
  },
  {
    what: 'a picture that is not there',
    edits: [['target-64.png" />\n  <SupportUrl', 'target-96.png" />\n  <SupportUrl']],
    told: [['HighResolutionIconUrl', 'target-96.png is not a PNG']],
  },
  {
    what: 'a command without code',
    edits: [['<FunctionName>validate<', '<FunctionName>audit<']],
    told: [
      ['OfficeTab', 'No button calls the command "validate"'],
      ['FunctionName', 'No code is associated with "audit"'],
    ],
  },
  {
    what: 'another namespace of functions',
    edits: [['DefaultValue="TARGET"', 'DefaultValue="目标"']],
    told: [['String', 'namespace']],
  },
];

test('the manifest is in order', async () => {
  expect(await check(good)).toEqual([]);
});

describe('what is told of a bad one', () => {
  let all: Failure[][] = [];
  beforeAll(async () => {
    all = await checkManifests(faults.map(spoil), project);
  });

  test.each(faults.map(({ what, told }, i) => ({ what, told, i })))('$what', ({ told, i }) => {
    const failures = all[i] ?? [];
    expect(failures.map(({ element, problem }) => `${element}: ${problem}`)).toEqual(
      told.map(([element, problem]) =>
        expect.stringMatching(new RegExp(`^${element}: .*${escape(problem)}`)),
      ),
    );
    for (const { line, remedy } of failures) {
      expect(line).toBeGreaterThan(0);
      expect(remedy).not.toBe('');
    }
  });
});

test('a failure names the line at fault', async () => {
  const [failure] = await check(
    good.replace('<SupportUrl DefaultValue="https:', '<SupportUrl DefaultValue="http:'),
  );
  expect(good.split('\n')[(failure?.line ?? 0) - 1]).toContain('<SupportUrl');
});

test('functions.json and the code must name the same functions', async () => {
  const missing = await check(good, { metadataIds: project.metadataIds.slice(1) });
  expect(missing.map(({ problem }) => problem)).toEqual([
    `The function ${project.metadataIds[0]} is not in functions.json.`,
  ]);
  const extra = await check(good, { metadataIds: [...project.metadataIds, 'OLD'] });
  expect(extra.map(({ problem }) => problem)).toEqual(['The function OLD has no code.']);
});

function spoil({ edits }: Fault): string {
  return edits.reduce((xml, [from, to]) => {
    if (!xml.includes(from)) throw new Error(`the manifest does not hold ${from}`);
    return xml.replace(from, to);
  }, good);
}

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

test('a key for a command that nobody answers to is told', async () => {
  const failures = await check(good, { shortcuts: ['validate', 'nothing'] });
  expect(failures.map(({ element, problem }) => [element, problem])).toEqual([
    ['ExtendedOverrides', 'No code answers to the key of "nothing".'],
  ]);
});
