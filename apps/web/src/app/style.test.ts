import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./style.css', import.meta.url), 'utf8');
/** What fields stand on and are filled with: page, paper, bars. */
const SURFACES = { light: ['#ffffff', '#f8f9fa'], dark: ['#242424', '#2e2e2e'] };

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test.each(Object.entries(SURFACES))(
  'edges of fields are seen on every surface, %s (WCAG 1.4.11)',
  (scheme, surfaces) => {
    const edge = css.split(`[data-mantine-color-scheme="${scheme}"] {`)[1]?.match(/--field-edge: (#[0-9a-f]{6})/)?.[1];
    for (const surface of surfaces) expect(contrast(edge ?? surface, surface)).toBeGreaterThan(3);
  },
);
