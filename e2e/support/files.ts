import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { AppUnderTest } from '../app'

/** A file that a test makes. */
export interface MadeFile {
  readonly name: string
  readonly bytes: Buffer | string
}

/** Writes files beside the app's data, which are removed with it, and gives their paths. */
export async function writeFiles(app: AppUnderTest, files: readonly MadeFile[]): Promise<string[]> {
  const folder = path.join(app.dataDir, 'files-of-the-test')
  await mkdir(folder, { recursive: true })
  return Promise.all(
    files.map(async ({ name, bytes }) => {
      const file = path.join(folder, name)
      await writeFile(file, bytes)
      return file
    }),
  )
}

/** Imports files with the button in the bar. */
export async function importFiles(app: AppUnderTest, paths: readonly string[]): Promise<void> {
  await app.chooseFiles(paths, () => app.page.getByRole('button', { name: 'Import', exact: true }).click())
}

/** Drags files over the window and drops them, as far as a page can tell. */
export async function dropFiles(page: Page, files: readonly MadeFile[]): Promise<void> {
  const items = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }))
  const transfer = await page.evaluateHandle((made) => {
    const data = new DataTransfer()
    for (const { name, base64 } of made) {
      const content = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
      data.items.add(new File([content], name))
    }
    return data
  }, items)
  const target = page.getByRole('main')
  await target.dispatchEvent('dragenter', { dataTransfer: transfer })
  await target.dispatchEvent('dragover', { dataTransfer: transfer })
  await page.getByText('Drop to import').waitFor()
  await target.dispatchEvent('drop', { dataTransfer: transfer })
}

/** Pastes text into whatever has the focus, as far as a page can tell. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}
