import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { inlineCss } from './src/build/inline-css.ts'
import { staticDemo } from './src/build/static-demo.ts'
import { staticPolicy } from './src/gateway/security.ts'
import app from './vite.config.ts'

/** The page with the demo OMS inside, in dist/demo: for any static host, below any path (docs/demo.md). */
export default defineConfig({
  base: './',
  plugins: [
    react(),
    tailwindcss(),
    inlineCss(),
    staticDemo({ entry: { usual: '/src/main.tsx', demo: '/src/main-demo.tsx' }, policy: staticPolicy }),
  ],
  resolve: { tsconfigPaths: true },
  build: {
    target: 'es2022',
    outDir: 'dist/demo',
    reportCompressedSize: false,
    rolldownOptions: app.environments?.client?.build?.rolldownOptions ?? {},
  },
  preview: { port: 4173, strictPort: true },
})
