const EXTENSIONS = /\.(?:bib|bibtex|ris|nbib|enw)$/i

/** As much of a file as `isListFile` looks at, in bytes. */
export const LIST_SIGN_BYTES = 64 * 1024

/** True for names that lists of references have and documents do not. */
export function isListName(fileName: string): boolean {
  return EXTENSIONS.test(fileName)
}

/** True for names that tell nothing of whether it is a list of references: `isListFile` must see how it begins. */
export function isMaybeListName(fileName: string): boolean {
  return /\.json$/i.test(fileName)
}

/** True for files that are lists of references, by their name or, of JSON, by their first characters. */
export function isListFile(fileName: string, start: string): boolean {
  return isListName(fileName) || (isMaybeListName(fileName) && isCslJson(start))
}

// Names that nothing but CSL-JSON has; types of web annotations begin with a capital.
const CSL_FIELD =
  /"(?:container-title|collection-title|publisher-place|citation-key|date-parts|event-title)"\s*:/
const CSL_TYPE =
  /"type"\s*:\s*"(?:article(?:-journal|-magazine|-newspaper)?|bill|book|broadcast|chapter|dataset|document|entry(?:-dictionary|-encyclopedia)?|figure|graphic|hearing|interview|legal_case|legislation|manuscript|map|motion_picture|musical_score|paper-conference|patent|performance|periodical|personal_communication|post(?:-weblog)?|regulation|report|review(?:-book)?|software|song|speech|standard|thesis|treaty|webpage)"/

function isCslJson(start: string): boolean {
  if (!/^\ufeff?\s*[[{]/.test(start) || /"@context"\s*:/.test(start)) return false
  return CSL_FIELD.test(start) || (CSL_TYPE.test(start) && /"(?:title|author|DOI|URL|id)"\s*:/.test(start))
}
