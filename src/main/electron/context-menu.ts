import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'

/** Gives a page the menu of the right mouse button that a browser has: Electron has none of its own. */
export function addContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, { isEditable, editFlags, selectionText }) => {
    const items: MenuItemConstructorOptions[] = []
    if (isEditable) {
      items.push({ role: 'cut', enabled: editFlags.canCut }, { role: 'copy', enabled: editFlags.canCopy })
      items.push({ role: 'paste', enabled: editFlags.canPaste }, { type: 'separator' }, { role: 'selectAll' })
    } else if (selectionText.trim() !== '') {
      items.push({ role: 'copy' })
    }
    if (items.length > 0) Menu.buildFromTemplate(items).popup()
  })
}
