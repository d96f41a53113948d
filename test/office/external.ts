/**
 * The window.external object of Excel on Windows, through which office.js talks to it. Install it before office.js is
 * loaded; office.js then starts its real Windows code. The function stands on its own, without imports, so that its
 * source can be carried into a browser page.
 */

export interface ExternalOptions {
  readonly locale: string;
  /** Requirement sets and their versions, as Excel declares them: { ExcelApi: 1.14 }. */
  readonly sets: Readonly<Record<string, number | string>>;
  /** Calls Excel: dispatch id and parameters as JSON; gives [status, …]. */
  execute(dispatchId: number, parameters: string): unknown[] | Promise<unknown[]>;
  readSettings(): Readonly<Record<string, string>>;
  writeSettings(settings: Readonly<Record<string, string>>): void;
}

/** Sends a message to the handlers that office.js registered; false when there is none yet. */
export type EmitToPage = (dispatchId: number, message: readonly unknown[]) => boolean;

export function installExternal(window: object, options: ExternalOptions): EmitToPage {
  type Handler = (dispatchId: number, payload: unknown) => void;
  type Done = (result: unknown) => void;
  const handlers = new Map<number, Handler>();
  // Excel hands over COM arrays; office.js calls toArray() on them.
  const comArray = (value: unknown): unknown =>
    Array.isArray(value) ? { toArray: () => value.map(comArray) } : value;
  const settings = {
    Read(keys: string[], values: string[]) {
      for (const [key, value] of Object.entries(options.readSettings())) {
        keys.push(key);
        values.push(value);
      }
    },
    Write(keys: readonly string[], values: readonly string[]) {
      options.writeSettings(Object.fromEntries(keys.map((key, i) => [key, values[i] ?? ''])));
    },
  };
  const excel = 1;
  const readWrite = 0;
  const inserted = 1;
  const context = {
    GetAppType: () => excel,
    GetSolutionRef: () => 'target-tracker',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => options.locale,
    GetAppDataLocale: () => options.locale,
    GetDocUrl: () => 'C:\\reports\\report.xlsx',
    GetAppCapabilities: () => readWrite,
    GetActivationMode: () => inserted,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'correlation',
    GetInstanceId: () => 'instance',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(options.sets),
    GetHostFullVersion: () => '16.0.14332.20000',
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () =>
      JSON.stringify({
        bodyBackgroundColor: 0xffffff,
        bodyForegroundColor: 0,
        controlBackgroundColor: 0xffffff,
        controlForegroundColor: 0,
      }),
    GetSettings: () => settings,
  };
  const sharedRuntimeWithCustomFunctions = '3';
  const external = {
    GetHostInfo: () =>
      ['Excel', 'Win32', '16.01', options.locale, 'telemetry', '', '', sharedRuntimeWithCustomFunctions].join(
        '$',
      ),
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute(dispatchId: number, parameters: unknown, done: Done) {
      void Promise.resolve(options.execute(dispatchId, JSON.stringify(parameters))).then((result) =>
        done({ toArray: () => result }),
      );
    },
    RegisterEvent(dispatchId: number, _target: string, handler: Handler, done: Done) {
      handlers.set(dispatchId, handler);
      setTimeout(() => done(0), 0);
    },
    UnregisterEvent(dispatchId: number, _target: string, done: Done) {
      handlers.delete(dispatchId);
      setTimeout(() => done(0), 0);
    },
  };
  Object.defineProperty(window, 'external', { value: external, configurable: true });
  return (dispatchId, message) => {
    const handler = handlers.get(dispatchId);
    handler?.(dispatchId, comArray(message));
    return handler !== undefined;
  };
}
