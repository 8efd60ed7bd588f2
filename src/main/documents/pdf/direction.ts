const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/g
const LTR = /[A-Za-z\u00c0-\u024f\u0370-\u052f\u3040-\u9fff\uac00-\ud7af]/g

/** Whether most letters of a text are of a script that runs leftwards. */
export function runsLeftwards(text: string): boolean {
  const rtl = text.match(RTL)?.length ?? 0
  return rtl > 0 && rtl > (text.match(LTR)?.length ?? 0)
}
