import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { setNonce } from 'get-nonce';
import { queryClient } from '../api/query-client.ts';
import '../i18n/i18n.ts';
import { styleNonce } from './nonce.ts';
import { router } from './router.tsx';
import { theme } from './theme.ts';

// The lock of the page behind an open dialogue writes a style element of its own.
setNonce(styleNonce());

/** Everything that all pages stand in. */
export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
