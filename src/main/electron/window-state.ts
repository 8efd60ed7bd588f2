import { readFileSync, writeFileSync } from 'node:fs'
import { screen, type BrowserWindow, type Rectangle } from 'electron'
import { z } from 'zod'

const stateSchema = z.strictObject({
  width: z.int().min(640).max(20_000),
  height: z.int().min(480).max(20_000),
  x: z.int().optional(),
  y: z.int().optional(),
  isMaximized: z.boolean(),
})

/** Size and place of the window, as it was when it was closed last. */
export type WindowState = z.infer<typeof stateSchema>

const FIRST: WindowState = { width: 1280, height: 840, isMaximized: false }

/** Pixels of the window that have to be on some screen, or it could not be taken hold of. */
const VISIBLE = 80

/** What was remembered; the size of a first start when there is nothing sound. A place on a lost screen is dropped. */
export function loadWindowState(file: string): WindowState {
  let state: WindowState
  try {
    state = stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return FIRST
  }
  const { x, y, ...size } = state
  if (x === undefined || y === undefined) return size
  const place = { x, y, width: size.width, height: size.height }
  return screen.getAllDisplays().some(({ workArea }) => overlaps(place, workArea)) ? state : size
}

/** Remembers a window that is about to close. Not worth a failure: the next start then has the size before. */
export function saveWindowState(file: string, window: BrowserWindow): void {
  const state = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
  try {
    writeFileSync(file, JSON.stringify(state))
  } catch (error) {
    console.error('The size of the window could not be saved:', error)
  }
}

function overlaps(window: Rectangle, area: Rectangle): boolean {
  const width = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  const height = Math.min(window.y + window.height, area.y + area.height) - Math.max(window.y, area.y)
  return width >= VISIBLE && height >= VISIBLE
}
