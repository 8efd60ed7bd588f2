import { fail } from '../../../shared/core/result'
import type { PageContent } from './layout-types'

const RECOGNISE = 'Run it through a text recognition program such as OCRmyPDF and import the result.'

/** Why there is nothing to read: pages without a text layer, or pages that are all damaged. */
export function noTextLayer(name: string, pages: readonly (PageContent | null)[]) {
  if (pages.every((page) => page === null)) {
    return fail(
      'bad-input',
      `“${name}” is damaged: none of its ${counted(pages.length)} can be read.`,
      'Open it in a PDF reader and save or print it as a new PDF, and import that.',
    )
  }
  const has =
    pages.length === 1 ? 'has 1 page but no text layer' : `has ${counted(pages.length)} but no text layer`
  return fail('bad-input', `“${name}” ${has}.`, RECOGNISE)
}

function counted(pages: number): string {
  return pages === 1 ? '1 page' : `${pages.toLocaleString('en-GB')} pages`
}

/** What a person should know of pages that gave no text, by their positions. */
export function pageWarnings(pages: readonly (PageContent | null)[]): string[] {
  const positions = (test: (page: PageContent | null) => boolean) =>
    pages.flatMap((page, index) => (test(page) ? [index + 1] : []))
  const damaged = positions((page) => page === null)
  const bare = positions((page) => page !== null && page.parts.length === 0)
  const broken = positions((page) => page?.brokenOff === true)
  const warnings: string[] = []
  if (damaged.length > 0)
    warnings.push(`${sentence(damaged, 'is damaged and was', 'are damaged and were')} left out.`)
  if (broken.length > 0) {
    warnings.push(`${sentence(broken, 'is damaged', 'are damaged')}: a part of the text may be missing.`)
  }
  if (bare.length > 0) {
    warnings.push(`${sentence(bare, 'has no text', 'have no text')}: empty, or a picture of a page.`)
  }
  return warnings
}

function sentence(pages: readonly number[], one: string, many: string): string {
  return pages.length === 1 ? `Page ${ranges(pages)} ${one}` : `Pages ${ranges(pages)} ${many}`
}

/** "3, 7–9 and 12"; a long list ends in a count. */
export function ranges(pages: readonly number[]): string {
  const parts: { from: number; to: number }[] = []
  for (const page of pages) {
    const last = parts.at(-1)
    if (last?.to === page - 1) last.to = page
    else parts.push({ from: page, to: page })
  }
  const names = parts.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`))
  const shown = names.length > 10 ? [...names.slice(0, 9), `${names.length - 9} more`] : names
  return new Intl.ListFormat('en-GB').format(shown)
}
