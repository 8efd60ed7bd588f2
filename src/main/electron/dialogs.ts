import path from 'node:path'
import { app, BrowserWindow, dialog, shell } from 'electron'
import { BRIEF_FORMATS, EXPORT_TERMS, type ExportFormat } from '../../shared/notebook/export-formats'
import type { HostCapabilities } from '../services/services'
import { launchUtility } from './import-child'

/** What the desktop can do for the services: the system's dialogs and its file manager. */
export function desktopCapabilities(): HostCapabilities {
  return {
    kind: 'electron',
    holder: 'the Postil app',
    async pickFiles() {
      const options: Electron.OpenDialogOptions = {
        title: 'Import documents',
        buttonLabel: 'Import',
        properties: ['openFile', 'multiSelections'],
        filters: [
          {
            name: 'Documents',
            extensions: ['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml', 'docx', 'epub', 'pdf'],
          },
          { name: 'All files', extensions: ['*'] },
        ],
      }
      const window = BrowserWindow.getFocusedWindow()
      const picked = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
      return picked.canceled ? [] : picked.filePaths
    },
    async pickSavePath(suggestedName, format) {
      const { label, extension } = EXPORT_TERMS[format]
      const options: Electron.SaveDialogOptions = {
        title: isBriefFormat(format) ? 'Export brief' : 'Export notebook',
        defaultPath: path.join(app.getPath('documents'), suggestedName),
        // A dialog knows the last part of a name only.
        filters: [{ name: label, extensions: extension.split('.').slice(-1) }],
      }
      const window = BrowserWindow.getFocusedWindow()
      const picked = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
      return picked.canceled || picked.filePath === '' ? null : picked.filePath
    },
    launchChild: launchUtility,
    reveal(file) {
      shell.showItemInFolder(file)
    },
  }
}

const isBriefFormat = (format: ExportFormat) => (BRIEF_FORMATS as readonly string[]).includes(format)

/** Tells of a failure to start, the one thing there is no window for. */
export function showStartFailure(message: string, hint: string | undefined): void {
  dialog.showErrorBox('Postil cannot start', hint ? `${message}\n\n${hint}` : message)
}
