import { readdir } from 'node:fs/promises'
import path from 'node:path'

/** A file of the built renderer. */
export interface Asset {
  readonly file: string
  readonly contentType: string
}

/** Files by the path they are asked for: `/index.html`, `/assets/app-1a2b.js`; `/` is the page itself. */
export type Assets = ReadonlyMap<string, Asset>

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
}

/**
 * Lists the files under a folder once. Requests are then looked up in this list by their exact path and never turned
 * into a file name, so there is no path to climb out of; links are left out for the same reason. Source maps are not
 * served. Rejects when the folder cannot be read.
 */
export async function listAssets(root: string): Promise<Assets> {
  const assets = new Map<string, Asset>()
  const walk = async (folder: string, prefix: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name)
      const contentType = CONTENT_TYPES[path.extname(entry.name).toLowerCase()]
      if (entry.isDirectory()) await walk(file, `${prefix}${entry.name}/`)
      else if (entry.isFile() && contentType)
        assets.set(encodeURI(prefix + entry.name), { file, contentType })
    }
  }
  await walk(root, '/')
  const page = assets.get('/index.html')
  if (page) assets.set('/', page)
  return assets
}
