import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { claimLine, heading, openComposer } from './support/composer'
import { faults } from './support/faults'
import { dropFiles } from './support/files'
import { claimCard, goToSection, notesPart } from './support/panes'
import { clickOn, dragOver } from './support/reader'
import { DISPUTED } from './support/seeds'

/** One thing that can be open: the file of the code it comes from, and how a person opens it. */
interface Screen {
  readonly from: string
  readonly open: (page: Page) => Promise<void>
  /** What is then there; a dialog, a menu or a list of choices when absent. */
  readonly shows?: string
}

const POPUP = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'

const press = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click()
}
const keys = (pressed: string) => (page: Page) => page.keyboard.press(pressed)
const ofMenu = (button: string | RegExp, item: string) => async (page: Page) => {
  await press(button)(page)
  await page.getByRole('menuitem', { name: item }).click()
}
const ofClaim = (name: string | RegExp) => async (page: Page) => {
  await claimCard(page, 'Naps are useless').getByRole('button', { name }).first().click()
}
const inView = (key: string, act: (page: Page) => Promise<void>) => async (page: Page) => {
  await page.keyboard.press(key)
  await act(page)
}
const inBrief = (act: (page: Page) => Promise<void>) => async (page: Page) => {
  await openComposer(page)
  await act(page)
}
const select = async (page: Page) => {
  await page
    .getByRole('checkbox', { name: /^Select claim: Naps/ })
    .first()
    .check()
}

