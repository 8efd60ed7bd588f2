const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  $: '\\$',
  _: '\\_',
}

/**
 * Words as LaTeX that shows them as they are. Braces become commands, since BibTeX counts even escaped ones; signs that LaTeX
 * draws together ("--", "''") are kept apart. All else stays the character it is.
 */
export function latex(words: string): string {
  return words
    .replace(/[\\{}~^<>%&#$_]/g, (sign) => COMMANDS[sign] ?? sign)
    .replace(/-(?=-)|'(?=')|`(?=`)|,(?=,)|[!?](?=`)/g, '$&{}')
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-’'/.][\p{L}\p{M}\p{N}]+)*/gu

/** A title: words with capitals inside, such as NASA or pH, are in braces, so that no style makes them small. */
export function latexTitle(title: string): string {
  let written = ''
  let last = 0
  for (const { 0: word, index } of title.matchAll(WORD)) {
    if (!/^\P{L}*\p{L}.*\p{Lu}/u.test(word)) continue
    written += `${latex(title.slice(last, index))}{${latex(word)}}`
    last = index + word.length
  }
  written += latex(title.slice(last))
  return written === '' ? '' : `{${written}}`
}

/** An address or DOI, which BibTeX reads as it stands: braces alone would end it, and an address can say them otherwise. */
export function verbatim(address: string): string {
  const plain = address.trim().replace(/\s+/g, '%20').replaceAll('{', '%7B').replaceAll('}', '%7D')
  return plain === '' ? '' : `{${plain}}`
}
