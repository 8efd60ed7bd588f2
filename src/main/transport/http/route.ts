import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Services } from '../../services/services'
import type { Assets } from '../assets'
import type { Dispatch } from '../dispatch'
import { answerDownload, FILES_PREFIX } from './downloads'
import { EVENTS_PATH, type EventStreams } from './events'
import { checkHost, checkMethod, checkOrigin, requestTarget } from './guards'
import { answerLogin, answerStranger, LOGIN_PATH } from './login'
import { refuse } from './respond'
import { answerRpc, refuseRpc, RPC_PREFIX } from './rpc'
import type { Session } from './session'
import { answerStatic } from './static'

/** What a request is answered with. */
export interface Host {
  readonly origin: string
  readonly session: Session
  readonly assets: Assets
  readonly dispatch: Dispatch
  readonly streams: EventStreams
  readonly takeDownload: Services['takeDownload']
  /** Most bytes of one call. */
  readonly maxBody: number
}

/** Every request of the web host goes through here: first the guards, then what it asks for. */
export async function answer(host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const target = requestTarget(request)
  const isCall = target?.path.startsWith(RPC_PREFIX) ?? false
  const turnAway = isCall ? refuseRpc : refuse
  const misfit = checkHost(request, host.origin) ?? checkMethod(request, isCall ? 'POST' : 'GET')
  if (misfit) turnAway(response, misfit)
  else if (!target) turnAway(response, { status: 400, message: 'This is not an address of Postil.' })
  else if (target.path === LOGIN_PATH) answerLogin(request, response, target.query, host.session)
  else if (!host.session.admits(request.headers.cookie)) answerStranger(response, isCall)
  else {
    const foreign = checkOrigin(request, host.origin, kindOf(target.path))
    if (foreign) turnAway(response, foreign)
    else await answerAdmitted(host, target.path, request, response)
  }
}

function kindOf(path: string): 'page' | 'fetch' | 'change' {
  if (path.startsWith(RPC_PREFIX)) return 'change'
  return path === EVENTS_PATH ? 'fetch' : 'page'
}

async function answerAdmitted(host: Host, path: string, request: IncomingMessage, response: ServerResponse) {
  if (path.startsWith(RPC_PREFIX)) {
    await answerRpc(request, response, path.slice(RPC_PREFIX.length), host.dispatch, host.maxBody)
  } else if (path === EVENTS_PATH) {
    host.streams.open(response)
  } else if (path.startsWith(FILES_PREFIX)) {
    await answerDownload(response, host.takeDownload(path.slice(FILES_PREFIX.length)))
  } else {
    await answerStatic(response, path, host.assets)
  }
}
