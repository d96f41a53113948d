/**
 * Whether the page was opened by Office. office.js itself only finds out after it has fetched a library from a server that
 * the page does not allow, so in a plain browser its onReady never comes.
 */

/** Office tells a page about itself by its window, the address, the name of the frame, or what this tab remembers. */
export function isOpenedByOffice(page: Pick<Window, 'location' | 'name' | 'sessionStorage'>): boolean {
  const { external } = page as { external?: { GetHostInfo?: unknown; GetContext?: unknown } };
  if (external?.GetHostInfo !== undefined || external?.GetContext !== undefined) return true;
  const { search, hash } = page.location;
  if ([search, hash, page.name].some((text) => /_host_Info=|_xdm_Info=|"hostInfo"/.test(text))) return true;
  try {
    return Boolean(page.sessionStorage.getItem('hostInfoValue'));
  } catch {
    return false; // storage may be forbidden, and then office.js has left nothing there
  }
}
