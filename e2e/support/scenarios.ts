import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

/** A scenario of the demo, as far as specs need it. */
export interface PlayedScenario {
  readonly id: string
  readonly kind: string
  /** Seconds that there are to play. */
  readonly span: number
  /** The verdicts that its file says are right after so many seconds. */
  expectedAt(seconds: number): readonly string[]
  /** Whether something goes wrong between OMS and the page after so many seconds. */
  isFaulty(seconds: number): boolean
}

interface Modules {
  readonly catalogue: typeof import('@/simulator/catalogue')
  readonly expected: typeof import('@/simulator/expected')
  readonly timeline: typeof import('@/simulator/timeline')
}

/** All scenarios, read as the build reads them: one file each, found by a pattern that only Vite knows. */
export async function readScenarios(): Promise<readonly PlayedScenario[]> {
  const vite = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('../..', import.meta.url)),
    resolve: { tsconfigPaths: true },
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    appType: 'custom',
    logLevel: 'error',
  })
  try {
    const load = <K extends keyof Modules>(name: K) =>
      vite.ssrLoadModule(`/src/simulator/${name}.ts`) as Promise<Modules[K]>
    const { SCENARIOS } = await load('catalogue')
    const { expectedAt } = await load('expected')
    const { beginLife } = await load('timeline')
    return SCENARIOS.map((scenario) => {
      const life = beginLife(scenario, 1)
      return {
        id: scenario.id,
        kind: scenario.kind,
        span: life.span,
        expectedAt: (seconds) => expectedAt(life, seconds),
        isFaulty: (seconds) =>
          life.faults.some(({ from, seconds: long }) => seconds >= from && seconds < from + long + 90),
      }
    })
  } finally {
    await vite.close()
  }
}
