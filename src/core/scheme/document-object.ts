/** The document of a scheme as it stands, for those who change a part of it and leave the rest as it was. */
type DocumentObject = Readonly<Record<string, unknown>>;

/** @param json a byte order mark is allowed; @returns null where it is no JSON, or no object */
export function documentObject(json: string): DocumentObject | null {
  try {
    const document: unknown = JSON.parse(json.replace(/^\ufeff/, ''));
    return isObject(document) ? document : null;
  } catch {
    return null;
  }
}

export const isObject = (value: unknown): value is DocumentObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
