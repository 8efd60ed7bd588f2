/** Where the start of a page is looked for: past a mark, a declaration and the first comments. */
const OPENING = 2048

/** Whether a file without a telling name begins as a page of HTML does. */
export function looksLikeHtml(bytes: Uint8Array): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype html|html)[\s>]/i.test(opening(bytes))
}

/** The encoding a page says it is in, by its `meta` or XML declaration, as it is written; empty when it does not say. */
export function declaredEncoding(bytes: Uint8Array): string {
  const start = opening(bytes)
  const declared =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(start) ??
    /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i.exec(start)
  return declared?.[1] ?? ''
}

function opening(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, OPENING)).toString(
    'latin1',
  )
  return text.replace(/^\u00ef\u00bb\u00bf/, '')
}
