const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu
const MAX_ADDRESS = 4096

/** Whether a reader may follow an address: the web and mail. Links to anything else keep their words only. */
export function isSafeAddress(href: string): boolean {
  return href.length <= MAX_ADDRESS && SAFE_ADDRESS.test(href)
}
