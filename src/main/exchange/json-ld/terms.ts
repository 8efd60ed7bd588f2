import { RELATION_TERMS, type Relation } from '../../../shared/claim/relation'

// The form of Postil's own JSON-LD; docs/formats.md says what it means.

/** Counts changes of this form. What the notebook in it looks like has a count of its own, the store's. */
export const FORM_VERSION = 1

/** Fields that only Postil writes. */
export const FORM = 'postil:form'
export const SCHEMA = 'postil:schemaVersion'
export const NOTEBOOK = 'postil:notebook'
export const TEXTS = 'postil:texts'

/**
 * The context of the W3C, and the words of Postil. Its whole notebook is a literal of JSON: a processor of JSON-LD hands it
 * on as it is and looks for no terms in it.
 */
export const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    postil: 'urn:postil:terms:',
    [NOTEBOOK]: { '@type': '@json' },
    [TEXTS]: { '@type': '@json' },
    'postil:relation': { '@type': '@id' },
    'postil:claim': { '@type': '@id' },
  },
] as const

const SEPIO = 'http://purl.obolibrary.org/obo/SEPIO_'
/** Evidence lines of the Scientific Evidence and Provenance Information Ontology, where it has one. */
const SEPIO_TERMS: Readonly<Partial<Record<Relation, string>>> = {
  supports: `${SEPIO}0000403`,
  disputes: `${SEPIO}0000404`,
}

/** What published vocabularies call a relation. */
export function relationIris(relation: Relation): string[] {
  const sepio = SEPIO_TERMS[relation]
  return [RELATION_TERMS[relation].iri, ...(sepio === undefined ? [] : [sepio])]
}
