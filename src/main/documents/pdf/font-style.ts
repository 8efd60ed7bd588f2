import type { FontStyle } from './layout-types'

/** Short forms that foundries put at the end: "NimbusRomNo9L-MediItal", "CMBX12", "SFTI1000", "MinionPro-BoldIt". */
const BOLD = /bold|black|heavy|demi|medi(?!um)|semibd|^(?:cm|sf|ec)b[xfs]|^(?:cm|sf|ec)ssbx|-bd?$/i
const ITALIC = /ital|obli|slant|kursiv|^(?:cm|sf|ec)(?:b?x?ti|sl|bxsl|mi)\d|(?:-|bold)it?$|-bi$/i
const MONO =
  /mono|courier|consol|menlo|typewriter|fixed|inconsolata|sourcecode|firacode|monaco|^(?:cm|sf|ec|lm)(?:sl)?tt|nimbusmon|txtt|beramono/i

/** What the PostScript name of a font says of it: "ABCDEF+Times-BoldItalic" is bold and italic. */
export function fontStyle(postScriptName: string): FontStyle {
  const name = postScriptName.replace(/^[A-Z]{6}\+/, '').replace(/[ ,_]/g, '-')
  return { bold: BOLD.test(name), italic: ITALIC.test(name), mono: MONO.test(name) }
}

export const PLAIN_FONT: FontStyle = { bold: false, italic: false, mono: false }
