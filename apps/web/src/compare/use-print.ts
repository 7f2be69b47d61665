import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';

/** Time in which everything is drawn in the colours of the other scheme. */
const DRAWN_MS = 400;

/** Prints the page, in the colours of paper: what was drawn for a dark screen cannot be read on white. */
export function usePrint(): () => void {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const shown = useComputedColorScheme('light');
  return () => {
    if (shown === 'light') {
      window.print();
      return;
    }
    window.addEventListener('afterprint', () => setColorScheme(colorScheme), { once: true });
    setColorScheme('light');
    setTimeout(() => window.print(), DRAWN_MS);
  };
}
