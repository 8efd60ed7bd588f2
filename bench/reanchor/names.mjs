// Apart from the subjects, so that a report needs nothing that has to be bundled.
export const POSTIL = 'Postil'
export const HYPOTHESIS = 'Hypothesis'
