import { open, rm } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Download } from '../../services/services'
import { SECURITY_HEADERS } from '../content-policy'
import { refuse } from './respond'

/** Finished files are at `/files/<key>`, each to be fetched once. */
export const FILES_PREFIX = '/files/'

/** Streams a finished file as a download, then deletes it, also when the browser gave up half way. */
export async function answerDownload(response: ServerResponse, download: Download | null): Promise<void> {
  if (!download) {
    refuse(response, { status: 404, message: 'This file was fetched already. Export it again.' })
    return
  }
  try {
    const file = await open(download.path)
    const { size } = await file.stat()
    response.writeHead(200, {
      ...SECURITY_HEADERS,
      'Cache-Control': 'no-store',
      'Content-Type': download.contentType,
      'Content-Length': size,
      'Content-Disposition': contentDisposition(download.fileName),
    })
    await pipeline(file.createReadStream(), response)
  } catch {
    if (!response.headersSent) {
      refuse(response, { status: 404, message: 'This file is gone. Export it again.' })
    }
  } finally {
    await rm(download.path, { force: true }).catch(() => undefined)
  }
}

/** RFC 6266: a plain name for all, and the real one, percent-encoded as RFC 8187 wants it. */
export function contentDisposition(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%/]/g, '_')
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
