const COUNT = 'xsd:nonNegativeInteger'
const own = (terms: readonly string[]) => Object.fromEntries(terms.map((term) => [term, `oa:${term}`]))
const link = (iri: string) => ({ '@id': iri, '@type': '@id' })

/**
 * What http://www.w3.org/ns/anno.jsonld says of the terms that Postil writes, written down from the vocabulary
 * (https://www.w3.org/TR/annotation-vocab/), so that a processor needs no network. It is not the W3C's file: terms that
 * are not here are unknown to the tests.
 */
export const ANNO_CONTEXT = {
  oa: 'http://www.w3.org/ns/oa#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  as: 'http://www.w3.org/ns/activitystreams#',
  id: link('@id'),
  type: link('@type'),
  ...own(['Annotation', 'SpecificResource', 'TextualBody', 'TextQuoteSelector', 'TextPositionSelector']),
  ...own(['assessing', 'commenting', 'describing', 'highlighting', 'linking', 'tagging']),
  ...own(['exact', 'prefix', 'suffix']),
  AnnotationCollection: 'as:OrderedCollection',
  AnnotationPage: 'as:OrderedCollectionPage',
  Person: 'foaf:Person',
  body: link('oa:hasBody'),
  target: link('oa:hasTarget'),
  source: link('oa:hasSource'),
  selector: link('oa:hasSelector'),
  creator: link('dcterms:creator'),
  first: link('as:first'),
  partOf: link('as:partOf'),
  items: { ...link('as:items'), '@container': '@list' },
  motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
  purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
  format: 'dc:format',
  value: 'rdf:value',
  name: 'foaf:name',
  label: 'rdfs:label',
  created: { '@id': 'dcterms:created', '@type': 'xsd:dateTime' },
  modified: { '@id': 'dcterms:modified', '@type': 'xsd:dateTime' },
  start: { '@id': 'oa:start', '@type': COUNT },
  end: { '@id': 'oa:end', '@type': COUNT },
  startIndex: { '@id': 'as:startIndex', '@type': COUNT },
  total: { '@id': 'as:totalItems', '@type': COUNT },
} as const
