const BROWSERS = [
  // Edge and Opera call themselves Chrome, too, and Chrome calls itself Safari: the first that fits is it.
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:(?:Headless)?Chrome|CriOS|Chromium)\//],
  ['Safari', /\bVersion\/[\d.]+.*\bSafari\//],
] as const;
const SYSTEMS = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b|\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
] as const;

export interface Device {
  browser: string | null;
  system: string | null;
  isPhone: boolean;
}

/** Browser and system as they tell their names; null where they tell none that is known. */
export function deviceOf(userAgent: string | null): Device {
  const find = (names: readonly (readonly [string, RegExp])[]) =>
    names.find(([, sign]) => sign.test(userAgent ?? ''))?.[0] ?? null;
  const system = find(SYSTEMS);
  return { browser: find(BROWSERS), system, isPhone: system === 'iPhone' || /\bMobile\b/.test(userAgent ?? '') };
}
