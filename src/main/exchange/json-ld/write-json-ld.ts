import { MIGRATIONS } from '../../../shared/notebook/migrations/all-migrations'
import { withoutDeleted } from '../../../shared/notebook/without-deleted'
import type { NotebookBundle, WrittenFile } from '../bundle'
import { originalsLeftOut, textsOf } from '../bundle-parts'
import { stableJson } from '../postil/stable-json'
import { annotationsOf } from './annotations'
import { nameOf } from './target-of'
import { CONTEXT, FORM, FORM_VERSION, NOTEBOOK, SCHEMA, TEXTS } from './terms'

/**
 * A notebook as a collection of W3C Web Annotations, which any reader of those understands, with the whole notebook and its
 * texts beside them, from which Postil reads the same notebook again. Positions of the annotations count code points.
 * Throws when a text is missing from the bundle.
 */
export function writeJsonLd(whole: NotebookBundle): WrittenFile {
  const bundle = { ...whole, notebook: withoutDeleted(whole.notebook) }
  const items = annotationsOf(bundle)
  const id = nameOf(bundle, bundle.notebook.id)
  const head = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: bundle.notebook.title,
    total: items.length,
    [FORM]: FORM_VERSION,
    [SCHEMA]: MIGRATIONS.current,
  }
  const page = { id: `${id}:page1`, type: 'AnnotationPage', partOf: id, startIndex: 0 }
  // One annotation a line, so that two files can be compared by eye.
  const lines = [
    `${JSON.stringify(head).slice(0, -1)},`,
    `"first":${JSON.stringify(page).slice(0, -1)},"items":[`,
    items.map((item) => JSON.stringify(item)).join(',\n'),
    ']},',
    `"${TEXTS}":[`,
    textsOf(bundle).map(stableJson).join(',\n'),
    '],',
    `"${NOTEBOOK}":${stableJson(bundle.notebook)}}`,
  ]
  return {
    bytes: new TextEncoder().encode(`${lines.filter((line) => line !== '').join('\n')}\n`),
    notKept: originalsLeftOut(bundle),
  }
}
