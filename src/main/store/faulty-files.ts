import { nodeFiles, type Files, type OpenFile } from './files'

/** Operations that need room on the disk. */
const ALLOCATING = new Set(['open', 'write', 'mkdir', 'link', 'rename'])

export type Fault =
  /** The machine stops before the n-th operation; a write is cut in half. Nothing works afterwards. */
  | { readonly kind: 'crash'; readonly at: number }
  /** The disk is full from the n-th operation on, until `heal` is called. */
  | { readonly kind: 'full'; readonly at: number }
  /** The n-th operation fails once with an input/output error. */
  | { readonly kind: 'error'; readonly at: number }

/** File functions with one fault in them, over the real ones. Operations count from 1. */
export class FaultyFiles implements Files {
  count = 0
  #healed = false

  constructor(private readonly fault: Fault) {}

  /** True when the fault was reached. */
  get hit(): boolean {
    return this.count >= this.fault.at
  }

  heal(): void {
    this.#healed = true
  }

  async open(path: string, flags: string | number): Promise<OpenFile> {
    await this.#before(flags === 'r' || flags === 'r+' ? 'read' : 'open')
    const file = await nodeFiles.open(path, flags)
    return {
      write: async (bytes, offset, length, position) => {
        if (this.#strikes('write')) {
          await file.write(bytes, offset, Math.floor(length / 2), position)
          throw this.#error()
        }
        return file.write(bytes, offset, length, position)
      },
      sync: () => this.#run('sync', () => file.sync()),
      datasync: () => this.#run('sync', () => file.datasync()),
      truncate: (length) => this.#run('truncate', () => file.truncate(length)),
      // The real file is closed in any case, or the test would run out of them.
      close: () => file.close(),
    }
  }

  readFile = (path: string) => this.#run('read', () => nodeFiles.readFile(path))
  readdir = (path: string) => this.#run('read', () => nodeFiles.readdir(path))
  mkdir = (path: string) => this.#run('mkdir', () => nodeFiles.mkdir(path))
  rename = (from: string, to: string) => this.#run('rename', () => nodeFiles.rename(from, to))
  link = (existing: string, path: string) => this.#run('link', () => nodeFiles.link(existing, path))
  unlink = (path: string) => this.#run('unlink', () => nodeFiles.unlink(path))

  async #run<T>(operation: string, perform: () => Promise<T>): Promise<T> {
    await this.#before(operation)
    return perform()
  }

  #before(operation: string): Promise<void> {
    return this.#strikes(operation) ? Promise.reject(this.#error()) : Promise.resolve()
  }

  #strikes(operation: string): boolean {
    this.count += 1
    const { kind, at } = this.fault
    if (this.#healed) return false
    if (kind === 'error') return this.count === at
    return this.count >= at && (kind === 'crash' || ALLOCATING.has(operation))
  }

  #error(): Error {
    const code = { crash: 'ECRASH', full: 'ENOSPC', error: 'EIO' }[this.fault.kind]
    return Object.assign(new Error(`injected ${code}`), { code })
  }
}
