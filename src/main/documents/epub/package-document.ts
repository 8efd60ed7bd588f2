import { fail, ok, type Result } from '../../../shared/core/result'
import { elementsOf, type TreeElement } from '../markup/tree'
import { resolvePath, unescaped } from '../html/internal-links'
import type { PackedFile } from '../packed/open-packed'
import { packedXml } from '../packed/packed-xml'

/** A file of a book. */
export interface ManifestItem {
  /** Within the package. */
  readonly path: string
  readonly mediaType: string
  readonly properties: readonly string[]
}

/** What the package document (OPF) of a book says. */
export interface PackageDocument {
  readonly metadata: TreeElement | null
  /** The chapters in reading order; what is outside of it comes last. */
  readonly spine: readonly ManifestItem[]
  readonly nav: ManifestItem | null
  readonly ncx: ManifestItem | null
  /** Paths of pages that hold the cover or the contents, by the guide of EPUB 2. */
  readonly asides: ReadonlySet<string>
}

/** Reads where a book begins and what it is made of. `bad-input` when it is no EPUB, or a damaged one. */
export async function readPackageDocument(
  fileName: string,
  packed: PackedFile,
): Promise<Result<PackageDocument>> {
  const path = await packagePath(fileName, packed)
  if (path === null) {
    return fail(
      'bad-input',
      `“${fileName}” is not an e-book Postil can read: it does not say where its text is.`,
      'Fetch the book again, or convert it to EPUB with Calibre.',
    )
  }
  const tree = await packedXml(fileName, packed, path)
  if (!tree.ok) return tree
  return ok(packageFrom(path, elementsOf(tree.value)))
}

function packageFrom(path: string, elements: readonly TreeElement[]): PackageDocument {
  const items = new Map<string, ManifestItem>()
  for (const element of named(elements, 'item')) {
    items.set(element.get('id'), {
      path: resolvePath(path, unescaped(element.get('href'))),
      mediaType: element.get('media-type').toLowerCase(),
      properties: element.get('properties').split(/\s+/),
    })
  }
  const refs = named(elements, 'itemref')
  const isLinear = (ref: TreeElement) => ref.get('linear').toLowerCase() !== 'no'
  const ordered = [...refs.filter(isLinear), ...refs.filter((ref) => !isLinear(ref))]
  const spine = ordered.map((ref) => items.get(ref.get('idref'))).filter((item) => item !== undefined)
  const toc = named(elements, 'spine')[0]?.get('toc') ?? ''
  const all = [...items.values()]
  const asides = named(elements, 'reference')
    .filter((reference) => /^(?:cover|toc)$/i.test(reference.get('type')))
    .map((reference) => resolvePath(path, unescaped(reference.get('href').replace(/#.*$/, ''))))
  return {
    metadata: named(elements, 'metadata')[0] ?? null,
    spine: [...new Set(spine)].filter(isText),
    nav: all.find(({ properties }) => properties.includes('nav')) ?? null,
    ncx: items.get(toc) ?? all.find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml') ?? null,
    asides: new Set(asides),
  }
}

function isText({ mediaType, path }: ManifestItem): boolean {
  return /html|dtbook|xml$/.test(mediaType) ? !/svg/.test(mediaType) : /\.x?html?$/i.test(path)
}

async function packagePath(fileName: string, packed: PackedFile): Promise<string | null> {
  if (packed.has('META-INF/container.xml')) {
    const container = await packedXml(fileName, packed, 'META-INF/container.xml')
    const roots = container.ok ? named(elementsOf(container.value), 'rootfile') : []
    const paths = roots.map((root) => unescaped(root.get('full-path'))).filter((path) => packed.has(path))
    if (paths[0] !== undefined) return paths[0]
  }
  return packed.names.find((name) => /\.opf$/i.test(name)) ?? null
}

function named(elements: readonly TreeElement[], name: string): TreeElement[] {
  return elements.filter((element) => element.name === name)
}
