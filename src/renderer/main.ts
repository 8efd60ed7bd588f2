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
import './styles/references.css'
import './styles/brief.css'
import './styles/dialogs.css'
import pagesProgram from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { createClient } from './client/client'
import { resolveBridge } from './client/bridge'
import { withEarlyOpening } from './client/early-opening'
import { installTrustedTypes } from './client/trusted-types'

// Small, so that the first questions are on their way before the rest of the program is read.
installTrustedTypes([pagesProgram])
// Faces are fetched when words in them are laid out, and then the words are laid out again.
for (const family of ['Source Sans 3 Variable', 'Source Serif 4 Variable']) {
  void document.fonts.load(`1rem '${family}'`).catch(() => undefined)
}
const client = withEarlyOpening(createClient(resolveBridge()))
void import('./window').then(({ showWindow }) => showWindow(client))
