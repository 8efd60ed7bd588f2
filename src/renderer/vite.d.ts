/** The address of a file that the build puts beside the program. */
declare module '*?url' {
  const address: string
  export default address
}
