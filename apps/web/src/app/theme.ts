import { createTheme, type MantineColorsTuple, type MenuProps } from '@mantine/core';

/** Petrol: shade 7 on white and shade 2 on the dark surface both reach 4.5 : 1 and more. */
const petrol: MantineColorsTuple = [
  '#e6f6f8',
  '#cfe9ec',
  '#a3d3d9',
  '#73bcc5',
  '#4da8b4',
  '#348f9c',
  '#1f7884',
  '#0b5d66',
  '#084a52',
  '#05373d',
];

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  colors: { petrol },
  autoContrast: true,
  luminanceThreshold: 0.36,
  defaultRadius: 'md',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.75rem' }, h2: { fontSize: '1.3rem' }, h3: { fontSize: '1.05rem' } },
  },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // The placeholder that takes the first focus is no item, and a menu may hold nothing else.
    // Not by `Menu.extend`: all that menus are made of would be loaded with the first page.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } satisfies Partial<MenuProps> },
  },
});
