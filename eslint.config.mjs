/** Lint: the usual faults, and who may import whom (docs/architecture.md). */
import tseslint from 'typescript-eslint';

const DRIVERS = ['neo4j-driver', '@ladybugdb/core'];

const never = (regex, message) => ({ regex, message });
const typesOnly = (regex, message) => ({ regex, message, allowTypeImports: true });

/** What every slice may use besides the leaves: the language of the readers, and how seed files are checked. */
const SHARED = '(?!exchange/(claims|readers|csv-table)$)(?!seeds/)';
const noTests = never('(^|/)tests(/|$)', 'Nothing imports tests.');
const noOtherSlice = never(`^\\.\\./(?!(graph|web|work|errors)(/|$))${SHARED}(?!.*/schema$)`, 'A slice imports no other slice, only the types of its schema; compose slices in services.ts.');
/** The same for files in a folder of a slice, whose own slice is one step up. */
const noOtherSliceFromFolder = never(`^\\.\\./\\.\\./(?!(graph|web|work|errors|config)(/|$))(?!seeds/)(?!.*/schema$)`, 'A slice imports no other slice, only the types of its schema; compose slices in services.ts.');
const otherSchema = typesOnly('^\\.\\./(?!(graph|web|work|errors)(/|$)).*/schema$', 'Only types may come from another slice’s schema.');
const noDriver = never(`^(${DRIVERS.join('|')})$`, 'Only server/graph knows a database driver.');
const noExpress = never('^express$', 'Services and queries know no Express.');

const imports = (...patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns: [noTests, ...patterns] }] });

const cypherInCode = ['Literal[value=/\\b(MATCH|MERGE|UNWIND)\\s*[({$[]/]', 'TemplateElement[value.raw=/\\b(MATCH|MERGE|UNWIND)\\s*[({$[]/]']
  .map((selector) => ({ selector, message: 'Cypher stands only in cypher/.' }));
const settingsRead = { selector: 'MemberExpression[object.name="process"][property.name="env"]', message: 'Only server/config.ts reads the environment.' };
const storeRead = { selector: 'CallExpression[callee.property.name="read"][callee.object.name="store"]', message: 'Only queries.ts names a statement.' };
const syntax = (...rules) => ({ 'no-restricted-syntax': ['error', ...rules] });

/** Folders of server/ that are leaves or the frame, not slices. */
const NOT_SLICES = ['server/web/**', 'server/graph/**', 'server/seeds/**', 'server/bundle/**', 'server/cli/**', 'server/work/**', 'server/*.ts'];

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'data/', '.neo4j/', 'coverage/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,js,mjs}'],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      eqeqeq: 'error', 'no-var': 'error', 'prefer-const': 'error', 'no-console': 'error',
      ...imports(),
    },
  },
  {
    files: ['server/**/*.ts', 'client/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'max-lines': ['error', { max: 400 }],
    },
  },
  { files: ['**/*.{js,cjs}'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['tools/**', 'tests/**'], rules: { 'no-console': 'off' } },
  { files: ['server/**/*.ts'], rules: { ...imports(noDriver), ...syntax(...cypherInCode, settingsRead) } },
  { files: ['server/config.ts'], rules: syntax(...cypherInCode) },
  { files: ['server/graph/**/*.ts'], rules: imports(noDriver, never('^\\.\\./(?!errors$|config$|\\.\\./package)', 'The graph leaf knows no slice and no web.')) },
  { files: ['server/graph/{neo4j,ladybug}-*.ts'], rules: imports(never('^\\.\\./(?!errors$|config$)', 'The graph leaf knows no slice and no web.')) },
  { files: ['server/bundle/**/*.ts'], rules: imports(noDriver, never('^\\.\\./(?!graph/|errors$|config$)', 'The bundle leaf knows no slice and no web.')) },
  { files: ['server/web/**/*.ts'], rules: imports(noDriver, never('^\\.\\./(?!graph/|errors$|config$)', 'The web leaf knows no slice.')) },
  { files: ['server/*/**/*.ts'], ignores: NOT_SLICES, rules: { ...imports(noDriver, noOtherSlice, otherSchema), ...syntax(...cypherInCode, settingsRead, storeRead) } },
  { files: ['server/*/*/**/*.ts'], ignores: NOT_SLICES, rules: { ...imports(noDriver, noExpress, noOtherSliceFromFolder), ...syntax(...cypherInCode, settingsRead, storeRead) } },
  { files: ['server/*/{service,queries,*-record,*-page}.ts'], ignores: NOT_SLICES, rules: imports(noDriver, noExpress, noOtherSlice, otherSchema) },
  { files: ['server/*/queries.ts'], ignores: NOT_SLICES, rules: syntax(...cypherInCode, settingsRead) },
  {
    files: ['server/*/routes.ts'], ignores: NOT_SLICES,
    rules: imports(noDriver, noOtherSlice, otherSchema, typesOnly('^(\\.\\./graph/|\\./queries$)', 'Routes call the service, never the graph.')),
  },
  { files: ['client/**/*.ts'], rules: imports(noDriver, typesOnly('(^|/)server/', 'The client imports server types only.')) },
);
