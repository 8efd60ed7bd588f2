import { spawn } from 'node:child_process'

/**
 * Opens an address in the person's browser and does not wait for it. The address is printed as well, so a machine
 * without a browser, or without a display, only means that nothing opens.
 */
export function openBrowser(address: string): void {
  const command = openerFor(address)
  if (!command) return
  const [program, ...args] = command
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}

function openerFor(address: string): readonly [string, ...string[]] | null {
  if (process.platform === 'darwin') return ['open', address]
  // `start` is part of the command interpreter, which would read & in an address as its own.
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address]
  const hasDisplay = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY
  return hasDisplay ? ['xdg-open', address] : null
}
