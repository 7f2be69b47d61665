import { Box } from '@mantine/core';
import { type ComponentProps, lazy, Suspense } from 'react';

const Menu = lazy(async () => ({ default: (await import('./row-menu.tsx')).RowMenu }));
/** Width and height of its button. */
const SIZE = 34;

/** The menu of a row. What menus are made of comes after the list itself. */
export function RowMenu(props: ComponentProps<typeof Menu>) {
  return (
    <Suspense fallback={<Box w={SIZE} h={SIZE} className="row-menu" />}>
      <Menu {...props} />
    </Suspense>
  );
}
