import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { inlineCss } from './src/build/inline-css.ts'
import { precompress } from './src/build/precompress.ts'
import { gateway } from './src/gateway/vite-plugin.ts'

/**
 * What several lazy parts need is a few files, not one for each module: every file costs a slow line a way there and
 * back. A group takes along what its modules import and no group before it holds; so small things come first.
 */
const SHARED_BY_LAZY_PARTS = [
  // What the first numbers of a task need counts as part of its first screen.
  sharedBy(
    'shared',
    'lib/series',
    'ui/(?:sparkline|progress-bar|empty)',
    'ui/chart/(?:path|decimate|types)',
    'features/task/cutover/(?:may-cut-over|cutover-place)',
    'features/task/assessment/(?:catch-up-text|use-step-name)',
  ),
  sharedBy('parts', 'ui/chart/', 'i18n/en/charts', 'features/(?:shared|task)/events/'),
  sharedBy(
    'kit',
    'lib/(?:pins|hash-address|file-name)',
    'ui/(?:is-apple|key|modal|save-text|search-key|use-page-keys)\\.',
    'i18n/(?:use-lazy-texts|en/overview)',
    'domain/(?:unknown-task|spell)',
    'features/shared/page-address',
  ),
  sharedBy('keeping', 'history/'),
  sharedBy('assess', 'domain/(?!overview)'),
  sharedBy(
    'overview',
    'domain/overview',
    'contract/decode-list',
    'api/(?:list-|single-tasks)',
    'features/shared/(?:overview|attention|pins)/',
  ),
  sharedBy(
    'late',
    'contract/decode',
    'api/',
    'recording/(?!stored)',
    'i18n/(?:watching|en/(?:cutover|findings|kept|older|handover))',
    'features/(?:task|palette)/',
  ),
]

/** The build makes two things: the page in dist/client, and the server that serves it, whole in one file, in dist/gateway. */
export default defineConfig({
  plugins: [
    react(),
    tailwindcss(),
    pageOnly(inlineCss()),
    pageOnly(precompress()),
    // Tests run on Vite's server as well, and have settings of their own.
    process.env.VITEST ? null : gateway(process.env),
  ],
  resolve: { tsconfigPaths: true },
  build: { target: 'es2022' },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment)
    },
  },
  environments: {
    client: {
      build: {
        outDir: 'dist/client',
        manifest: true,
        reportCompressedSize: false,
        rolldownOptions: {
          // Compressing takes longest by far, and is meant to.
          checks: { bundlerTimings: false },
          output: {
            // What the page needs first is two files: libraries, which stay in the browser's cache when the dashboard
            // changes, and the dashboard. Everything lazy splits off by itself, the charts with recharts among it.
            codeSplitting: {
              groups: [
                { name: 'vendor', tags: ['$initial'], test: /[\\/]node_modules[\\/]/ },
                { name: 'dashboard', tags: ['$initial'] },
                ...SHARED_BY_LAZY_PARTS,
              ],
            },
          },
        },
      },
    },
    ssr: {
      build: {
        ssr: true,
        outDir: 'dist/gateway',
        copyPublicDir: false,
        target: 'node20',
        rolldownOptions: { input: { main: 'src/gateway/main.ts' }, output: { entryFileNames: '[name].js' } },
      },
      resolve: { noExternal: true },
    },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    // Vitest leaves one core alone, which of two is half the machine.
    maxWorkers: '100%',
    // Machines are slow and noisy: a limit that catches what hangs, not what is slow.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // .ci/run adds up what really ran.
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'test-results/unit.json' }]] : ['default'],
  },
})

/** Makes a group of what several lazy parts need of these places in src. */
function sharedBy(name: string, ...places: readonly string[]) {
  return {
    name,
    test: new RegExp(`[\\\\/]src[\\\\/](?:${places.join('|').replaceAll('/', '[\\\\/]')})`),
    minShareCount: 2,
  }
}

function pageOnly(plugin: Plugin): Plugin {
  return { ...plugin, applyToEnvironment: ({ name }) => name === 'client' }
}
