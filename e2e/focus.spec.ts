import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { expectFocus, keyTo } from './support/focus'
import { claimCard, goToSection, showNotesOf } from './support/panes'
import { painted } from './support/reader'
import { AT_WORK } from './support/seeds'

const { commands = [] } = AT_WORK
const evidence = (id: string, relation: string) => ({
  type: 'evidence.create',
  id,
  claimId: 'clm_naps',
  source: { kind: 'reference', referenceId: 'ref_1' },
  relation,
  strength: 'strong',
})

test.use({
  seed: {
    ...AT_WORK,
    commands: [
      ...commands,
      { type: 'reference.create', id: 'ref_1', bibliography: { title: 'A study of naps' } },
      evidence('ev_1', 'disputes'),
      evidence('ev_2', 'supports'),
      { type: 'note.create', id: 'note_more', target: { kind: 'notebook' }, text: 'Ask about tea.' },
    ],
  },
})

const press = (page: Page, ...keys: string[]) =>
  keys.reduce<Promise<void>>((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())

/** Puts the focus on a button and presses it as a keyboard does. */
async function enter(page: Page, name: string | RegExp, nth = 0): Promise<void> {
  await page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .nth(nth)
    .focus()
  await page.keyboard.press('Enter')
}

/** Opens a menu by keyboard and chooses from it. */
async function enterMenu(page: Page, button: string | RegExp, item: string): Promise<void> {
  await enter(page, button)
  await page.getByRole('menuitem', { name: item }).focus()
  await page.keyboard.press('Enter')
}

interface Case {
  readonly act: (page: Page) => Promise<void>
  readonly to: string | RegExp
}

/** Who presses a button that can do no more stays beside it. */
const undoAll = async (page: Page) => {
  const undo = page.getByRole('button', { name: /^Undo/ }).first()
  await undo.focus()
  await expect(async () => {
    if (await undo.isEnabled()) await press(page, 'Enter')
    await expect(undo).toBeDisabled({ timeout: 200 })
  }).toPass()
}

const GONE: Readonly<Record<string, Case>> = {
  'a claim': {
    act: (page) => enterMenu(page, 'Actions for claim: Naps are useless', 'Delete'),
    to: 'Actions for claim: Few sleep long',
  },
  'the last claim of a list': {
    act: (page) => enterMenu(page, 'Actions for claim: Few sleep long', 'Delete'),
    to: 'Actions for claim: Naps are useless',
  },
  'the only claim of a section': {
    act: async (page) => {
      await goToSection(page, 'Doubts')
      await enterMenu(page, /^Actions for claim: Late/, 'Delete')
    },
    to: /State a claim|New claim|Add claim/,
  },
  'a claim on the board': {
    act: async (page) => {
      await press(page, 'Alt+2')
      await enterMenu(page, 'Actions for claim: Naps are useless', 'Delete')
    },
    to: /Short nights|Few sleep long|Late diaries/,
  },
  'a piece of evidence': {
    act: (page) => enter(page, /^Delete evidence: Disputes/),
    to: /^Delete evidence: Supports/,
  },
  'the last piece of evidence': {
    act: async (page) => {
      await enter(page, /^Delete evidence: Disputes/)
      await expect(page.getByRole('button', { name: /^Delete evidence/ })).toHaveCount(1)
      await enter(page, /^Delete evidence: Supports/)
    },
    to: 'Add evidence',
  },
  'a note': {
    act: async (page) => {
      await showNotesOf(page, 'Notebook')
      await enterMenu(page, /^Actions for note: Ask about \*caff/, 'Delete')
    },
    to: 'Actions for note: Ask about tea.',
  },
  'the last note': {
    act: async (page) => {
      await showNotesOf(page, 'Notebook')
      await enterMenu(page, /^Actions for note: Ask about \*caff/, 'Delete')
      await expectFocus(page, 'Actions for note: Ask about tea.')
      await enterMenu(page, /^Actions for note: Ask about tea/, 'Delete')
    },
    to: /Notebook|Add note/,
  },
  'a tag worn by a claim': { act: (page) => enter(page, 'Remove tag Diary'), to: 'Tag' },
  'a tag of the codebook': {
    act: async (page) => {
      await enter(page, 'Codebook')
      await enter(page, 'Delete…')
      await enter(page, 'Delete tag')
    },
    to: /^Mood/,
  },
  'a document': {
    act: (page) => enterMenu(page, /^Actions for Sleep/i, 'Remove from notebook'),
    to: /^Actions for Exercise/,
  },
  'a highlight': {
    act: async (page) => {
      await page.getByRole('article').focus()
      await press(page, 'ArrowDown', 'ArrowDown', 's', 'h')
      await expect.poll(() => painted(page, 'hl-plain')).toHaveLength(1)
      await press(page, 'Enter')
      await enter(page, /^(Delete|Remove) highlight/)
    },
    to: /./,
  },
  'many claims': {
    act: async (page) => {
      await page
        .getByRole('checkbox', { name: /^Select claim: Naps/ })
        .first()
        .focus()
      await press(page, 'Space')
      await enter(page, 'Delete')
    },
    to: /Short nights|Few sleep long/,
  },
  'what there was to undo': { act: undoAll, to: 'Redo' },
  'a message by its own button': {
    act: async (page) => {
      await enterMenu(page, 'Actions for claim: Naps are useless', 'Delete')
      await expectFocus(page, 'Actions for claim: Few sleep long')
      await page
        .getByRole('region', { name: 'Messages' })
        .getByRole('button', { name: 'Close message' })
        .focus()
      await press(page, 'Enter')
    },
    to: 'Actions for claim: Few sleep long',
  },
  'a message whose Undo was pressed': {
    act: async (page) => {
      await enterMenu(page, 'Actions for claim: Naps are useless', 'Delete')
      await expectFocus(page, 'Actions for claim: Few sleep long')
      await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).focus()
      await press(page, 'Enter')
      await expect(claimCard(page, 'Naps are useless')).toBeVisible()
    },
    to: 'Actions for claim: Few sleep long',
  },
}

