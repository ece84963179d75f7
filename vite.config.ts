import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { inlineCss } from './src/build/inline-css.ts'
import { precompress } from './src/build/precompress.ts'
import { gateway } from './src/gateway/vite-plugin.ts'

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
                // What several lazy parts need is one file, not one each: what the task page's numbers need, which count
                // as part of its first screen, and what only the charts and the panels after them need.
                {
                  name: 'shared',
                  test: /[\\/]src[\\/](lib|ui(?![\\/](?:chart|modal))|ui[\\/]chart[\\/](path|decimate|types)\.ts|features[\\/]task[\\/](cutover[\\/]may|assessment[\\/]))/,
                  minShareCount: 2,
                },
                { name: 'parts', test: /[\\/]src[\\/]ui[\\/]chart[\\/]/, minShareCount: 2 },
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

function pageOnly(plugin: Plugin): Plugin {
  return { ...plugin, applyToEnvironment: ({ name }) => name === 'client' }
}
