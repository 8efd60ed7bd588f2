import { EventEmitter } from 'node:events'
import type * as E from 'electron'
import { afterReady, appEvents, note, strict, untyped, type Listener } from './world'

/** The page of a window: keeps what is sent to it and fires events the way Electron does. */
class WebContentsDouble {
  readonly sent: unknown[][] = []
  readonly events = new EventEmitter()
  openHandler: ((details: E.HandlerDetails) => E.WindowOpenHandlerResponse) | null = null

  on(event: string, listener: Listener): never {
    this.events.on(event, untyped(listener))
    return this as never
  }
  setWindowOpenHandler(handler: (details: E.HandlerDetails) => E.WindowOpenHandlerResponse): void {
    this.openHandler = handler
  }
  send(channel: string, ...args: unknown[]): void {
    this.sent.push(structuredClone([channel, ...args]))
  }
  isDestroyed(): boolean {
    return false
  }
  reload(): void {
    note('contents.reload')
  }
  /** Fires an event; true when our code called `preventDefault`. An event that nobody listens to is an error. */
  fire(event: string, details: object = {}, ...rest: unknown[]): boolean {
    let isPrevented = false
    const preventDefault = () => (isPrevented = true)
    if (!this.events.emit(event, { ...details, preventDefault }, ...rest))
      throw new Error(`nobody guards ${event}`)
    return isPrevented
  }
}
WebContentsDouble.prototype satisfies Pick<
  E.WebContents,
  'on' | 'setWindowOpenHandler' | 'send' | 'isDestroyed' | 'reload'
>

/** A window that is never drawn. */
export class BrowserWindowDouble {
  static readonly all: BrowserWindowDouble[] = []
  static getAllWindows(): E.BrowserWindow[] {
    return [...BrowserWindowDouble.all] as unknown as E.BrowserWindow[]
  }
  static getFocusedWindow(): E.BrowserWindow | null {
    return BrowserWindowDouble.getAllWindows()[0] ?? null
  }

  readonly contents = new WebContentsDouble()
  readonly webContents = strict('webContents', this.contents)
  readonly events = new EventEmitter()

  constructor(readonly options: E.BrowserWindowConstructorOptions = {}) {
    afterReady('BrowserWindow')
    note('new BrowserWindow')
    BrowserWindowDouble.all.push(this)
    appEvents.emit('web-contents-created', {}, this.webContents)
    return strict('BrowserWindow', this)
  }
  on(event: string, listener: Listener): never {
    this.events.on(event, untyped(listener))
    return this as never
  }
  once(event: string, listener: Listener): never {
    this.events.once(event, untyped(listener))
    return this as never
  }
  loadURL(url: string): Promise<void> {
    note('window.loadURL', url)
    setImmediate(() => this.events.emit('ready-to-show'))
    return Promise.resolve()
  }
  show(): void {
    note('window.show')
  }
  focus(): void {
    note('window.focus')
  }
  restore(): void {
    note('window.restore')
  }
  maximize(): void {
    note('window.maximize')
  }
  isMinimized(): boolean {
    return true
  }
  isMaximized(): boolean {
    return false
  }
  getNormalBounds(): E.Rectangle {
    return { x: 10, y: 20, width: 1000, height: 700 }
  }
  /** Closes the window as the person would. */
  close(): void {
    this.events.emit('close', {})
    BrowserWindowDouble.all.splice(BrowserWindowDouble.all.indexOf(this), 1)
    if (BrowserWindowDouble.all.length === 0) appEvents.emit('window-all-closed')
  }
}
BrowserWindowDouble.prototype satisfies Pick<
  E.BrowserWindow,
  | 'on'
  | 'once'
  | 'loadURL'
  | 'show'
  | 'focus'
  | 'restore'
  | 'maximize'
  | 'isMinimized'
  | 'isMaximized'
  | 'getNormalBounds'
  | 'close'
>