for (const [what, { act, to }] of Object.entries(GONE)) {
  test(`the focus goes to a neighbour when it was in what is gone: ${what}`, async ({ window }) => {
    await goToSection(window, 'Findings')
    await act(window)
    await expectFocus(window, to)
  })
}

/** What opens something: the focus is on it again when that is closed with Escape. */
const OPENERS: Readonly<Record<string, (page: Page) => Promise<string | RegExp>>> = {
  ...Object.fromEntries(
    [
      'Codebook',
      'Export brief',
      'Settings',
      'Add evidence',
      'Actions for claim: Naps are useless',
      'Tag',
      'nb_0000000000000001',
      'Certainty: Not rated',
    ].map((name) => [
      name,
      async (page: Page) => {
        await enter(page, name)
        return name
      },
    ]),
  ),
  'edit evidence': async (page) => {
    await enter(page, /^Edit evidence: Disputes/)
    return /^Edit evidence: Disputes/
  },
  'move a claim, from its menu': async (page) => {
    await enterMenu(page, 'Actions for claim: Naps are useless', 'Move to section…')
    return 'Actions for claim: Naps are useless'
  },
  'details of a document, from its menu': async (page) => {
    await enterMenu(page, /^Actions for Sleep/i, 'Details…')
    return /^Actions for Sleep/i
  },
  'all notebooks, from the menu': async (page) => {
    await enterMenu(page, /^nb_/, 'All notebooks…')
    return /^nb_/
  },
  'rename notebook, from the menu': async (page) => {
    await enterMenu(page, /^nb_/, 'Rename this notebook…')
    return /^nb_/
  },
}

for (const [what, open] of Object.entries(OPENERS)) {
  test(`Escape gives the focus back to what opened: ${what}`, async ({ window }) => {
    await goToSection(window, 'Findings')
    const opener = await open(window)
    const popup = window.locator('[role=dialog], [role=menu], [role=listbox]').first()
    await expect(popup).toBeVisible()
    await expect.poll(() => popup.evaluate((one) => one.contains(document.activeElement))).toBe(true)
    await press(window, 'Escape')
    await expect(popup).toBeHidden()
    await expectFocus(window, opener)
  })
}

for (const key of ['Control+k', '?', 'Control+,', 'Alt+l', 'Control+e', 'Control+f']) {
  test(`what ${key} opens over the text gives the focus back to the text`, async ({ window }) => {
    await window.getByRole('article').focus()
    await press(window, 'ArrowDown', 'ArrowDown')
    await expectFocus(window, 'Findings')
    await press(window, key)
    await expect(window.getByRole('dialog').or(window.locator('.find-panel')).first()).toBeVisible()
    await press(window, 'Escape')
    await expectFocus(window, 'Findings')
  })
}

for (const [button, pane] of [
  ['documents', 'Documents and sections'],
  ['claims and notes', 'Claims and notes'],
] as const) {
  test(`Escape in the drawer of ${button} folds it away and gives the focus back`, async ({ window }) => {
    await window.setViewportSize({ width: 700, height: 800 })
    await enter(window, `Show ${button}`)
    const drawer = window.getByLabel(pane, { exact: true })
    await expect(drawer).toBeVisible()
    await keyTo(window, drawer)
    await expect(async () => {
      // The first one may be for a tooltip.
      await press(window, 'Escape')
      await expect(drawer).toBeHidden({ timeout: 300 })
    }).toPass()
    await expectFocus(window, `Show ${button}`)
  })
}
