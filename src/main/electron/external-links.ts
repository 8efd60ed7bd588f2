import { dialog, shell } from 'electron'

/** What may be handed to the system; anything else could start a program. */
const ALLOWED_SCHEMES = new Set(['https:', 'mailto:'])

/**
 * A function that opens a link outside the app after the person has agreed. A document can hold any link under any
 * words, so the address itself is shown. One question at a time: a page cannot bury the person in them.
 */
export function createLinkOpener(): (url: string) => void {
  let isAsking = false
  return (url) => {
    if (isAsking || !isAllowed(url)) return
    isAsking = true
    void ask(url).finally(() => {
      isAsking = false
    })
  }
}

function isAllowed(url: string): boolean {
  return URL.canParse(url) && ALLOWED_SCHEMES.has(new URL(url).protocol)
}

async function ask(url: string): Promise<void> {
  // The parsed form shows what the browser would see: a host in Punycode, no hidden characters.
  const address = new URL(url).href
  const isMail = address.startsWith('mailto:')
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: isMail ? 'Write to this address in your mail program?' : 'Open this link in your browser?',
    detail: address.length > 500 ? `${address.slice(0, 500)}…` : address,
    buttons: ['Open', 'Cancel'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  if (response === 0) await shell.openExternal(address)
}
