/** Thrown at a checkpoint once the caller no longer wants the file. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'

  constructor() {
    super('The export was cancelled.')
  }
}
