import type { IncomingMessage } from 'node:http'
import { ok, type Result } from '../../../shared/core/result'
import type { Refusal } from './guards'

const refused = (status: number, message: string) => ({ ok: false, error: { status, message } }) as const

/**
 * Reads a JSON body of at most `limit` bytes. Only `application/json` is taken: a browser cannot send that to another
 * site without asking the server first, which this one never allows. Resolves to undefined when the sender gave up.
 */
export async function readJson(
  request: IncomingMessage,
  limit: number,
): Promise<Result<unknown, Refusal> | undefined> {
  if (!/^application\/json(?:; *charset=utf-8)?$/i.test(request.headers['content-type'] ?? '')) {
    return refused(415, 'Requests are taken as application/json only.')
  }
  if (request.headers['content-encoding'] !== undefined) {
    return refused(415, 'Requests are taken uncompressed only.')
  }
  const tooLarge = refused(413, `This is more than ${String(Math.floor(limit / 1024 / 1024))} MB.`)
  if (Number(request.headers['content-length'] ?? 0) > limit) return tooLarge
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > limit) return tooLarge
      chunks.push(chunk)
    }
  } catch {
    return undefined
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
    return ok(JSON.parse(text) as unknown)
  } catch {
    return refused(400, 'The request is not valid JSON in UTF-8.')
  }
}
