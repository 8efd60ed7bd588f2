/** Types for the parts used here of a package that ships none. */
declare module 'pdfmake' {
  const pdfmake: {
    setUrlAccessPolicy(allows: (url: string) => boolean): void
    setLocalAccessPolicy(allows: (file: string) => boolean): void
    addFonts(fonts: object): void
    createPdf(definition: object): { write(file: string): Promise<void> }
  }
  export default pdfmake
}
