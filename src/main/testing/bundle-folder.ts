import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../../..')

/** A folder laid out like the installed product, for a test to build the main files into. */
export interface BundleFolder {
  readonly folder: string
  /** Where the built main files go; the preload goes beside it. */
  readonly main: string
  readonly preload: string
  remove(): Promise<void>
}

/**
 * Makes a product folder with the real resources and a page that only stands in for the renderer. It lies in the
 * working tree, so that packages are found from it.
 */
export async function bundleFolder(): Promise<BundleFolder> {
  const cache = path.join(root, 'node_modules/.cache')
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(path.join(cache, 'postil-test-'))
  await mkdir(path.join(folder, 'out/renderer/assets'), { recursive: true })
  await writeFile(path.join(folder, 'out/renderer/index.html'), '<!doctype html><title>Postil</title>')
  await writeFile(path.join(folder, 'out/renderer/assets/app.js'), 'export {}')
  await copyFile(path.join(root, 'package.json'), path.join(folder, 'package.json'))
  await symlink(path.join(root, 'resources'), path.join(folder, 'resources'), 'junction')
  return {
    folder,
    main: path.join(folder, 'out/main'),
    preload: path.join(folder, 'out/preload'),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
