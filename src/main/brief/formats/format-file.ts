/** A brief written in a format other than PDF. */
export interface FormatFile {
  readonly bytes: Uint8Array
  /** One for each thing that the file could not keep, in words for the person who made it. */
  readonly warnings: string[]
}
