import type { z } from 'zod'

/** A method of the contract: a schema for what comes in, a type for what goes out. */
export interface Method<Input extends z.ZodType = z.ZodType, Output = unknown> {
  readonly input: Input
  /** Only a type; never set. */
  readonly output?: Output
}

/** Declares a method: `method(schema).returns<Output>()`. */
export function method<Input extends z.ZodType>(input: Input) {
  return { returns: <Output>(): Method<Input, Output> => ({ input }) }
}
