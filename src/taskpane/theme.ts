/** Light, dark or contrast, as the surroundings are; the fonts of the field on every system. */
import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';

export type PanelTheme = 'light' | 'dark' | 'contrast';

/** What Office tells of its theme (Office.context.officeTheme); absent in some hosts, and without isDarkTheme in older ones. */
export interface OfficeThemeFacts {
  readonly isDarkTheme?: boolean;
  /** #rrggbb */
  readonly bodyBackgroundColor?: string;
}

/** Office's own word, else how bright its background is, else what the system prefers. */
export function panelTheme(
  office: OfficeThemeFacts | undefined,
  prefers: (query: string) => boolean,
): PanelTheme {
  // In forced colours the system paints everything itself; the light theme leaves it the most room.
  if (prefers('(forced-colors: active)')) return 'contrast';
  const dark =
    office?.isDarkTheme ??
    isDarkColour(office?.bodyBackgroundColor) ??
    prefers('(prefers-color-scheme: dark)');
  return dark ? 'dark' : 'light';
}

/** Relative luminance as WCAG 2 defines it; below 0.18 white text reads better than black. null: no colour. */
export function isDarkColour(colour: string | undefined): boolean | null {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour ?? '');
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((hex) => linear(parseInt(hex, 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18;
}

export function fluentTheme(theme: PanelTheme): Theme {
  // In a contrast theme the system paints every colour itself; what is ours is only the layout.
  return { ...(theme === 'dark' ? webDarkTheme : webLightTheme), fontFamilyBase: FONTS };
}

const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', -apple-system, 'PingFang SC', Roboto, 'Noto Sans', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif";

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
