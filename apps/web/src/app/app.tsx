import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { queries } from './queries';
import { router } from './router';
import { surfaces, theme } from './theme';

export function App() {
  return (
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={surfaces} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>
  );
}
