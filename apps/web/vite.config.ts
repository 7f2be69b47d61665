import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npx vite apps/web` finds the API while one works on the app: a server started by `npm start`. */
const server = process.env.IMPACT_URL ?? 'http://localhost:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    target: 'es2024',
    // Browsers that know light-dark(): rewritten for older ones it would need the scheme in the style sheet, which is chosen on the page.
    cssTarget: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: false,
    // Which script needs which others: tests add up what is loaded at first.
    manifest: true,
    // What is loaded is told by bench and test, not by the builder's guess.
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
    // Under the policy of our pages nothing may come from inside the page itself.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      onLog(level, log, tell) {
        // The runtime of the face check asks for these only where there is no browser around it.
        if (/"node:(?:fs|crypto)" has been externalized.*@litertjs/.test(log.message)) return;
        tell(level, log);
      },
    },
  },
  server: { proxy: { '/api': { target: server, changeOrigin: true, headers: { origin: server } } } },
});
