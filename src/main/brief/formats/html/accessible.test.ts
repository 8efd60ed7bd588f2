import { existsSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TEMPLATES } from '../../../../shared/notebook/brief-choices'
import { NOISE_BRIEF } from '../../fixtures/noise-brief'
import { SCRIPTS_BRIEF } from '../../fixtures/stress/scripts'
import { GOLDEN_BRIEF } from '../fixtures/golden-brief'
import { HOSTILE_BRIEF } from '../fixtures/hostile-brief'
import { written } from '../fixtures/written'

const executablePath = process.env['POSTIL_CHROMIUM'] ?? chromium.executablePath()
const missing = existsSync(executablePath) ? '' : ' (skipped: no Chromium; set POSTIL_CHROMIUM)'
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

describe.skipIf(missing !== '')(`in a browser${missing}`, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: FLAGS })
  })
  afterAll(async () => {
    await browser.close()
  })

  async function opened(html: string, width: number, colorScheme: 'light' | 'dark') {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
    const page = await context.newPage()
    const asked: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => complaints.push(message.text()))
    page.on('dialog', (dialog) => {
      complaints.push('a dialog opened')
      void dialog.dismiss()
    })
    await page.goto(`data:text/html;charset=utf-8;base64,${Buffer.from(html).toString('base64')}`)
    return { page, asked, complaints, close: () => context.close() }
  }

  // Without the sections that hold 90 lines of code and 70 rows: axe looks at each of them.
  const few = {
    ...NOISE_BRIEF,
    sections: NOISE_BRIEF.sections.filter(({ number }) => ['1', '2.1', '6'].includes(number)),
  }
  const BRIEFS = [
    ...TEMPLATES.map((template) => [template, { ...few, template }] as const),
    ['twelve scripts', SCRIPTS_BRIEF] as const,
    ['hostile texts', HOSTILE_BRIEF] as const,
    ['a brief for black and white', { ...GOLDEN_BRIEF, ink: 'print' as const }] as const,
  ]

  /** Where every colour occurs. */
  const DARK_TOO = new Set(['evidence-brief', 'a brief for black and white'])

  test.each(BRIEFS)('axe finds nothing wrong with %s', { timeout: 60_000 }, async (what, model) => {
    for (const scheme of DARK_TOO.has(what) ? (['light', 'dark'] as const) : (['light'] as const)) {
      const { page, close } = await opened(await written('html', model), 1280, scheme)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
      await close()
    }
  })

  test.each(BRIEFS)(
    '%s fits a narrow window, asks for nothing and breaks no rule of its policy',
    async (_what, model) => {
      // 320 px is also what 1280 px are at 400 %.
      const { page, asked, complaints, close } = await opened(await written('html', model), 320, 'light')
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
      expect(asked.filter((url) => !url.startsWith('data:text/html'))).toEqual([])
      expect(complaints).toEqual([])
      await close()
    },
  )
})
