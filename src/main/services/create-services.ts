import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { idSource, type DocumentId, type JobId, type NotebookId } from '../../shared/core/ids'
import { fail, ok, type Result } from '../../shared/core/result'
import { emptyNotebook } from '../../shared/notebook/notebook'
import { briefOf, documentsOf } from '../../shared/notebook/queries'
import type { ChangeError, Reduced } from '../../shared/notebook/reduce'
import type {
  AnnotationImport,
  Applied,
  ImportOutcome,
  ReferenceImport,
  RevisionPreview,
} from '../../shared/rpc/contract'
import { packNotebook } from '../../shared/rpc/packed-notebook'
import { packText } from '../../shared/rpc/packed-text'
import type { ImportFile } from '../documents/import'
import { openLibrary } from '../store/library'
import { createNotebook } from '../store/notebook-store'
import { applyAnnotationImport, planAnnotationImport } from './annotation-import'
import { annotationImportView } from './annotation-import-view'
import { createBundles } from './bundles/bundles'
import { createEventBus } from './events'
import { createExportJobs } from './export-jobs'
import { briefFileName, notebookFileName } from './file-names'
import { createImportJobs } from './import-jobs'
import { localDay } from './local-day'
import type { NotebookSession } from './notebook-session'
import { createPreviewService } from './preview-service'
import { createOpenNotebooks, historyLabels } from './open-notebooks'
import { readPicked } from './read-picked'
import { applyImport, importView, planImport } from './reference-import'
import { createRevisions } from './revisions'
import { seedSample } from './sample'
import { createSearchService } from './search-service'
import type { Handlers, Services, ServicesOptions } from './services'

const newId = idSource(randomUUID)

/**
 * All services over one data folder. On the very first run the library is given a notebook with the sample article.
 * Errors: locked, newer-version, corrupt, disk.
 */
