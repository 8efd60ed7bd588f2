import { spawn, type ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'
import type * as E from 'electron'
import { note } from './world'

/** Gives a forked process the port that Electron gives a utility process. */
const PORT = `
import { EventEmitter } from 'node:events'
process.parentPort = Object.assign(new EventEmitter(), { postMessage: (data) => process.send(data) })
process.on('message', (data) => process.parentPort.emit('message', { data }))
`

/** A utility process as a forked one, so that what our child says and hears through Electron's port is real. */
export class UtilityDouble extends EventEmitter {
  private readonly child: ChildProcess

  constructor(modulePath: string) {
    super()
    const entry = `${PORT}await import(${JSON.stringify(pathToFileURL(modulePath).href)})`
    this.child = spawn(process.execPath, ['--input-type=module', '--eval', entry], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    this.child.on('message', (message) => this.emit('message', message))
    this.child.on('exit', (code) => this.emit('exit', code))
  }

  postMessage(message: unknown): void {
    this.child.send(message as object)
  }

  kill(): boolean {
    note('utilityProcess.kill')
    return this.child.kill('SIGKILL')
  }
}

UtilityDouble.prototype satisfies Pick<E.UtilityProcess, 'postMessage' | 'kill'>
