const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** What UTF-8 bytes say as JSON; undefined when they are neither. */
export function decodeJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes))
  } catch {
    return undefined
  }
}
