import { isListFile, LIST_SIGN_BYTES } from '../../../shared/document/list-file'

/** True for files that are lists of references, by their name or how they begin. */
export function isListBytes(fileName: string, bytes: Uint8Array): boolean {
  return isListFile(fileName, new TextDecoder().decode(bytes.subarray(0, LIST_SIGN_BYTES)))
}
