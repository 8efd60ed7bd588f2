import { defineConfig } from '@playwright/test'
import type { Options } from './e2e/fixtures'

export default defineConfig<Options>({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/report.json' }]],
  projects: [
    { name: 'web', use: { target: 'web' } },
    { name: 'electron', use: { target: 'electron' }, workers: 1 },
  ],
})
