// The import directions of docs/architecture.md, one rule a sentence.
// scripts/check/import-rules.test.ts breaks each rule once and expects it to be reported by name.

/** Which stages of src/shared each stage may import besides itself. */
const SHARED_STAGES = {
  core: [],
  document: ['core'],
  annotation: ['core', 'document'],
  codebook: ['core', 'document', 'annotation'],
  claim: ['core', 'document', 'annotation', 'codebook'],
  note: ['core', 'document', 'annotation', 'codebook'],
  notebook: ['core', 'document', 'annotation', 'codebook', 'claim', 'note'],
  brief: ['core', 'document', 'annotation', 'codebook', 'claim', 'note', 'notebook'],
  search: ['core', 'document', 'annotation', 'codebook', 'claim', 'note', 'notebook'],
  rpc: ['core', 'document', 'annotation', 'codebook', 'claim', 'note', 'notebook', 'brief', 'search'],
}
const STAGES = Object.keys(SHARED_STAGES)
const TESTS = '[.]test[.]tsx?$'
const ELECTRON = '(^|node_modules/)electron(/|$)'
/** Packages that need neither the DOM nor Node. */
const PURE_PACKAGES = ['zod', 'immer', 'fractional-indexing', 'marked', 'yaml']

/**
 * @param {string} name
 * @param {string} comment
 * @param {import('dependency-cruiser').IRegularForbiddenRuleType['from']} from
 * @param {import('dependency-cruiser').IRegularForbiddenRuleType['to'] & { reachable?: boolean }} to
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const everywhere = [
  forbid('no-cycles', 'No cycles, not even of types.', {}, { circular: true }),
  forbid(
    'resolvable',
    'An import that cannot be resolved slips past every other rule.',
    {},
    { couldNotResolve: true },
  ),
  forbid('tests-are-not-imported', 'A test is nobody’s source.', {}, { path: TESTS }),
  forbid(
    'e2e-imports-nothing-of-src',
    'The suite drives the product from outside.',
    { path: '^e2e/' },
    { path: '^src/' },
  ),
  forbid(
    'src-stands-alone',
    'The product needs none of its tooling.',
    { path: '^src/' },
    { path: '^(e2e|scripts|bench)/' },
  ),
]

const shared = [
  forbid(
    'shared-known-stages',
    'A file of src/shared belongs to a stage of the pipeline.',
    {},
    { path: '^src/shared/', pathNot: `^src/shared/(${STAGES.join('|')})/` },
  ),
  ...Object.entries(SHARED_STAGES).map(([stage, earlier]) =>
    forbid(
      `shared-stage-${stage}`,
      `${stage} imports itself and earlier stages only: ${earlier.join(', ') || 'none'}.`,
      { path: `^src/shared/${stage}/` },
      { path: '^src/shared/', pathNot: `^src/shared/(${[stage, ...earlier].join('|')})/` },
    ),
  ),
  forbid(
    'shared-imports-only-shared',
    'src/shared is below everything else.',
    { path: '^src/shared/' },
    { path: '^src/', pathNot: '^src/shared/' },
  ),
  forbid(
    'shared-is-pure',
    'src/shared runs in Node and in a browser: only packages that need neither.',
    { path: '^src/shared/', pathNot: TESTS },
    {
      dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg'],
      pathNot: `node_modules/(${PURE_PACKAGES.join('|')})/`,
    },
  ),
]

const main = [
  forbid(
    'main-leaves-import-only-shared',
    'documents, store, brief and search import shared, and not each other.',
    { path: '^src/main/(documents|store|brief|search)/' },
    { path: '^src/', pathNot: '^src/(shared|main/$1)/' },
  ),
  forbid(
    'exchange-imports-documents-and-shared',
    'exchange reads and writes notebooks as files; it takes readers of documents and shared.',
    { path: '^src/main/exchange/' },
    { path: '^src/', pathNot: '^src/(shared|main/(exchange|documents))/' },
  ),
  forbid(
    'export-brings-together',
    'export writes any file out, in a worker: briefs, exchange, and the store it reads from.',
    { path: '^src/main/export/' },
    { path: '^src/', pathNot: '^src/(shared|main/(export|exchange|brief|store|documents))/' },
  ),
  forbid(
    'services-import-leaves-and-shared',
    'services import documents, store, brief, exchange, export, search and shared.',
    { path: '^src/main/services/' },
    {
      path: '^src/',
      pathNot: '^src/(shared|main/(services|documents|store|brief|exchange|export|search))/',
    },
  ),
  forbid(
    'transport-imports-rpc-and-services',
    'transport knows the contract and the services, nothing beneath them.',
    { path: '^src/main/transport/' },
    { path: '^src/', pathNot: '^src/(shared|main/(transport|services))/' },
  ),
  forbid(
    'transport-takes-types-of-services',
    'The composition root hands transport its services; it imports their types.',
    { path: '^src/main/transport/', pathNot: TESTS },
    { path: '^src/main/services/', dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'transport-takes-types-of-shared',
    'Of shared, transport runs rpc and core; of the other stages it takes types.',
    { path: '^src/main/transport/', pathNot: TESTS },
    { path: '^src/shared/', pathNot: '^src/shared/(rpc|core)/', dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'electron-in-its-places',
    'Only the desktop host knows electron.',
    { pathNot: '^src/(main/index[.]ts$|main/electron/|preload/)' },
    { path: ELECTRON },
  ),
  forbid(
    'electron-host-behind-its-root',
    'src/main/electron is composed by src/main/index.ts alone.',
    { pathNot: '^src/main/(index([.]test)?[.]ts$|electron/)' },
    { path: '^src/main/electron/' },
  ),
  forbid(
    'headless-never-reaches-electron',
    'The web host, the command line and the workers run where there is no electron.',
    {
      path: '^src/main/(serve|cli|(export|search)/worker|(documents|exchange)/child/main|documents/comparison/worker)[.]ts$',
    },
    { path: `${ELECTRON}|^src/main/electron/`, reachable: true },
  ),
  forbid(
    'roots-compose',
    'A composition root imports; nothing under src/main imports it.',
    { path: '^src/main/[^/]+/' },
    { path: '^src/main/[^/]+$' },
  ),
  forbid(
    'main-never-meets-renderer',
    'They talk through the contract in shared/rpc.',
    { path: '^src/main/' },
    { path: '^src/(renderer|preload)/' },
  ),
  forbid(
    'main-runs-on-dependencies',
    'A devDependency would be bundled into the main process unnoticed.',
    { path: '^src/main/', pathNot: TESTS },
    { dependencyTypes: ['npm-dev'], pathNot: ELECTRON },
  ),
  forbid(
    'preload-is-a-bridge',
    'The preload script imports electron, the contract and core.',
    { path: '^src/preload/', pathNot: TESTS },
    { pathNot: `^src/(preload|shared/(rpc|core))/|${ELECTRON}` },
  ),
]

const renderer = [
  forbid(
    'renderer-never-meets-main',
    'They talk through the contract in shared/rpc.',
    { path: '^src/renderer/' },
    { path: '^src/(main|preload)/' },
  ),
  forbid(
    'renderer-has-no-node',
    'The renderer is a sandboxed page.',
    { path: '^src/renderer/', pathNot: TESTS },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'renderer-known-folders',
    'A folder outside the five would escape the rules below.',
    {},
    { path: '^src/renderer/[^/]+/', pathNot: '^src/renderer/(client|state|dom|components|styles)/' },
  ),
  forbid(
    'renderer-root-composes',
    'The page’s root imports; nothing under it imports the root.',
    { path: '^src/renderer/[^/]+/' },
    { path: '^src/renderer/[^/]+$' },
  ),
  forbid(
    'components-directions',
    'components import state, dom, styles and shared.',
    { path: '^src/renderer/components/' },
    { path: '^src/', pathNot: '^src/(shared|renderer/(components|state|dom|styles))/' },
  ),
  forbid(
    'dom-directions',
    'dom (ranges, painting) imports shared.',
    { path: '^src/renderer/dom/' },
    { path: '^src/', pathNot: '^src/(shared|renderer/dom)/' },
  ),
  forbid(
    'state-directions',
    'state imports client and shared.',
    { path: '^src/renderer/state/' },
    { path: '^src/', pathNot: '^src/(shared|renderer/(state|client))/' },
  ),
  forbid(
    'client-directions',
    'client imports the contract and shared.',
    { path: '^src/renderer/client/' },
    { path: '^src/', pathNot: '^src/(shared|renderer/client)/' },
  ),
  forbid(
    'client-takes-types-of-shared',
    'Of shared, client runs rpc and core; of the other stages it takes types.',
    { path: '^src/renderer/client/', pathNot: TESTS },
    { path: '^src/shared/', pathNot: '^src/shared/(rpc|core)/', dependencyTypesNot: ['type-only'] },
  ),
]

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...everywhere, ...shared, ...main, ...renderer],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    // Without these, packages that are ESM only (lowdb) count as unresolvable and no rule sees them.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}
