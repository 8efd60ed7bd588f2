import { cpus, loadavg, platform, release, totalmem } from 'node:os'

/**
 * What the figures were measured on. `load` is the machine's load average over the last minute: well above the number
 * of cores means that others were at work, and that waiting times (not CPU times) are too long.
 * @returns {{ cpu: string, cores: number, memoryGb: number, system: string, node: string, load: number }}
 */
export function describeMachine() {
  const processors = cpus()
  return {
    cpu: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
    node: process.version,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  }
}
