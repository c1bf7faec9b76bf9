import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/**
 * The layers of docs/architecture.md as lint errors. Each row names what a folder must NOT import; the message says what to do.
 * ESLint's own rule is used because it catches relative imports without a resolver.
 */
const LAYERS = {
  domain: [
    'playbooks',
    'help',
    'page',
    'vault',
    'package',
    'messaging',
    'browser',
    'app',
    'words',
    'components',
    'entrypoints',
  ],
  words: [
    'domain',
    'playbooks',
    'help',
    'page',
    'vault',
    'package',
    'messaging',
    'browser',
    'app',
    'components',
    'entrypoints',
  ],
  playbooks: ['help', 'page', 'vault', 'package', 'messaging', 'browser', 'app', 'words', 'components', 'entrypoints'],
  practice: [
    'playbooks',
    'help',
    'page',
    'vault',
    'package',
    'messaging',
    'browser',
    'app',
    'components',
    'entrypoints',
  ],
  help: ['playbooks', 'page', 'vault', 'package', 'messaging', 'browser', 'app', 'words', 'components', 'entrypoints'],
  messaging: ['playbooks', 'help', 'page', 'vault', 'package', 'browser', 'app', 'words', 'components', 'entrypoints'],
  page: ['playbooks', 'help', 'vault', 'package', 'browser', 'app', 'words', 'components', 'entrypoints'],
  vault: ['playbooks', 'help', 'page', 'package', 'messaging', 'browser', 'words', 'components', 'entrypoints'],
  package: ['playbooks', 'help', 'page', 'vault', 'messaging', 'browser', 'words/load', 'components', 'entrypoints'],
  backup: [
    'playbooks',
    'help',
    'page',
    'vault',
    'package',
    'messaging',
    'browser',
    'app',
    'words',
    'components',
    'entrypoints',
  ],
  browser: ['playbooks', 'help', 'page', 'vault', 'package', 'words', 'components', 'entrypoints'],
  app: ['help', 'page', 'vault', 'package', 'browser', 'words', 'components', 'entrypoints'],
};

const layerRules = Object.entries(LAYERS).map(([layer, forbidden]) => ({
  files: [`lib/${layer}/**/*.{ts,tsx}`],
  ignores: ['**/*.test.ts', '**/*.test.tsx'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...forbidden.map((name) => ({
            regex: `(^|/)${name}(/|$)`,
            message: `lib/${layer} may not know ${name}: see the layers in docs/architecture.md; pass it in as an argument instead.`,
          })),
          ...outsideOwners(layer),
        ],
      },
    ],
  },
}));

/** The scripts that run inside of web pages. */
const PAGE_SCRIPTS = ['entrypoints/page-*.ts'];

/** Libraries and browser globals that one folder owns. */
function outsideOwners(layer) {
  return [
    layer === 'vault' ? null : { regex: '^idb$', message: 'Only lib/vault opens the database.' },
    layer === 'browser'
      ? null
      : {
          regex: '^(wxt/browser|#imports)$',
          message: 'Only lib/browser speaks to the browser: take a port as an argument.',
        },
  ].filter((entry) => entry !== null);
}

const noBrowserGlobals = ['browser', 'chrome'].map((name) => ({
  name,
  message: 'Only lib/browser says browser.*; take a port as an argument.',
}));
const noNetwork = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
  name,
  message: 'Nothing leaves the computer.',
}));

const noMarkupFromText = {
  selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
  message: 'Page text is hostile: build nodes.',
};

/** What is typed goes into the browser's session files unless the element itself says no (measured in both browsers). */
const fieldsOffTheRecord = {
  selector:
    'JSXOpeningElement[name.name=/^(input|textarea|select)$/]:not(:has(> JSXAttribute[name.name="autocomplete"][value.value="off"]))',
  message: 'Say autocomplete="off" on the element itself: else browsers write what is typed into their session files.',
};

/** The hard stop: an answer "no" is made by the asking screen alone, and checked where it arrives. */
const onlyTheAskingScreen = [
  {
    selector: 'TSAsExpression TSTypeReference[typeName.name=/^(AnsweredNo|NotUnder18)$/]',
    message: 'Only components/panel/save/AskLine.tsx makes this answer: ask the person.',
  },
];