export async function createServices(options: ServicesOptions): Promise<Result<Services>> {
  const { dataDir, resourcesDir, searchWorkerPath, host, version } = options
  const opened = await openLibrary(dataDir)
  if (!opened.ok) return opened
  const library = opened.value
  const events = createEventBus()
  const search = createSearchService(searchWorkerPath, events)
  const makingFiles = {
    workerPath: options.exportWorkerPath,
    fontsDir: path.join(resourcesDir, 'fonts'),
    stylesDir: path.join(resourcesDir, 'citation-styles'),
  }
  const previews = createPreviewService(makingFiles)
  const notebooks = createOpenNotebooks(library, events, host.holder, (session) => {
    search.add(session)
    previews.add(session)
  })
  const exports = createExportJobs({ ...makingFiles, host, events })

  const imports = createImportJobs({
    launch: host.launchChild,
    modulePath: options.importChildPath,
    exchangeModulePath: options.exchangeChildPath,
    events,
  })
  const bundles = createBundles(library, host.holder)

  const revisions = createRevisions(options.comparisonWorkerPath)

  const create = async (title: string): Promise<Result<{ notebookId: NotebookId }>> => {
    const notebookId = newId('notebook')
    const notebook = emptyNotebook(notebookId, title, new Date().toISOString())
    const store = await createNotebook(library.newFolder(notebookId), notebook, { holder: host.holder })
    if (!store.ok) return store
    await store.value.close()
    await library.add(notebookId, title)
    events.publish('library.changed', library.view())
    return ok({ notebookId })
  }

  const withSession = async <T>(
    notebookId: NotebookId,
    use: (session: NotebookSession) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const session = await notebooks.get(notebookId)
    return session.ok ? use(session.value) : session
  }

  const change = (
    notebookId: NotebookId,
    run: (session: NotebookSession) => Promise<Result<Reduced, ChangeError>>,
  ): Promise<Result<Applied, ChangeError>> =>
    withSession<Applied>(notebookId, async (session) => {
      const before = session.store.readOnly
      const changed = await run(session)
      const { readOnly, state } = session.store
      if (readOnly && !before) events.publish('notebook.readOnly', { notebookId, error: readOnly })
      if (!changed.ok) return changed
      if (state.notebook.title !== library.titleOf(notebookId)) {
        await library.rename(notebookId, state.notebook.title)
        events.publish('library.changed', library.view())
      }
      return ok({ revision: changed.value.state.revision, label: changed.value.label })
    })

  const importAll = (notebookId: NotebookId, jobId: JobId, files: readonly ImportFile[]) =>
    withSession<readonly ImportOutcome[]>(notebookId, async (session) =>
      ok(await imports.addAll(session, files, jobId)),
    )

  const handlers: Handlers = {
    'app.info': () => Promise.resolve(ok({ host: host.kind, version })),
    'library.get': () => Promise.resolve(ok(library.view())),
    'library.setPreferences': ({ changes }) => library.setPreferences(changes),
    'notebook.create': ({ title }) => create(title),
    'notebook.open': async ({ notebookId, document }) => {
      const session = await notebooks.openAgain(notebookId)
      if (!session.ok) return session
      await library.touch(notebookId)
      const shown = document === null ? null : await readFirst(session.value, document)
      // After the text was read: a change meanwhile must be in the answer, since its event came before.
      const { state, readOnly, warnings } = session.value.store
      return ok({
        notebook: packNotebook(state.notebook, shown),
        text: shown && packText(shown.version),
        revision: state.revision,
        ...historyLabels(state),
        readOnly,
        warnings,
      })
    },
    'notebook.apply': ({ notebookId, command }) => change(notebookId, (session) => session.apply(command)),
    'notebook.undo': ({ notebookId }) => change(notebookId, (session) => session.undo()),
    'notebook.redo': ({ notebookId }) => change(notebookId, (session) => session.redo()),
    'document.import': ({ notebookId, jobId, files }) =>
      importAll(
        notebookId,
        jobId,
        files.map(({ fileName, base64 }) => ({
          fileName: path.basename(fileName),
          bytes: Buffer.from(base64, 'base64'),
        })),
      ),
    'document.pick': async ({ notebookId, jobId }) => {
      if (!host.pickFiles) return fail('unsupported', 'Choose files with the Import button.')
      const read = await readPicked(await host.pickFiles())
      const imported = await importAll(notebookId, jobId, read.files)
      return imported.ok ? ok([...imported.value, ...read.others]) : imported
    },
    'import.cancel': ({ jobId }) => {
      imports.cancel(jobId)
      return Promise.resolve(ok(null))
    },
    'document.planRevision': ({ notebookId, documentId, jobId, file }) =>
      withSession<RevisionPreview>(notebookId, async (session) => {
        const source = { fileName: path.basename(file.fileName), bytes: Buffer.from(file.base64, 'base64') }
        const imported = await imports.read(source, { jobId, index: 0, count: 1 })
        return imported.ok ? revisions.prepare(session, documentId, source, imported.value) : imported
      }),
    'document.revise': ({ notebookId, revisionId }) =>
      change(notebookId, (session) => revisions.commit(session, revisionId)),
    'document.text': ({ notebookId, documentId }) =>
      withSession(notebookId, async (session) => {
        const text = await session.text(documentId)
        return text.ok ? ok(packText(text.value)) : text
      }),
    'reference.import': ({ notebookId, jobId, file, isTrial }) =>
      withSession<ReferenceImport>(notebookId, async (session) => {
        const source = { fileName: path.basename(file.fileName), bytes: Buffer.from(file.base64, 'base64') }
        const list = await imports.readList(source, { jobId, index: 0, count: 1 })
        if (!list.ok) return list
        const planned = planImport(session, list.value)
        if (!isTrial) {
          const applied = await applyImport(session, planned)
          if (!applied.ok) return applied
        }
        return ok(importView(planned))
      }),
    'annotation.import': ({ notebookId, documentId, fileName, base64, sources, isTrial }) =>
      withSession<AnnotationImport>(notebookId, async (session) => {
        const file = { fileName: path.basename(fileName), bytes: Buffer.from(base64, 'base64') }
        const planned = await planAnnotationImport(session, documentId, file, sources ?? null)
        if (!planned.ok) return planned
        const view = annotationImportView(session.store.state.notebook, planned.value)
        if (isTrial) return ok(view)
        const applied = await applyAnnotationImport(session, planned.value)
        return applied.ok ? ok(view) : applied
      }),
    'reference.read': async ({ text }) => {
      const pasted = { fileName: 'pasted text', bytes: Buffer.from(text) }
      const list = await imports.readList(pasted, { jobId: newId('job'), index: 0, count: 1 })
      if (!list.ok) return list
      const references = list.value.references.map(({ bibliography }) => bibliography)
      return ok({ references: references.slice(0, 10), count: references.length })
    },
    'search.query': (input) => search.query(input),
    'search.inDocument': (input) => search.inDocument(input),
    'brief.export': ({ notebookId, briefId, format }) =>
      withSession(notebookId, (session) => {
        const { notebook } = session.store.state
        const brief = briefOf(notebook, briefId)
        if (briefId !== undefined && brief.id !== briefId)
          return Promise.resolve(fail('not-found', 'This brief is no longer in the notebook.'))
        const { author } = library.view().preferences
        return exports.start({
          order: { kind: 'brief', format, briefId, options: { date: localDay(), author } },
          fileName: briefFileName(notebook, brief, format),
          source: () => session.source(),
        })
      }),
    'bundle.read': async ({ notebookId, jobId, file }) => {
      const into = notebookId === null ? ok(null) : await notebooks.get(notebookId)
      if (!into.ok) return into
      const source = { fileName: path.basename(file.fileName), bytes: Buffer.from(file.base64, 'base64') }
      const read = await imports.readBundle(source, { jobId, index: 0, count: 1 })
      if (!read.ok) return read
      return ok(bundles.prepare(into.value?.store ?? null, { fileName: source.fileName, read: read.value }))
    },
    'bundle.include': ({ notebookId, bundleId }) =>
      change(notebookId, ({ store }) => bundles.include(store, bundleId)),
    'bundle.open': async ({ bundleId }) => {
      const opened = await bundles.open(bundleId)
      if (opened.ok) events.publish('library.changed', library.view())
      return opened
    },
    'brief.preview': async (input) => {
      const shown = await withSession(input.notebookId, (session) =>
        previews.preview(session, input, library.view().preferences.author),
      )
      // Who looks at a brief is about to export it. Not before it is seen, which is more urgent.
      exports.prepare()
      return shown
    },
    'notebook.export': ({ notebookId, format }) =>
      withSession(notebookId, (session) =>
        exports.start({
          order: { kind: 'notebook', format },
          fileName: notebookFileName(session.store.state.notebook, format),
          source: () => session.source(),
        }),
      ),
    'export.cancel': ({ jobId }) => {
      exports.cancel(jobId)
      return Promise.resolve(ok(null))
    },
    'export.reveal': ({ jobId }) => Promise.resolve(exports.reveal(jobId)),
  }

  if (library.isNew) {
    const seeded = await seedSample(path.join(resourcesDir, 'sample'), create, notebooks)
    // Nobody should be kept out of an empty library because the sample is missing.
    if (!seeded.ok) console.error(`The sample article could not be opened: ${seeded.error.message}`)
  }

  return ok({
    handlers,
    events,
    takeDownload: (key) => exports.take(key),
    async close() {
      await imports.close()
      await exports.close()
      await previews.close()
      await search.close()
      await notebooks.closeAll()
      await library.close()
    },
  })
}

/** The text of a document, or of the notebook's first one when there is no such document; null when none can be had. */
async function readFirst(session: NotebookSession, wanted: DocumentId | undefined) {
  const documents = documentsOf(session.store.state.notebook)
  const document = documents.find(({ id }) => id === wanted) ?? documents[0]
  if (!document) return null
  const text = await session.text(document.id)
  return text.ok ? { documentId: document.id, version: text.value } : null
}
