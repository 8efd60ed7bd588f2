/**
 * What a link within a document leads to: the path of its file and the id there, as "file#id". `path` is the file the
 * link stands in; empty for a page on its own. Null for links to elsewhere and those without an id.
 */
export function internalTarget(path: string, href: string): string | null {
  const hash = href.indexOf('#')
  if (hash < 0 || hash === href.length - 1) return null
  const id = unescaped(href.slice(hash + 1))
  const file = href.slice(0, hash)
  if (file === '') return `${path}#${id}`
  if (path === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(file)) return null
  return `${resolvePath(path, unescaped(file))}#${id}`
}

/** A path relative to a file, without its dots: "text/a.xhtml" and "../b.xhtml" make "b.xhtml". */
export function resolvePath(from: string, relative: string): string {
  const parts = relative.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** An address without its escapes; as it is written when they are broken. */
export function unescaped(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch (error) {
    if (error instanceof URIError) return written
    throw error
  }
}
