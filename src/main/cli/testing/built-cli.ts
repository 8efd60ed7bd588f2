import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundleFolder } from '../../testing/bundle-folder'
import { runProgram, type Outcome } from './commands'

/** The built command line, and a folder for what a test writes. */
export interface BuiltCli {
  /** The file that Node runs. */
  readonly file: string
  /** A path in the folder. */
  at(name: string): string
  run(...args: string[]): Promise<Outcome>
  /** With standard input. */
  runWith(input: string, ...args: string[]): Promise<Outcome>
  remove(): Promise<void>
}

/** What builds the product: electron-vite's and Vite's, which only a test may import. */
interface Builders {
  readonly resolveConfig: (
    inline: { root: string; logLevel: 'error' },
    command: 'build',
    mode: string,
  ) => Promise<{ readonly config?: unknown }>
  readonly build: (config: object) => Promise<unknown>
}

/** Builds the main files as the product does, into a folder laid out like it. */
export async function builtCli({ resolveConfig, build }: Builders): Promise<BuiltCli> {
  const root = path.resolve(import.meta.dirname, '../../../..')
  const bundle = await bundleFolder()
  const folder = await mkdtemp(path.join(tmpdir(), 'postil-cli-'))
  const { config } = await resolveConfig({ root, logLevel: 'error' }, 'build', 'production')
  const { main } = config as { readonly main: { readonly build?: object } }
  await build({ ...main, logLevel: 'error', build: { ...main.build, outDir: bundle.main } })
  const file = path.join(bundle.main, 'cli.js')
  const runWith = (input: string, ...args: string[]) => runProgram(process.execPath, [file, ...args], input)
  return {
    file,
    runWith,
    at: (name) => path.join(folder, name),
    run: (...args) => runWith('', ...args),
    async remove() {
      await bundle.remove()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
