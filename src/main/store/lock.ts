import { mkdir, rmdir, stat, unlink } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { z } from 'zod'
import { errorCode } from '../../shared/core/error-code'
import { fail, ok, type Result } from '../../shared/core/result'
import { lockAddress, type LockAddress } from './lock-address'

/** Who holds a lock: what it says of itself to those who come later. */
const holderSchema = z.object({ pid: z.int(), holder: z.string().max(200), since: z.string().max(64) })
export type Holder = z.infer<typeof holderSchema>

/** A lock that is held. */
export interface Lock {
  /** Lets others in. May be called again. */
  release(): Promise<void>
}

/**
 * Takes the lock of a folder, or fails at once with 'locked' and a message that names the holder. The lock is a socket
 * the holder listens on, so it is free as soon as the holder's process is gone. `thing` begins the message: "This notebook".
 */
export async function acquireLock(
  folder: string,
  holder: string,
  thing: string,
  address?: LockAddress,
): Promise<Result<Lock>> {
  const at = address ?? (await lockAddress(folder))
  const self: Holder = { pid: process.pid, holder, since: new Date().toISOString() }
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const server = await listen(at.path, self)
    if (server) return ok({ release: () => close(server) })
    const answer = await ask(at.path)
    if (answer.kind === 'held') return fail('locked', inUse(thing, answer.by), 'Close it there first.')
    // Refused: the holder went away between the two questions, or left its socket file behind.
    if (at.outlivesProcess) await removeStale(at.path)
    await pause(25)
  }
  return fail('locked', inUse(thing, null), 'Close it there first.')
}

/** Who holds the lock of a folder; null when it is free. The holder may be nameless when it does not answer in time. */
export async function lockHolder(folder: string): Promise<{ readonly by: Holder | null } | null> {
  const answer = await ask((await lockAddress(folder)).path)
  return answer.kind === 'held' ? { by: answer.by } : null
}

/** Says in words who has a thing open. */
export function inUse(thing: string, by: Holder | null): string {
  if (!by) return `${thing} is open in another program.`
  return `${thing} is open in ${by.holder} (process ${String(by.pid)}).`
}

function listen(path: string, self: Holder): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy())
      socket.end(`${JSON.stringify(self)}\n`)
    })
    server.unref()
    server.once('listening', () => {
      resolve(server)
    })
    server.once('error', (error) => {
      if (errorCode(error) === 'EADDRINUSE' || errorCode(error) === 'EACCES') resolve(null)
      else reject(error)
    })
    server.listen(path)
  })
}

type Answer = { readonly kind: 'held'; readonly by: Holder | null } | { readonly kind: 'free' }

/** Asks whoever listens. One that is too busy to answer within a second still holds the lock. */
function ask(path: string): Promise<Answer> {
  return new Promise((resolve) => {
    let text = ''
    const socket = connect(path)
    const done = (answer: Answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(1000, () => {
      done({ kind: 'held', by: parseHolder(text) })
    })
    socket.on('data', (data) => {
      text = (text + data.toString()).slice(0, 2000)
    })
    socket.on('end', () => {
      done({ kind: 'held', by: parseHolder(text) })
    })
    socket.on('error', (error) => {
      const nobody = ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'ENOTSOCK'].includes(errorCode(error))
      done(nobody ? { kind: 'free' } : { kind: 'held', by: null })
    })
  })
}

function parseHolder(text: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/**
 * Removes a socket file whose process is gone. Only one process may do so at a time, and it asks again first, or it
 * could remove the socket of one that has just taken over.
 */
async function removeStale(path: string): Promise<void> {
  const guard = `${path}.stale`
  try {
    await mkdir(guard)
  } catch {
    const age = await stat(guard).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    )
    if (age > 10_000) await rmdir(guard).catch(() => undefined)
    return
  }
  try {
    if ((await ask(path)).kind === 'free') await unlink(path).catch(() => undefined)
  } finally {
    await rmdir(guard).catch(() => undefined)
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // An error here means it was closed already.
    server.close(() => {
      resolve()
    })
  })
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
