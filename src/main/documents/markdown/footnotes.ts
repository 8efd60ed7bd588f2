import {
  Marked,
  type MarkedOptions,
  type Token,
  type TokenizerAndRendererExtension,
  type Tokens,
} from 'marked'

const REFERENCE = /^\[\^([^\s[\]]{1,100})\]/
const DEFINITION = /^ {0,3}\[\^([^\s[\]]{1,100})\]:[ \t]*/

/** `[^id]` in the text. */
export interface FootnoteReference extends Tokens.Generic {
  type: 'footnoteReference'
  label: string
}

/** `[^id]: …`: its words, read as inline text. */
export interface FootnoteDefinition extends Tokens.Generic {
  type: 'footnoteDefinition'
  label: string
  tokens: Token[]
}

/** Options for one document: GFM with footnotes. A reference without a definition stays as it is written. */
export function markdownOptions(): MarkedOptions {
  const defined = new Set<string>()
  const definition: TokenizerAndRendererExtension = {
    name: 'footnoteDefinition',
    level: 'block',
    tokenizer(source): FootnoteDefinition | undefined {
      const start = DEFINITION.exec(source)
      if (!start) return undefined
      const [whole, label = ''] = start
      const raw = definitionLines(source, whole.length)
      defined.add(label)
      return {
        type: 'footnoteDefinition',
        raw,
        label,
        tokens: this.lexer.inline(raw.slice(whole.length).trim()),
      }
    },
  }
  const reference: TokenizerAndRendererExtension = {
    name: 'footnoteReference',
    level: 'inline',
    // Inline text is read after all blocks, so every definition is known by now.
    tokenizer(source): FootnoteReference | undefined {
      const match = REFERENCE.exec(source.slice(0, 110))
      if (!match) return undefined
      const [raw, label = ''] = match
      return defined.has(label) ? { type: 'footnoteReference', raw, label } : undefined
    },
  }
  return new Marked({ gfm: true, extensions: [definition, reference] }).defaults
}

/** A definition runs to the next empty line or the next definition; indented lines after an empty one go on with it. */
function definitionLines(source: string, from: number): string {
  let end = lineEnd(source, from)
  while (end < source.length) {
    const next = lineEnd(source, end + 1)
    const line = source.slice(end + 1, next)
    if (line.trim() === '') {
      const after = source.slice(next + 1, next + 5)
      if (!/^(?: {4}|\t)/.test(after)) break
    } else if (DEFINITION.test(line)) break
    end = next
  }
  return source.slice(0, end)
}

function lineEnd(source: string, from: number): number {
  const newline = source.indexOf('\n', from)
  return newline < 0 ? source.length : newline
}