/** The parts of an address: a content script of Firefox cannot walk them by their iterator (`forEach`, `get` and `getAll` work). */
const noWalkOfParts = [
  'ForOfStatement[right.property.name="searchParams"]',
  'SpreadElement[argument.property.name="searchParams"]',
  'CallExpression[callee.object.property.name="searchParams"][callee.property.name=/^(entries|keys|values)$/]',
  'CallExpression[callee.property.name=/^(from|fromEntries)$/] > MemberExpression.arguments[property.name="searchParams"]',
].map((selector) => ({
  selector,
  message: 'Walk them with forEach: a content script of Firefox has no iterator of the parts of an address.',
}));

export default tseslint.config(
  { ignores: ['.output/**', '.wxt/**', 'node_modules/**', '.tour/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
      globals: { ...globals.browser },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': false, minimumDescriptionLength: 10 }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-globals': ['error', ...noNetwork, ...noBrowserGlobals],
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Page text is hostile: build nodes.' },
        { property: 'outerHTML', message: 'Page text is hostile: build nodes.' },
        { property: 'insertAdjacentHTML', message: 'Page text is hostile: build nodes.' },
      ],
      'no-restricted-syntax': ['error', noMarkupFromText, ...onlyTheAskingScreen],
    },
  },
  {
    // What runs inside of web pages may use all of the domain.
    files: ['lib/domain/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noMarkupFromText, ...onlyTheAskingScreen, ...noWalkOfParts] },
  },
  {
    // A platform is one literal: data, as long as the platform is.
    files: ['lib/playbooks/platforms/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  ...layerRules,
  {
    files: ['components/**/*.{ts,tsx}'],
    ignores: ['**/*.test.tsx'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '(^|/)(lib/)?(vault|browser|page)(/|$)',
              message: 'Screens take services as props or context: see components/services.ts.',
            },
            { regex: '(^|/)entrypoints(/|$)', message: 'Entry points import screens, not the other way round.' },
            ...outsideOwners('components'),
          ],
        },
      ],
    },
  },
  {
    files: PAGE_SCRIPTS,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '(^|/)(vault|package|app|components|playbooks|help|words)(/|$)',
              message: 'The page agent runs inside the web page: it reads and points, nothing else.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['entrypoints/{background,sidepanel,library,practice,practice-stage,welcome}/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '(^|/)lib/page(/|$)', message: 'Only the page agent reads web pages.' },
            ...outsideOwners('entrypoints').filter((entry) => !entry.regex.includes('#imports')),
          ],
        },
      ],
    },
  },
  {
    // Acting on a page is impossible by rule, not only by habit: the first promise of the product.
    files: ['lib/page/**/*.ts', ...PAGE_SCRIPTS],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.property.name=/^(click|submit|requestSubmit|dispatchEvent|setRangeText|execCommand)$/]',
          message: 'Beside points, it never acts.',
        },
        {
          selector: 'AssignmentExpression[left.property.name=/^(value|checked|selected)$/]',
          message: 'Beside points, it never acts.',
        },
        {
          selector: 'MemberExpression[object.name="document"][computed=false]',
          message: 'Say plain(document, …): an element of the page may be called like that.',
        },
        {
          // A root or a document in another variable is shadowed in the same way.
          selector: 'CallExpression[callee.property.name=/^(elements?FromPoint|getElementById|querySelector(All)?)$/]',
          message:
            'Say plain(root, …).call(root, …), or use lib/page/find/query.ts: an element of the page may be called like that.',
        },
        ...onlyTheAskingScreen,
        ...noWalkOfParts,
      ],
    },
  },
  {
    files: ['lib/browser/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...noNetwork] },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { ...globals.node } },
  },
  {
    // Where the answer is made, where it is checked on arrival, and where tests answer as a person would.
    files: [
      'components/panel/save/AskLine.tsx',
      'lib/domain/under-18.ts',
      'tests/**/*.{ts,tsx}',
      '**/testing/**/*.{ts,tsx}',
      '**/*.test.{ts,tsx}',
    ],
    rules: { 'no-restricted-syntax': ['error', noMarkupFromText, fieldsOffTheRecord] },
  },
  {
    files: ['tests/**/*.{ts,tsx}', '**/*.test.{ts,tsx}'],
    languageOptions: { globals: { ...globals.node } },
    rules: { 'max-lines': 'off', 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' },
  },
);
