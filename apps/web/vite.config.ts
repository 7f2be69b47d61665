import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npx vite apps/web` finds the API while one works on the app: a server started by `npm start`. */
const server = process.env.IMPACT_URL ?? 'http://localhost:3000';

/**
 * Scripts that travel as one file, with all that they cannot start without; the first that wants a module has it. Left to itself the builder
 * makes a file of every few modules that the same pages share: a hundred for the list alone, one request each.
 */
const together = [
  { name: 'start', tags: ['$initial' as const] },
  { name: 'home', test: /src.home.home-page\.tsx$/ },
  { name: 'forms', test: /src.account.sign-in-page\.tsx$/ },
  {
    name: 'menus',
    test: /src.(?:app.(?:overlays|account-menu|narrow-menu)|home.(?:row-menu|status-filter)|settings.(?:settings-page|people.people-section))\.tsx$/,
  },
  {
    name: 'report',
    test: /src.report.(?:interview-page|timeline.timeline-section|confidence.confidence-section)\.tsx$/,
  },
];

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
      output: {
        codeSplitting: { groups: together.map((group, i) => ({ ...group, priority: together.length - i })) },
      },
      onLog(level, log, tell) {
        // The runtime of the face check asks for these only where there is no browser around it.
        if (/"node:(?:fs|crypto)" has been externalized.*@litertjs/.test(log.message)) return;
        tell(level, log);
      },
    },
  },
  server: { proxy: { '/api': { target: server, changeOrigin: true, headers: { origin: server } } } },
});
