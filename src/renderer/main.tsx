import '@fontsource-variable/source-sans-3'
import '@fontsource-variable/source-sans-3/wght-italic.css'
import '@fontsource-variable/source-serif-4'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/ui.css'
import './styles/shell.css'
import './styles/find.css'
import './styles/palette.css'
import './styles/library.css'
import './styles/claims.css'
import './styles/notes.css'
import './styles/evidence.css'
import './styles/codebook.css'
import './styles/brief.css'
import './styles/dialogs.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createClient } from './client/client'
import { resolveBridge } from './client/bridge'
import { installTrustedTypes } from './client/trusted-types'
import { App } from './components/app/App'
import { start } from './state/start'
import { followTheme } from './state/theme'

installTrustedTypes()
followTheme()
void start(createClient(resolveBridge()), download)

/** Hands a finished file to the browser. */
function download(address: string, fileName: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
