import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Client } from './client/client'
import { App } from './components/app/App'
import { keepFocus } from './dom/keep-focus'
import { start } from './state/start'
import { followTheme } from './state/theme'

/** Draws the window and keeps it going. */
export function showWindow(client: Client): void {
  followTheme()
  keepFocus()
  void start(client, download)
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

/** Hands a finished file to the browser. */
function download(address: string, fileName: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
}
