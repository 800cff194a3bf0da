import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page alone. Relative addresses, so that app:// and the local host serve the same files; nothing is inlined into the HTML. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'es2023',
    // Fonts as data: addresses would be fetched by no one twice, but would bloat the style sheet that blocks the first paint.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 3000,
    rolldownOptions: {
      output: {
        // The font of the exported pictures keeps its name: the engine of a packaged program reads it from here.
        assetFileNames: ({ names: [name = ''] }) =>
          name.endsWith('.otf') ? 'assets/[name][extname]' : 'assets/[name]-[hash][extname]',
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
      },
    },
  },
});
