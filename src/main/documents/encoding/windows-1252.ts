/** What Windows-1252 has at 0x80 to 0x9f; five bytes mean nothing there and stay control characters. */
const WINDOWS_80_9F = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Node 20 decodes "windows-1252" as Latin-1 (nodejs/node#56542), so its `TextDecoder` is of no use here. */
export function windows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

  return latin1.replace(/[\x80-\x9f]/g, (control) => WINDOWS_80_9F.charAt(control.charCodeAt(0) - 0x80))
}
