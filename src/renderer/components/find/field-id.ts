/** The id of the search field, by which the command that goes there finds it. */
export const FIND_FIELD_ID = 'find-field'
