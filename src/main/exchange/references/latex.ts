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

/** A title: words with capitals inside, such as NASA or pH, are in braces, so that no style makes them small. */
export function latexTitle(title: string): string {
  const words = title.split(' ').map((word) => {
    const isProtected = /^\P{L}*\p{L}.*\p{Lu}/u.test(word)
    return isProtected ? `{${latex(word)}}` : latex(word)
  })
  const joined = words.join(' ')
  return joined === '' ? '' : `{${joined}}`
}

/** An address or DOI, which BibTeX reads as it stands: braces alone would end it, and an address can say them otherwise. */
export function verbatim(address: string): string {
  const plain = address.trim().replace(/\s+/g, '%20').replaceAll('{', '%7B').replaceAll('}', '%7D')
  return plain === '' ? '' : `{${plain}}`
}
