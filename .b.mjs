import { build } from 'vite'
await build({ configFile: false, logLevel: 'error', build: { ssr: process.argv[2], outDir: 'node_modules/.cache/eng/out', emptyOutDir: false, target: 'node20', rolldownOptions: { output: { entryFileNames: '[name].mjs' } } } })
