/** A text into the clipboard, with its looks where there are some. */
export interface Copied {
  readonly text: string;
  /** null: plain text only. */
  readonly html: string | null;
}

/** By a press of a button only. @returns whether it was copied: Excel's web views may keep both ways from us */
export async function copyRich(copied: Copied): Promise<boolean> {
  try {
    await byApi(copied);
    return true;
  } catch {
    return byCommand(copied);
  }
}

async function byApi({ text, html }: Copied): Promise<void> {
  if (html === null) return navigator.clipboard.writeText(text);
  const blob = (type: string, content: string): Blob => new Blob([content], { type });
  return navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) }),
  ]);
}

/** The old way needs no permission. */
function byCommand({ text, html }: Copied): boolean {
  let isSet = false;
  const set = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    if (html !== null) event.clipboardData?.setData('text/html', html);
    isSet = event.clipboardData !== null;
  };
  document.addEventListener('copy', set);
  try {
    // No browser has anything in its place that works without permission.
    return document.execCommand('copy') && isSet;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', set);
  }
}
