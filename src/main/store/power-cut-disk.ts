import { dirname, join } from 'node:path'
import type { Files, OpenFile } from './files'

interface Inode {
  bytes: Uint8Array
  /** The bytes at the last fsync. */
  synced: Uint8Array
}

type Names = Map<string, Inode | 'folder'>

/**
 * A disk in memory that forgets, at a power cut, everything a real one may forget: bytes of files since their last
 * fsync, and names since the last fsync of their folder. What it forgets is drawn from `random`, each thing for itself.
 */
export class PowerCutDisk implements Files {
  count = 0
  #names: Names = new Map([['/', 'folder']])
  /** Changes of names that no fsync of the folder has made durable yet, in order. */
  #pending: { readonly folder: string; readonly apply: (names: Names) => void }[] = []
  #durable: Names = new Map([['/', 'folder']])

  constructor(private readonly cutAt: number) {}

  get hit(): boolean {
    return this.count >= this.cutAt
  }

  /** The disk as the next start finds it. */
  afterCut(random: () => number): PowerCutDisk {
    const disk = new PowerCutDisk(Infinity)
    const names = new Map(this.#durable)
    // A journalling file system keeps the order of names within a folder, but may lose the last ones.
    const cuts = new Map<string, boolean>()
    for (const { folder, apply } of this.#pending) {
      const lost = (cuts.get(folder) ?? false) || random() < 0.3
      cuts.set(folder, lost)
      if (!lost) apply(names)
    }
    const copies = new Map<Inode, Inode>()
    for (const [name, inode] of names) {
      if (inode === 'folder') disk.#names.set(name, inode)
      else {
        const copy = copies.get(inode) ?? settled(inode, random)
        copies.set(inode, copy)
        disk.#names.set(name, copy)
      }
    }
    disk.#durable = new Map(disk.#names)
    return disk
  }

  open(path: string, flags: string | number): Promise<OpenFile> {
    return this.#step(() => {
      const found = this.#names.get(path)
      if (found === 'folder') return this.#openFolder(path)
      if (flags === 'wx' && found) throw coded('EEXIST')
      if (flags !== 'wx' && !found) throw coded('ENOENT')
      const inode = found ?? { bytes: new Uint8Array(), synced: new Uint8Array() }
      if (!found) this.#rename(dirname(path), (names) => names.set(path, inode))
      return this.#openFile(inode)
    })
  }

  readFile(path: string): Promise<Uint8Array> {
    return this.#step(() => {
      const found = this.#names.get(path)
      if (!found || found === 'folder') throw coded(found ? 'EISDIR' : 'ENOENT')
      return Buffer.from(found.bytes)
    })
  }

  readdir(path: string): Promise<string[]> {
    return this.#step(() => {
      if (this.#names.get(path) !== 'folder') throw coded('ENOENT')
      return [...this.#names.keys()].flatMap((name) =>
        name !== '/' && dirname(name) === path ? [name.slice(join(path, '/').length)] : [],
      )
    })
  }

  mkdir(path: string): Promise<void> {
    return this.#step(() => {
      if (this.#names.has(path)) throw coded('EEXIST')
      if (!this.#names.has(dirname(path))) throw coded('ENOENT')
      this.#rename(dirname(path), (names) => names.set(path, 'folder'))
    })
  }

  rename(from: string, to: string): Promise<void> {
    return this.#step(() => {
      const inode = this.#names.get(from)
      if (!inode) throw coded('ENOENT')
      if (this.#names.get(to) === inode) return
      this.#rename(dirname(to), (names) => {
        names.set(to, inode)
        names.delete(from)
      })
    })
  }

  link(existing: string, path: string): Promise<void> {
    return this.#step(() => {
      const inode = this.#names.get(existing)
      if (!inode) throw coded('ENOENT')
      this.#rename(dirname(path), (names) => names.set(path, inode))
    })
  }

  unlink(path: string): Promise<void> {
    return this.#step(() => {
      if (!this.#names.has(path)) throw coded('ENOENT')
      this.#rename(dirname(path), (names) => names.delete(path))
    })
  }

  #openFolder(folder: string): OpenFile {
    const sync = () =>
      this.#step(() => {
        for (const change of this.#pending) if (change.folder === folder) change.apply(this.#durable)
        this.#pending = this.#pending.filter((change) => change.folder !== folder)
      })
    const refuse = () => Promise.reject(coded('EISDIR'))
    return { write: refuse, truncate: refuse, sync, datasync: sync, close: () => Promise.resolve() }
  }

  #openFile(inode: Inode): OpenFile {
    const sync = () =>
      this.#step(() => {
        inode.synced = inode.bytes
      })
    return {
      write: (bytes, offset, length, position) =>
        this.#step(() => {
          const start = position ?? inode.bytes.length
          const grown = new Uint8Array(Math.max(inode.bytes.length, start + length))
          grown.set(inode.bytes)
          grown.set(bytes.subarray(offset, offset + length), start)
          inode.bytes = grown
          return { bytesWritten: length }
        }),
      truncate: (length) =>
        this.#step(() => {
          inode.bytes = inode.bytes.slice(0, length)
        }),
      sync,
      datasync: sync,
      close: () => Promise.resolve(),
    }
  }

  #rename(folder: string, apply: (names: Names) => void): void {
    apply(this.#names)
    this.#pending.push({ folder, apply })
  }

  #step<T>(perform: () => T): Promise<T> {
    this.count += 1
    return new Promise((resolve, reject) => {
      if (this.hit) reject(coded('ECRASH'))
      else
        try {
          resolve(perform())
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)))
        }
    })
  }
}

/** A file after the cut: its synced bytes, or some of what came later, or zeros of the later length. */
function settled({ bytes, synced }: Inode, random: () => number): Inode {
  const draw = random()
  const length = synced.length + Math.floor(random() * (bytes.length - synced.length + 1))
  const zeros = new Uint8Array(Math.max(bytes.length, synced.length))
  zeros.set(synced)
  const kept =
    bytes === synced || draw < 0.4 ? synced : draw < 0.8 ? bytes.slice(0, Math.max(0, length)) : zeros
  return { bytes: kept, synced: kept }
}

function coded(code: string): Error {
  return Object.assign(new Error(code), { code })
}
