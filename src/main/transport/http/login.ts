import type { IncomingMessage, ServerResponse } from 'node:http'
import { respond, respondPage } from './respond'
import { refuseRpc } from './rpc'
import type { Session } from './session'

/** Where the printed address leads: `/login?token=…`. */
export const LOGIN_PATH = '/login'

/**
 * Exchanges the token for the cookie and goes on to the page. A strict cookie is not sent along a redirect that another
 * site started (a web mail, a terminal in a browser), so there the step to the page has to start from a page of ours.
 */
export function answerLogin(
  request: IncomingMessage,
  response: ServerResponse,
  query: string,
  session: Session,
): void {
  const cookie = session.redeem(new URLSearchParams(query).get('token') ?? '')
  if (cookie === null) {
    respondPage(response, 403, 'This address was used already', [
      'Each address that Postil prints opens it once. If this browser has opened Postil since it was started, leave out everything after the port number.',
      'Otherwise press Enter in the terminal where Postil runs to get a new address, or start Postil again.',
    ])
    return
  }
  const site = request.headers['sec-fetch-site']
  if (site === undefined || site === 'none' || site === 'same-origin') {
    respond(response, 303, 'text/plain', '', { Location: '/', 'Set-Cookie': cookie })
  } else {
    const page =
      '<!doctype html><meta charset="utf-8"><title>Postil</title><meta http-equiv="refresh" content="0;url=/">'
    respond(response, 200, 'text/html; charset=utf-8', page, { 'Set-Cookie': cookie })
  }
}

/** What a browser without a valid cookie gets: a second browser, or any browser after the server was started again. */
export function answerStranger(response: ServerResponse, isCall: boolean): void {
  if (isCall) {
    const message =
      'Postil was started again since this page was opened. Open the address that it printed in the terminal.'
    refuseRpc(response, { status: 401, message })
    return
  }
  respondPage(response, 401, 'Postil is open, but not for this browser', [
    'Open the address that Postil printed in the terminal. It starts with “Postil is ready at” and works once.',
    'To open Postil in a second browser, press Enter in that terminal: it prints a new address. After Postil was started again, the address printed last is the one to use.',
  ])
}
