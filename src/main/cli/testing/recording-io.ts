import type { Io } from '../io'

/** Streams that keep what is written to them. */
export interface RecordingIo extends Io {
  readonly written: { out: string; err: string }
}

export function recordingIo(input = ''): RecordingIo {
  const written = { out: '', err: '' }
  return {
    written,
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
    input: () => Promise.resolve(new TextEncoder().encode(input)),
    errIsTerminal: false,
  }
}
