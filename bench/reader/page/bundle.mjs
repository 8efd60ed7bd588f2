import path from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

/**
 * Bundles a peer's page as a production build, in memory.
 * @param {'spans' | 'recogito'} name
 * @returns {Promise<{ script: string, style: string }>}
 */
export async function bundlePage(name) {
  const result = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    mode: 'production',
    plugins: [react()],
    build: { write: false, rolldownOptions: { input: path.join(import.meta.dirname, `${name}.tsx`) } },
  })
  if (!Array.isArray(result) && !('output' in result)) throw new Error(`${name} was not bundled`)
  const files = (Array.isArray(result) ? result : [result]).flatMap(({ output }) => output)
  const script = files.find((file) => file.type === 'chunk' && file.isEntry)
  if (script?.type !== 'chunk') throw new Error(`${name} has no script`)
  const styles = files.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
  )
  return { script: script.code, style: styles.join('\n') }
}
