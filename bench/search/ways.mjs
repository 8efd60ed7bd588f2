/** Postil as the search field asks: the 200 best hits by section, with snippets and offsets, and the number of all. */
export const POSTIL = 'Postil'
/** The same for the best hit alone: finding and ranking everything, but showing next to nothing. */
export const POSTIL_LEAST = 'Postil, one hit'
/** MiniSearch as its documentation asks while one types: all words, the last one unfinished, typos of a fifth of a word. */
export const MINISEARCH = 'MiniSearch'
/** The same without typos, which spares it the most work. */
export const MINISEARCH_LEAST = 'MiniSearch, no typos'
