/**
 * The house: which room of src/ may know which. Drawn in docs/architecture.md; each rule says why in its message.
 * @type {import('dependency-cruiser').IConfiguration}
 */

const TEST = '\\.test\\.tsx?$'

/** Helpers of tests, in any room: src/<room>/testing.tsx or src/<room>/testing/. */
const HELPER = '/testing(/|\\.tsx?$)'

/** A room and the rooms that it may import from, besides itself. */
const ROOMS = {
  lib: [[], 'lib holds small things without a subject, so that everybody may use them: it knows nobody.'],
  domain: [['lib'], 'domain is what a task means, whatever OMS, the browser or the page look like: it knows only lib.'],
  contract: [['lib', 'domain'], 'contract turns what OMS sends into the domain: it knows lib and domain.'],
  history: [
    ['lib', 'domain'],
    'history keeps samples of the domain: it knows lib and domain, not how they came or are shown.',
  ],
  api: [
    ['lib', 'domain', 'contract'],
    'api fetches and decodes: it knows lib, domain and contract, not who shows the answer.',
  ],
  recording: [
    ['lib', 'domain', 'contract', 'history', 'api'],
    'recording writes and reads files of answers: it knows what they mean and what was kept, not who shows them.',
  ],
  simulator: [
    ['lib', 'domain', 'contract'],
    'The demo OMS stands in for a server: what it shared with the page could not be found wrong by it.',
  ],
  ui: [['lib'], 'ui is the design system: a component that knows tasks belongs into a feature.'],
  i18n: [['lib', 'ui/preferences'], 'i18n gives texts by code: it knows lib and where the chosen language is kept.'],
  gateway: [
    ['lib', 'contract', 'simulator'],
    'gateway is the server: it knows the demo OMS and the contract, and nothing of the page.',
  ],
  build: [
    [],
    'build holds plugins of the build: it knows nobody, so that the configuration loads without the project.',
  ],
  features: [
    ['lib', 'domain', 'contract', 'history', 'recording', 'api', 'simulator', 'ui', 'i18n'],
    'A feature knows everything below it, but neither the app that mounts it nor the server.',
  ],
  app: [
    ['lib', 'domain', 'contract', 'history', 'recording', 'api', 'simulator', 'ui', 'i18n', 'features'],
    'app puts the page together; the server is another program.',
  ],
}

const arrows = Object.entries(ROOMS).map(([room, [known, comment]]) => ({
  name: `arrows-of-${room}`,
  comment,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: [TEST, HELPER] },
  to: { path: '^src/', pathNot: [room, ...known].map((one) => `^src/${one}[/.]`) },
}))

export default {
  forbidden: [
    ...arrows,
    {
      name: 'features-do-not-know-each-other',
      comment:
        'A feature can be changed or taken out by itself; what two of them need lies in features/shared or below.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/', pathNot: '^src/features/shared/' },
      to: { path: '^src/features/', pathNot: ['^src/features/$1/', '^src/features/shared/'] },
    },
    {
      name: 'shared-knows-no-feature',
      comment: 'features/shared is what the features stand on.',
      severity: 'error',
      from: { path: '^src/features/shared/' },
      to: { path: '^src/features/', pathNot: '^src/features/shared/' },
    },
    {
      name: 'react-where-it-is-shown',
      comment:
        'Rules, decoding, polling and the demo OMS work without a browser: React lives in app, features, ui and i18n.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(app|features|ui|i18n)/', '^src/main(-demo)?\\.tsx$'] },
      to: { path: 'node_modules/(react|react-dom|react-router|react-i18next|@tanstack/react-virtual)/' },
    },
    {
      name: 'recharts-in-ui-chart',
      comment:
        'recharts is two thirds of what the page may weigh: it is loaded lazily and known in one place, src/ui/chart.',
      severity: 'error',
      from: { path: '^(src|e2e)/', pathNot: '^src/ui/chart/' },
      to: { path: 'node_modules/recharts/' },
    },
    {
      name: 'node-in-the-gateway',
      comment: 'The page runs in a browser: only the server, the build, and tests that read files know node.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(gateway|build)/', TEST, HELPER] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shipped-code-uses-shipped-packages',
      comment:
        'What the page imports is a dependency. The server and the build are bundled or run here: theirs may be dev dependencies.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(gateway|build)/', TEST, HELPER] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'declared-packages',
      comment: 'A package that is there by chance is gone by chance: name it in package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'What a test needs from another test is a helper with a name of its own.',
      severity: 'error',
      from: {},
      to: { path: [TEST, '\\.spec\\.ts$'] },
    },
    {
      name: 'only-tests-use-their-helpers',
      comment: 'A helper of tests brings test libraries along: the page must not pull it in.',
      severity: 'error',
      from: { path: '^src/', pathNot: [TEST, HELPER] },
      to: { path: HELPER, pathNot: 'node_modules' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one subject, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports and that starts nothing is dead.',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', TEST, '\\.(spec|config)\\.ts$', '^src/build/', '^bench/'] },
      to: {},
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere is a rule that cannot hold.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.json', '.css'],
    },
  },
}
