import { readFileSync } from 'node:fs'

/** Where react-aria keeps its words in other languages than the one of our own interface. */
const OTHER_LANGUAGE =
  /\/react-(?:aria|stately|aria-components)\/.*\/intl\/.*\/(?!en-US)[a-z]{2}-[A-Z]{2}\.m?js$/

/** Where it asks for the language of the system. */
const DEFAULT_LOCALE = /\/react-aria\/.*\/i18n\/useDefaultLocale\.m?js$/

const NO_WORDS = 'export default {}'
const ENGLISH = `
const english = { locale: 'en-US', direction: 'ltr' }
export const getDefaultLocale = () => english
export const useDefaultLocale = () => english
`

/**
 * Leaves out of the renderer what react-aria says in thirty other languages, a tenth of the program: the interface is in
 * English, and a window that speaks two languages reads badly. Asking for the system's language alone costs 20 ms
 * before the first paint, because the browser then looks through all languages it knows.
 * @returns {import('vite').Plugin}
 */
export function englishOnly() {
  return {
    name: 'english-only',
    enforce: 'pre',
    load(id) {
      const [file = ''] = id.replaceAll('\\', '/').split('?')
      if (OTHER_LANGUAGE.test(file)) return NO_WORDS
      if (!DEFAULT_LOCALE.test(file)) return null
      // A newer react-aria that offers more from here must not be cut down unseen.
      const offered = /export \{(.*)\};/.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
      const names = [...offered.matchAll(/as (\w+)/g)].map(([, name]) => name).sort()
      if (names.join() !== 'getDefaultLocale,useDefaultLocale') {
        throw new Error(`react-aria's default locale now exports ${offered}; see scripts/english-only.mjs`)
      }
      return ENGLISH
    },
  }
}
