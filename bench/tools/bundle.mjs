import path from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

/**
 * Bundles a peer's page as a production build, in memory.
 * @param {string} entry path of its script
 * @returns {Promise<{ script: string, style: string }>}
 */
export async function bundlePage(entry) {
  const result = await build({
    configFile: false,
    root: path.dirname(entry),
    logLevel: 'error',
    mode: 'production',
    plugins: [react()],
    build: { write: false, rolldownOptions: { input: entry } },
  })
  if (!Array.isArray(result) && !('output' in result)) throw new Error(`${entry} was not bundled`)
  const files = (Array.isArray(result) ? result : [result]).flatMap(({ output }) => output)
  const script = files.find((file) => file.type === 'chunk' && file.isEntry)
  if (script?.type !== 'chunk') throw new Error(`${entry} has no script`)
  const styles = files.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
  )
  return { script: script.code, style: styles.join('\n') }
}

/**
 * The HTML of such a page. Its script is at `/page.js`, its style at `/page.css`.
 * @param {string} title
 */
export const pageHtml = (title) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>
    <link rel="stylesheet" href="/page.css"><div id="root"></div><script type="module" src="/page.js"></script></html>`
