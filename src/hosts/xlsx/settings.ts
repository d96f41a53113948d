/**
 * Our settings, in a custom XML part: Excel keeps such parts as they are when it saves, whatever their length, while
 * a custom document property is cut at 255 characters. The part is known by its namespace, because Excel renames it.
 */
import { addPart, freeName } from './add-part';
import { attempt } from './package';
import type { PartStore } from './part-store';
import type { WorkbookPart } from './workbook-part';
import { attribute, escapeXml, SETTINGS_NAMESPACE, unescapeCellText, visitXml } from './xml';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface StoredSettings {
  readonly part: string | null;
  readonly values: ReadonlyMap<string, string>;
}

export async function readSettings(store: PartStore, workbook: WorkbookPart): Promise<StoredSettings> {
  for (const part of workbook.customXmlParts) {
    const xml = await store.text(part);
    if (!xml?.includes(SETTINGS_NAMESPACE)) continue;
    const values = new Map<string, string>();
    let name = '';
    let value = '';
    await attempt(store.fileName, async () =>
      visitXml(xml, {
        'settings/setting': {
          open(tag) {
            name = unescapeCellText(attribute(tag, 'name') ?? '');
            value = '';
          },
          text(piece) {
            value += piece;
          },
          close() {
            values.set(name, unescapeCellText(value));
          },
        },
      }),
    );
    return { part, values };
  }
  return { part: null, values: new Map() };
}

export async function writeSettings(
  store: PartStore,
  workbook: WorkbookPart,
  { part, values }: StoredSettings,
): Promise<void> {
  const items = [...values].map(
    ([name, value]) => `<setting name="${escapeXml(name)}">${escapeXml(value)}</setting>`,
  );
  const text = `${DECLARATION}<settings xmlns="${SETTINGS_NAMESPACE}">${items.join('')}</settings>`;
  if (part !== null) {
    store.put(part, text);
    return;
  }
  const name = freeName(store, (n) => `customXml/item${n}.xml`);
  const contentType = 'application/xml';
  await addPart(store, workbook.part, `${workbook.relationshipBase}customXml`, { name, contentType, text });
  await addPart(store, name, `${workbook.relationshipBase}customXmlProps`, {
    name: freeName(store, (n) => `customXml/itemProps${n}.xml`),
    contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    text:
      `${DECLARATION}<ds:datastoreItem ds:itemID="{7B1F0C52-6E0B-4C7C-9A53-2D1C5E0A7A11}" ` +
      'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">' +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${SETTINGS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  });
}
