import { createHash } from 'node:crypto'

/** The namespace of Postil's own GUIDs: any fixed one will do, and this one is never to change. */
const NAMESPACE = Buffer.from('6f0e2f0f8c0b5c1f9f2a7d1e4b3a6c58', 'hex')

/** The GUID of a thing: the same for the same name (a UUID of version 5, RFC 9562), so that a file can be written twice. */
export function guidOf(...names: readonly string[]): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(names.join('\n')).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
