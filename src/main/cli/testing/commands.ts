import { spawn } from 'node:child_process'

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs a program to its end. Its standard input is `input`, or nothing. */
export function runProgram(program: string, args: readonly string[], input = ''): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

/** True when a program can be started here. */
export async function hasProgram(program: string): Promise<boolean> {
  return runProgram(program, ['--version']).then(
    () => true,
    () => false,
  )
}
