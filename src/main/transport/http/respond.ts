import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { SECURITY_HEADERS } from '../content-policy'
import type { Refusal } from './guards'

/** Sends a whole answer with the security headers. Nothing is kept unless `headers` say so: the next server on this
 * port is another one. */
export function respond(
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent || response.destroyed) return
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    'Cache-Control': 'no-store',
    'Content-Type': contentType,
    'Content-Length': Buffer.byteLength(body),
    ...headers,
  })
  response.end(body)
}

const PAGE_STYLE =
  'body{font:1.1rem/1.6 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1.5rem}'

/** A page of this host loads nothing; it may have the one style it was written with. */
const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** Sends a short page for a person: a heading and paragraphs, plain text that is escaped here. */
export function respondPage(
  response: ServerResponse,
  status: number,
  heading: string,
  paragraphs: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): void {
  const body = [
    '<!doctype html><html lang="en"><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(heading)} – Postil</title>`,
    `<style>${PAGE_STYLE}</style>`,
    `<h1>${escapeHtml(heading)}</h1>`,
    ...paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`),
    '</html>',
  ].join('\n')
  respond(response, status, 'text/html; charset=utf-8', body, {
    'Content-Security-Policy': PAGE_POLICY,
    ...headers,
  })
}

/**
 * Turns a request away. A connection whose request was not read to the end cannot carry another one, so it is closed.
 */
export function refuse(response: ServerResponse, { status, message }: Refusal): void {
  const headers = response.req.complete ? undefined : { Connection: 'close' }
  respondPage(response, status, refusalHeading(status), [message], headers)
}

function refusalHeading(status: number): string {
  return status === 404 ? 'There is nothing here' : 'Postil refused this request'
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${String(char.charCodeAt(0))};`)
}
