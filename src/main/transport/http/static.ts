import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import type { Assets } from '../assets'
import { refuse, respond } from './respond'

/** Sends a file of the renderer that was there when the server started, looked up by its exact path. */
export async function answerStatic(response: ServerResponse, path: string, assets: Assets): Promise<void> {
  const asset = assets.get(path)
  if (!asset) {
    refuse(response, { status: 404, message: 'Postil has no such page.' })
    return
  }
  respond(response, 200, asset.contentType, await readFile(asset.file), isNamedByContent(path) ? KEPT : {})
}

/** The browser then also keeps what it compiled of a program. */
const KEPT = { 'Cache-Control': 'private, max-age=31536000, immutable' }

/** Whether a file can only ever be this one: the bundler puts a hash of the content into its name. */
const isNamedByContent = (path: string) => /^\/assets\/.+-[\w-]{8}\.\w+$/.test(path)