const SCREENS: Readonly<Record<string, Screen>> = {
  codebook: { from: 'codebook/CodebookDialog.tsx', open: press('Codebook') },
  export: { from: 'brief/ExportDialog.tsx', open: press('Export brief') },
  'a finished brief': {
    from: 'brief/ExportDialog.tsx',
    open: async (page) => {
      await press('Export brief')(page)
      await press('Export PDF')(page)
      await expect(page.getByRole('dialog', { name: 'The brief is ready' })).toBeVisible()
    },
  },
  settings: { from: 'shell/SettingsDialog.tsx', open: keys('Control+,') },
  shortcuts: { from: 'shortcuts/ShortcutsDialog.tsx', open: keys('?') },
  'export of data': {
    from: 'exchange/ExportDataDialog.tsx',
    async open(page) {
      await page.locator('.shell-notebook').click()
      await page.getByRole('menuitem', { name: 'Export notebook data…' }).click()
    },
  },
  palette: { from: 'palette/PaletteDialog.tsx', open: keys('Control+k') },
  highlights: { from: 'highlights/HighlightsDialog.tsx', open: keys('Alt+l') },
  'new notebook': { from: 'notebooks/NameDialog.tsx', open: ofMenu(/^nb_/, 'New notebook…') },
  'rename a notebook': { from: 'notebooks/NameDialog.tsx', open: ofMenu(/^nb_/, 'Rename this notebook…') },
  notebooks: { from: 'notebooks/NotebooksDialog.tsx', open: ofMenu(/^nb_/, 'All notebooks…') },
  'menu of notebooks': { from: 'shell/NotebookMenu.tsx', open: press(/^nb_/) },
  'menu of settings': { from: 'shell/SettingsMenu.tsx', open: press('Settings') },
  'menu of a document': { from: 'library/DocumentItem.tsx', open: press(/^Actions for Sleep/i) },
  'details of a document': {
    from: 'library/DocumentDialog.tsx',
    open: ofMenu(/^Actions for Sleep/i, 'Details…'),
  },
  'menu of a claim': { from: 'claims/ClaimMenu.tsx', open: ofClaim(/^Actions for claim/) },
  'certainty of a claim': { from: 'claims/CertaintyPicker.tsx', open: ofClaim(/ertainty|Not rated/) },
  'tags of a claim': { from: 'tags/TagPicker.tsx', open: ofClaim(/Tag/) },
  'move a claim': {
    from: 'library/MoveDialog.tsx',
    open: async (page) => {
      await ofClaim(/^Actions for claim/)(page)
      await page.getByRole('menuitem', { name: 'Move to section…' }).click()
    },
  },
  evidence: { from: 'evidence/EvidenceDialog.tsx', open: ofClaim('Add evidence') },
  'menu of a note': {
    from: 'notes/NoteMenu.tsx',
    open: async (page) => {
      await notesPart(page)
        .getByText(/^Notebook/)
        .click()
      await notesPart(page)
        .getByRole('button', { name: /^Actions for/ })
        .first()
        .click()
    },
  },
  'highlights at a point': {
    from: 'reader/HighlightPopover.tsx',
    open: (page) => clickOn(page, 'Naps did not help.'),
  },
  'tags of a highlight': {
    from: 'reader/TagMenu.tsx',
    open: async (page) => {
      await clickOn(page, 'Naps did not help.')
      await page.getByRole('dialog', { name: 'Highlight' }).getByRole('button', { name: /tag/i }).click()
    },
  },
  'menu of a heading': {
    from: 'reader/HeadingHandle.tsx',
    open: async (page) => {
      await page.getByRole('article').focus()
      await page.keyboard.press('m')
    },
  },
  board: { from: 'views/Board.tsx', open: keys('Alt+2'), shows: '.board-card' },
  matrix: { from: 'views/Matrix.tsx', open: keys('Alt+3'), shows: '[role=gridcell]' },
  'a brief and its pages': {
    from: 'composer/ComposerPane.tsx',
    shows: '.comp-canvas',
    open: inBrief((page) => heading(page, 'Findings').click()),
  },
  'menu of briefs': { from: 'composer/BriefMenu.tsx', open: inBrief(press(/^Brief: /)) },
  'a name for a brief': {
    from: 'composer/NameBriefDialog.tsx',
    open: inBrief(ofMenu(/^Brief: /, 'New brief…')),
  },
  'menu of a heading of the brief': {
    from: 'composer/OutlineRowMenu.tsx',
    open: inBrief(async (page) => {
      await heading(page, 'Findings').click()
      await press('Actions for Findings')(page)
    }),
  },
  'another heading for a claim': {
    from: 'composer/MoveInBriefDialog.tsx',
    open: inBrief(async (page) => {
      await heading(page, 'Findings').click()
      await page.keyboard.press('ArrowRight')
      await claimLine(page, 'Naps are useless').click()
      await press('Move to heading…')(page)
    }),
  },
  'sections that are left out': {
    from: 'composer/LeftOutMenu.tsx',
    open: inBrief(async (page) => {
      await heading(page, 'Findings').click()
      await heading(page, 'Findings').focus()
      await page.keyboard.press('Delete')
      await press('1 section left out')(page)
    }),
  },
  'size of pages': { from: 'composer/preview/PreviewBar.tsx', open: inBrief(press(/^Size of pages/)) },
  'menu of a card': { from: 'views/CardMenu.tsx', open: inView('Alt+2', press(/^Actions for claim/)) },
  'a filter': { from: 'views/FilterMenu.tsx', open: inView('Alt+2', press(/^Standing/)) },
  'evidence of a cell': {
    from: 'views/CellPopover.tsx',
    open: inView('Alt+3', async (page) => {
      await page.getByRole('gridcell', { name: 'Disputes: 1 strong' }).first().click()
    }),
  },
  'many claims': { from: 'views/BulkBar.tsx', open: select, shows: '.bulk' },
  'tag many claims': {
    from: 'views/TagDialog.tsx',
    open: async (page) => {
      await select(page)
      await page.getByRole('button', { name: 'Tag…', exact: true }).click()
    },
  },
  'what a selection offers': {
    from: 'reader/SelectionToolbar.tsx',
    shows: '[role=toolbar]',
    open: (page) => dragOver(page, 'kept by hand'),
  },
  references: { from: 'references/ReferencesDialog.tsx', open: press(/^References/) },
  'a list of references': {
    from: 'references/ImportReferencesDialog.tsx',
    open: (page) => dropFiles(page, [{ name: 'tea.bib', bytes: '@book{tea, title={Tea}, year={2020}}' }]),
  },
  'two references that seem to be one': {
    from: 'references/MergeReferencesDialog.tsx',
    open: async (page) => {
      await dropFiles(page, [
        {
          name: 'tea.bib',
          bytes: '@book{a, title={Tea}, year={2020}, pages={9}}\n@book{b, title={Tea}, year={2021}}',
        },
      ])
      await page.getByRole('button', { name: 'Import 2 references' }).click()
      const references = page.getByRole('dialog', { name: 'References', exact: true })
      await references.getByRole('option', { name: /2021/ }).click()
      await references.getByLabel('Year or date').fill('2020')
      await references.getByRole('button', { name: 'Save reference' }).click()
      await references.getByRole('button', { name: '1 duplicate' }).click()
    },
  },
  'choices of a field': {
    from: 'ui/Select.tsx',
    shows: '[role=listbox]',
    open: inBrief(async (page) => {
      await page.getByRole('tab', { name: 'Design' }).click()
      await press(/Citation style/)(page)
    }),
  },
  'an import under way': {
    from: 'shell/ImportProgress.tsx',
    shows: '[role=progressbar]',
    open: async (page) => {
      // Its answer is kept back, so that the card stays.
      await page.route('**/rpc/document.import', async (route) => void (await route.fetch()))
      await dropFiles(page, [{ name: 'tea.md', bytes: '# Tea\n\nIt is old.\n' }])
    },
  },
  'the help of find': { from: 'find/FindPanel.tsx', open: keys('Control+f'), shows: '.find-panel' },
}

