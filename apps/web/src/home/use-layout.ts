import { useMediaQuery } from '@mantine/hooks';

/** Known before anything is drawn: nothing moves afterwards. */
const AT_ONCE = { getInitialValueInEffect: false };

/** How many columns of numbers the table has room for; 0: cards stand in its place. */
export function useNumberColumns(): number {
  const table = useMediaQuery('(min-width: 66em)', undefined, AT_ONCE);
  const four = useMediaQuery('(min-width: 80em)', undefined, AT_ONCE);
  const six = useMediaQuery('(min-width: 104em)', undefined, AT_ONCE);
  if (six) return 6;
  if (four) return 4;
  return table ? 2 : 0;
}
