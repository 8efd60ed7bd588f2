import { readFileSync } from 'node:fs'

/** Linux counts the CPU of processes in hundredths of a second. */
const TICK_MS = 10

/**
 * What a running process has used: CPU of all its threads in ms, most resident memory at once in MB. Null where there is
 * no /proc, or the process is gone.
 * @param {number} pid
 */
export function readUse(pid) {
  try {
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    const [user = 0, system = 0] = statTimes(`/proc/${pid}/stat`)
    return peak === undefined ? null : { cpu: (user + system) * TICK_MS, peakMb: Number(peak) / 1024 }
  } catch {
    return null
  }
}

/** CPU in ms of the processes this one has started and seen end; null where there is no /proc. */
export function endedChildrenCpu() {
  try {
    const [, , user = 0, system = 0] = statTimes('/proc/self/stat')
    return (user + system) * TICK_MS
  } catch {
    return null
  }
}

/** utime, stime, cutime and cstime of proc(5). @param {string} file */
function statTimes(file) {
  const stat = readFileSync(file, 'latin1')
  // The name of the program, in brackets, may have spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields.slice(11, 15).map(Number)
}