/** In files of these names the parts themselves are made, or lists of them are put together. */
const PARTS = [
  'ui/AppDialog.tsx',
  'ui/MenuButton.tsx',
  'ui/ListMenu.tsx',
  'ui/use-menu.tsx',
  'views/FilterBar.tsx',
  // Put before axe where there is a file for them: e2e/annotations.spec.ts, e2e/exchange.spec.ts, e2e/revision.spec.ts.
  'annotations/ImportAnnotationsDialog.tsx',
  'exchange/AddFromFileDialog.tsx',
  'exchange/ExportedData.tsx',
  'review/RevisionDialog.tsx',
  'review/ReviewDialog.tsx',
]

test('every dialog, menu and popover of the code is on the list', async () => {
  const home = path.join(import.meta.dirname, '../src/renderer/components')
  const files = (await readdir(home, { recursive: true })).filter((file) => file.endsWith('.tsx'))
  const opens =
    /<(Popover|ModalOverlay|AppDialog|MenuButton|MenuPopover|MenuTrigger|DialogTrigger|ListMenu)\b|\buseMenu\(/
  const listed = Object.values(SCREENS).map(({ from }) => from)
  const found = await Promise.all(
    files.map(async (file) => (opens.test(await readFile(path.join(home, file), 'utf8')) ? [file] : [])),
  )
  expect(found.flat().filter((file) => !listed.includes(file) && !PARTS.includes(file))).toEqual([])
  expect(listed.filter((file) => !files.includes(file))).toEqual([])
})

test.describe('at work', () => {
  test.use({ seed: DISPUTED })

  for (const [name, { open, shows = POPUP }] of Object.entries(SCREENS)) {
    test(`axe finds nothing wrong with ${name}, in light, dark and forced colours`, async ({ window }) => {
      await goToSection(window, 'Findings')
      await open(window)
      await expect(window.locator(shows).first()).toBeVisible()
      for (const look of [
        { colorScheme: 'light', forcedColors: 'none' },
        { colorScheme: 'dark', forcedColors: 'none' },
        { colorScheme: 'light', forcedColors: 'active' },
      ] as const) {
        // Colours on their way from one look to the next are nobody's colours.
        await window.emulateMedia({ ...look, reducedMotion: 'reduce' })
        expect.soft(await faults(window), JSON.stringify(look)).toEqual([])
      }
    })
  }
})
