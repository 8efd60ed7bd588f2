import type { PDFDocumentProxy } from 'pdfjs-dist'

/** Most entries of an outline that are looked at. */
const MAX_ENTRIES = 5000

/** One bookmark of the file. */
export interface OutlineEntry {
  readonly title: string
  /** From 1. */
  readonly level: number
}

interface Node {
  readonly title: string
  readonly items: readonly Node[]
}

/** The file's bookmarks in order, with their levels; empty when it has none or they are damaged. */
export async function readOutline(pdf: PDFDocumentProxy): Promise<OutlineEntry[]> {
  try {
    // Null when there is none, whatever its type says.
    const roots: unknown = await pdf.getOutline()
    return Array.isArray(roots) ? flattened(roots as Node[]) : []
  } catch {
    return []
  }
}

/** A tree of bookmarks as a list, down to level 6. */
export function flattened(roots: readonly Node[]): OutlineEntry[] {
  const entries: OutlineEntry[] = []
  const walk = (nodes: readonly Node[], level: number) => {
    for (const { title, items } of nodes) {
      if (entries.length >= MAX_ENTRIES) return
      entries.push({ title, level: Math.min(level, 6) })
      if (level < 20) walk(items, level + 1)
    }
  }
  walk(roots, 1)
  return entries
}
