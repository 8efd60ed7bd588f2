import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'

/** Nodes looked at on one page; a page of a long table has some thousand. */
const MAX_NODES = 50_000

interface StructNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly StructNode[]
}

/** The list items that a file's own tags name: a number for each piece of content, the same within one item. */
export type TaggedItems = ReadonlyMap<string, number>

const NONE: TaggedItems = new Map()

/** Whether a file says of itself that it is tagged, as word processors and browsers do. */
export async function isTagged(pdf: PDFDocumentProxy): Promise<boolean> {
  const info = (await pdf.getMarkInfo().catch(() => null)) as { Marked?: boolean } | null
  return info?.Marked === true
}

/** The tagged list items of a page. Browsers draw bullets as shapes, so that the text alone does not tell them. */
export async function taggedItems(page: PDFPageProxy): Promise<TaggedItems> {
  const tree = (await page.getStructTree().catch(() => null)) as StructNode | null
  if (!tree) return NONE
  const items = new Map<string, number>()
  const waiting: { node: StructNode; item: number }[] = [{ node: tree, item: 0 }]
  let last = 0
  for (let seen = 0; seen < MAX_NODES; seen += 1) {
    const next = waiting.pop()
    if (!next) break
    const { node } = next
    if (node.role === 'LI') last += 1
    const item = node.role === 'LI' ? last : next.item
    if (node.type === 'content' && node.id !== undefined && item > 0) items.set(node.id, item)
    for (const child of [...(node.children ?? [])].reverse()) waiting.push({ node: child, item })
  }
  return items
}
