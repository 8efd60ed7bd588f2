import { EventEmitter } from 'node:events'
import type * as E from 'electron'

/** One call on the double, in the order made. */
export interface Step {
  readonly step: string
  readonly args: readonly unknown[]
}

/** Any function: what an event hands it is Electron's to know. */
export type Listener = (...args: never[]) => void

/** The type of a listener that an emitter takes. */
export const untyped = (listener: Listener): (() => void) => listener

export type IpcHandler = Parameters<E.IpcMain['handle']>[1]
type Handler<Name extends keyof E.Session> = E.Session[Name] extends (
  handler: infer H,
  ...rest: never
) => void
  ? H
  : never

let becomeReady: () => void = () => undefined

/** The state behind the double: what our code registered, and what the test decides. */
export const world = {
  isReady: false,
  isSecondInstance: false,
  userData: '',
  displays: [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
  whenReady: new Promise<void>((resolve) => (becomeReady = resolve)),
  handlers: new Map<string, IpcHandler>(),
  permissionRequest: null as Handler<'setPermissionRequestHandler'>,
  permissionCheck: null as Handler<'setPermissionCheckHandler'>,
  devicePermission: null as Handler<'setDevicePermissionHandler'>,
  displayMedia: null as Handler<'setDisplayMediaRequestHandler'>,
  beforeRequest: null as
    ((details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void) | null,
  protocolHandler: null as ((request: Request) => Response | Promise<Response>) | null,
  menu: [] as E.MenuItemConstructorOptions[],
}

/** What the person answers to dialogs, in order. An empty list cancels. */
export const answers = {
  messageBox: [] as number[],
  files: [] as string[],
  savePath: [] as string[],
}

export const steps: Step[] = []
export const appEvents = new EventEmitter()

export function note(step: string, ...args: unknown[]): void {
  steps.push({ step, args })
}

/** Makes the app ready, as Electron does once the entry module has been evaluated. */
export function makeReady(): void {
  world.isReady = true
  note('ready')
  becomeReady()
}

export function beforeReady(call: string): void {
  if (world.isReady) throw new Error(`${call} must be called before the app is ready`)
}

export function afterReady(call: string): void {
  if (!world.isReady) throw new Error(`${call} cannot be used before the app is ready`)
}

/** Makes an object throw for every member it does not have. */
export function strict<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, key, receiver) {
      if (typeof key !== 'symbol' && !(key in target)) {
        throw new Error(`electron double: ${name}.${key} is not modelled`)
      }
      return Reflect.get(target, key, receiver) as unknown
    },
  })
}
