import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { built } from '../support/built'

/** A running web host. */
export interface WebServer {
  /** The one-time address it printed. */
  readonly address: string
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/** Folder for temporary files of an app that works on a data folder, so that what it leaves behind can be told. */
export const scratchOf = (dataDir: string): string => path.join(dataDir, 'temporary')

/** Starts the web host on a data folder. Without a port it takes any that is free. */
export async function startServer(dataDir: string, port?: string): Promise<WebServer> {
  const args = [built('main/cli.js'), 'serve', '--data', dataDir, '--no-open']
  if (port !== undefined) args.push('--port', port)
  const scratch = scratchOf(dataDir)
  await mkdir(scratch, { recursive: true })
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TMPDIR: scratch, TEMP: scratch, TMP: scratch },
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\S+/.exec(line)?.[0]
    if (address !== undefined) return { address, stop: (signal) => stop(child, signal) }
  }
  throw new Error(`the web host ended before it was ready (exit code ${String(child.exitCode)})`)
}

async function stop(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await gone
}
