import { readFileSync } from 'node:fs'

/** Where react-aria keeps its words in other languages than the one of our own interface. */
const OTHER_LANGUAGE =
  /\/react-(?:aria|stately|aria-components)\/.*\/intl\/.*\/(?!en-US)[a-z]{2}-[A-Z]{2}\.m?js$/

/** Where it asks for the language of the system. */
const DEFAULT_LOCALE = /\/react-aria\/.*\/i18n\/useDefaultLocale\.m?js$/

/** Where its numbers try, as the file is read, whether the browser can write signs. Those that Postil runs in can. */
const NUMBERS = /\/@internationalized\/number\/.*\/NumberFormatter\.m?js$/
const SIGN_TEST =
  /new Intl\.NumberFormat\('de-DE', \{\s*signDisplay: 'exceptZero'\s*\}\)\.resolvedOptions\(\)\.signDisplay === 'exceptZero'/

const NO_WORDS = 'export default {}'
const ENGLISH = `
const english = { locale: 'en-US', direction: 'ltr' }
export const getDefaultLocale = () => english
export const useDefaultLocale = () => english
`

/**
 * Leaves out of the renderer what react-aria says in thirty other languages, a tenth of the program: the interface is in
 * English, and a window that speaks two languages reads badly. Asking for the system's language alone costs 20 ms
 * before the first paint, because the browser then looks through all languages it knows; making a formatter of German
 * numbers costs 5 ms.
 * @returns {import('vite').Plugin}
 */
export function englishOnly() {
  return {
    name: 'english-only',
    enforce: 'pre',
    load(id) {
      const [file = ''] = id.replaceAll('\\', '/').split('?')
      if (OTHER_LANGUAGE.test(file)) return NO_WORDS
      if (NUMBERS.test(file)) return withoutSignTest(file)
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

/** @param {string} file */
function withoutSignTest(file) {
  const code = readFileSync(file, 'utf8')
  if (!SIGN_TEST.test(code)) throw new Error(`${file} tries something else now; see scripts/english-only.mjs`)
  return code.replace(SIGN_TEST, 'true')
}
