/** One real browser for all tests: an installed Chrome, Chromium or Edge, else the one that npm brought along. */
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** What playwright-core needs to launch it. CHROME_PATH names another one. */
export async function browserOptions(): Promise<{
  readonly executablePath: string;
  readonly args: string[];
}> {
  const installed = [process.env.CHROME_PATH ?? '', ...usualPlaces()].find(
    (path) => path && existsSync(path),
  );
  if (installed) return { executablePath: installed, args: ['--no-sandbox'] };
  // It unpacks itself and its libraries below TMPDIR: a folder of our own, so that projects do not meet there.
  const unpacked = join(ROOT, '.cache', 'chromium');
  mkdirSync(unpacked, { recursive: true });
  process.env.TMPDIR = unpacked;
  // Tells it, before it is loaded, to bring the libraries that a bare system lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  return { executablePath: await bundled.executablePath(), args: [...bundled.args, '--no-sandbox'] };
}

function usualPlaces(): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
        ['/Applications', join(homedir(), 'Applications')].map(
          (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
        ),
      );
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
        .map((variable) => process.env[variable])
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ]);
    default:
      return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
        .map((name) => `/usr/bin/${name}`)
        .concat('/snap/bin/chromium');
  }
}
