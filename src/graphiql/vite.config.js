import { defineConfig } from 'vite';

export default defineConfig({
  base: '/graphiql/',
  // The page is loaded from the server beside it; one large file costs less there than care for small ones would.
  build: { chunkSizeWarningLimit: 10_000, sourcemap: false },
});
