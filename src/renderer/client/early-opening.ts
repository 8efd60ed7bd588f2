import type { Input, LibraryView, MethodName, Reply } from '../../shared/rpc/contract'
import type { Client } from './client'

/** What to open at the start: the notebook that was open last, or the newest, where it was left. Null for an empty library. */
export function firstToOpen({ notebooks, preferences }: LibraryView): Input<'notebook.open'> | null {
  const notebook = notebooks.find(({ id }) => id === preferences.lastNotebook) ?? notebooks[0]
  return notebook ? openingOf(notebook.id, preferences) : null
}

/** How a notebook is opened: with the text of the document where it was left. */
export function openingOf(
  notebookId: Input<'notebook.open'>['notebookId'],
  { places }: LibraryView['preferences'],
): Input<'notebook.open'> {
  return { notebookId, document: places?.[notebookId]?.documentId }
}

/**
 * The same client, but it asks for the library and for the notebook at once: main reads them while the browser still
 * reads the program. The first calls that ask for the same get those answers.
 */
export function withEarlyOpening(client: Client): Client {
  const library = client.call('library.get', {})
  let wanted: string | null = null
  let isOutdated = false
  const stop = client.on('notebook.changed', () => {
    isOutdated = true
  })
  const notebook = library.then((reply) => {
    const input = reply.ok ? firstToOpen(reply.value) : null
    wanted = input && JSON.stringify(input)
    return input && client.call('notebook.open', input)
  })
  let untaken: Partial<Record<MethodName, Promise<Reply | null>>> = {
    'library.get': library,
    'notebook.open': notebook,
  }

  const take = async (name: MethodName, input: unknown): Promise<Reply | null> => {
    const early = untaken[name]
    untaken = { ...untaken, [name]: undefined }
    if (!early) return null
    const reply = await early
    if (name !== 'notebook.open') return reply
    stop()
    // A change that came before anybody listened is not in it, or would never reach the mirror.
    return !isOutdated && JSON.stringify(input) === wanted ? reply : null
  }
  return {
    ...client,
    async call<M extends MethodName>(name: M, input: Input<M>): Promise<Reply<M>> {
      return ((await take(name, input)) as Reply<M> | null) ?? client.call(name, input)
    },
  }
}
