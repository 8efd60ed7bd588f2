/** What a command may use of the process: injected, so that tests can look at it. */
export interface Io {
  /** Writes to standard output, as it is. */
  out(text: string): void
  /** Writes to standard error, as it is. */
  err(text: string): void
  /** Standard input to its end. */
  input(): Promise<Uint8Array>
  /** True when standard error is a terminal, where progress may be drawn. */
  readonly errIsTerminal: boolean
}

/** The streams of this process. A reader that went away early, as `head` does, is no failure. */
export function processIo(): Io {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
    throw error
  })
  process.stderr.on('error', () => undefined)
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    async input() {
      const chunks: Buffer[] = []
      for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk)
      return Buffer.concat(chunks)
    },
    errIsTerminal: process.stderr.isTTY,
  }
}
