import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { compileAtOnce } from './scripts/compile-at-once.mjs'
import { englishOnly } from './scripts/english-only.mjs'
import { pureSchemas, SCHEMA_MAKERS } from './scripts/pure-schemas.mjs'

export default defineConfig({
  main: {
    build: {
      // Node 20 also runs these files: the web host, the command line and the workers.
      target: 'node20',
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          serve: 'src/main/serve.ts',
          cli: 'src/main/cli.ts',
          'export-worker': 'src/main/export/worker.ts',
          'search-worker': 'src/main/search/worker.ts',
          'import-child': 'src/main/documents/child/main.ts',
          'exchange-child': 'src/main/exchange/child/main.ts',
          'comparison-worker': 'src/main/documents/comparison/worker.ts',
        },
        // Chunks lie beside the entries, so that a path from import.meta.dirname is the same in either.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload may require nothing but electron, so the rest is bundled into its one file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [englishOnly(), pureSchemas(), react(), compileAtOnce('window')],
    build: {
      outDir: 'out/renderer',
      // electron-vite leaves it off; the browser then parses twice as much before the first screen.
      minify: true,
      rolldownOptions: {
        input: 'src/renderer/index.html',
        output: {
          codeSplitting: {
            // React makes errors when it is read. With a debugger listening, as in our benches, the browser then reads the
            // whole file again, for the lines in them.
            groups: [{ name: 'react', test: /[\\/]node_modules[\\/](?:react|react-dom|scheduler)[\\/]/ }],
          },
        },
        treeshake: {
          manualPureFunctions: SCHEMA_MAKERS,
          moduleSideEffects: [{ test: /[\\/]src[\\/]shared[\\/]/, sideEffects: false }],
        },
      },
    },
  },
})
