import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Who may import whom. A layer is a folder or file; `packages` lists what it may use from node_modules. */
const layers: { layer: string; may: string[]; packages: (string | RegExp)[] }[] = [
  { layer: 'lib/domain', may: ['lib/domain'], packages: [] },
  { layer: 'lib/transfer', may: ['lib/transfer', 'lib/domain'], packages: [/./] },
  { layer: 'lib/input', may: ['lib/input', 'lib/domain'], packages: ['zod'] },
  { layer: 'lib/memory', may: ['lib/memory', 'lib/domain'], packages: ['ts-fsrs'] },
  { layer: 'lib/form.ts', may: [], packages: [] },
  { layer: 'lib/same-site.ts', may: [], packages: [] },
  { layer: 'lib/query.ts', may: [], packages: [] },
  { layer: 'lib/format.ts', may: ['lib/domain'], packages: [] },
  { layer: 'lib/env.ts', may: [], packages: ['server-only'] },
  { layer: 'lib/clock.ts', may: ['lib/domain', 'lib/env.ts'], packages: ['@date-fns/tz', 'date-fns'] },
  {
    layer: 'lib/data',
    may: ['lib/data', 'lib/domain', 'lib/transfer', 'lib/env.ts', 'lib/clock.ts'],
    packages: [/^@prisma\//, 'server-only', 'node:crypto'],
  },
  {
    layer: 'lib/auth',
    may: ['lib/auth', 'lib/data', 'lib/domain', 'lib/env.ts', 'lib/clock.ts'],
    packages: [
      /^next-auth/,
      '@node-rs/argon2',
      'rate-limiter-flexible',
      /^next\//,
      'react',
      'server-only',
      'node:crypto',
    ],
  },
  {
    layer: 'lib/jobs',
    may: ['lib/jobs', 'lib/domain', 'lib/input', 'lib/transfer', 'lib/data', 'lib/env.ts', 'lib/clock.ts'],
    packages: [
      'server-only',
      'sharp',
      'yazl',
      '@fastify/busboy',
      /^node:(timers|fs|stream)(\/promises)?$/,
      /^node:(os|path|crypto|stream\/web)$/,
    ],
  },
  {
    layer: 'lib/owner-action.ts',
    may: ['lib/auth', 'lib/data', 'lib/form.ts', 'lib/input', 'lib/said.ts'],
    packages: [/^next\//, 'zod', 'server-only'],
  },
  {
    layer: 'lib/whom.ts',
    may: ['lib/data', 'lib/form.ts', 'lib/format.ts', 'lib/owner-action.ts'],
    packages: ['server-only'],
  },
  { layer: 'lib/said.ts', may: ['lib/auth'], packages: [/^next\//, 'server-only'] },
  {
    layer: 'components',
    may: ['components', 'lib/domain', 'lib/form.ts', 'lib/format.ts'],
    packages: ['react', 'react-dom', /^next\//],
  },
  { layer: 'app', may: [''], packages: [/^next/, 'react', 'server-only'] },
];

/** Words with one home: where else one appears, it is in the wrong room. */
const homes: { word: RegExp; says: string; home: RegExp }[] = [
  { word: /^\s*['"]use server['"]/m, says: "'use server'", home: /^app\/actions\// },
  { word: /generated\/(client|enums|models)/, says: 'the generated Prisma client', home: /^lib\/data\// },
  { word: /from 'ts-fsrs'/, says: 'the scheduler of memory', home: /^lib\/memory\// },
  { word: /from 'next-auth/, says: 'next-auth', home: /^(lib\/auth|tests)\// },
  {
    word: /process\.env/,
    says: 'process.env',
    home: /^(lib\/env\.ts|scripts\/|tests\/|[^/]+\.(ts|mjs|js)$)/,
  },
  {
    word: /new Date\(\)|Date\.now\(\)/,
    says: 'the present instant',
    home: /^(lib\/clock\.ts|scripts\/|tests\/)/,
  },
  { word: /\bas Owner\b/, says: 'a cast to Owner', home: /^lib\/auth\// },
  {
    word: /from '(node:)?(net|tls|dgram|dns|https?|http2|child_process|worker_threads)'/,
    says: 'a way to other machines or programs',
    home: /^(scripts|tests)\//,
  },
  {
    word: /nodemailer|sendmail|smtp|undici|axios|sendBeacon|XMLHttpRequest|\bWebSocket\b|EventSource/i,
    says: 'a way to send something',
    home: /^(scripts|tests)\//,
  },
  {
    // Of Gus itself, and only while a name is typed.
    word: /\bfetch\((?!`\/api\/people\?)/,
    says: 'a request to somebody else',
    home: /^(scripts|tests)\//,
  },
  { word: /Math\.random/, says: 'Math.random', home: /^scripts\// },
  { word: /dangerouslySetInnerHTML/, says: 'raw HTML', home: /^$/ },
  {
    word: /\bvi\.mock\(|@ts-ignore|@ts-expect-error|biome-ignore|\bas any\b|: any[;,)>\]]/,
    says: 'a silenced check',
    home: /^tests\/structure/,
  },
];

const root = join(import.meta.dirname, '..');
const files = ['app', 'components', 'lib', 'prisma', 'scripts', 'tests']
  .flatMap((folder) => walk(join(root, folder)))
  .map((path) => relative(root, path))
  .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.startsWith('lib/data/generated'));

describe('Who may import whom', () => {
  for (const file of files) {
    const rule = layers.find(({ layer }) => file === layer || file.startsWith(`${layer}/`));
    if (!rule) continue;
    it(`${file} keeps to its room`, () => {
      const strangers = importsOf(file).filter((target) => !allowed(rule, target));
      expect(
        strangers,
        `${rule.layer} may import ${[...rule.may, ...rule.packages].join(', ') || 'nothing'}`,
      ).toEqual([]);
    });
  }

  it('has a rule for every file of lib', () => {
    const without = files.filter(
      (file) =>
        file.startsWith('lib/') &&
        !layers.some(({ layer }) => file === layer || file.startsWith(`${layer}/`)),
    );
    expect(without).toEqual([]);
  });
});

describe('Words with one home', () => {
  for (const { word, says, home } of homes) {
    it(`${says} stays at home`, () => {
      const astray = files.filter(
        (file) => !home.test(file) && file !== 'tests/structure.test.ts' && word.test(read(file)),
      );
      expect(astray).toEqual([]);
    });
  }
});

describe('Screens', () => {
  const screens = files.filter((file) => file.endsWith('.tsx') && !file.startsWith('tests/'));
  const clients = screens.filter((file) => /^['"]use client['"]/.test(read(file)));

  it('are rendered on the server, but for a few leaves', () => {
    expect(clients.length / screens.length).toBeLessThanOrEqual(0.25);
  });

  it('get their actions handed down: no component imports one', () => {
    const imports = files.filter((file) => file.startsWith('components/') && /app\/actions/.test(read(file)));
    expect(imports).toEqual([]);
  });
});

describe('The sheet', () => {
  // app/(home)/@sheet/ROOM/page.tsx and [...rest]/page.tsx are one line each: see those of people. A single catch-all at
  // its root would do for the app, but next dev takes it for a part of the pages outside this layout.
  it('has an empty place beside every page of the notebook, or it would stay open over that page', () => {
    const home = join(root, 'app/(home)');
    const places = walk(join(home, '@sheet')).map((file) => relative(join(home, '@sheet'), file));
    const pages = walk(home).filter((file) => file.endsWith('page.tsx') && !file.includes('@sheet'));
    expect(pages.length).toBeGreaterThan(10);
    const open = pages
      .map((file) => relative(home, file))
      .filter((page) => {
        const [room = '', ...deeper] = page.split('/');
        if (room === 'log') return !places.includes('(.)log/page.tsx');
        return !places.includes(deeper.length > 1 ? `${room}/[...rest]/page.tsx` : page);
      });
    expect(open).toEqual([]);
    expect(places).not.toContain('[...rest]/page.tsx');
  });
});

describe('Size', () => {
  it('no file is past 250 lines: the design wants another cut before that', () => {
    const long = files.filter((file) => !file.startsWith('tests/') && read(file).split('\n').length > 250);
    expect(long).toEqual([]);
  });
});

function allowed(rule: (typeof layers)[number], target: string): boolean {
  if (target.startsWith('package:')) {
    const name = target.slice('package:'.length);
    return rule.packages.some((known) => (typeof known === 'string' ? name === known : known.test(name)));
  }
  return rule.may.some(
    (room) => room === '' || target === room || target.startsWith(`${room}/`) || `${target}.ts` === room,
  );
}

/** What a file imports: 'package:name', or a path from the root without its ending. */
function importsOf(file: string): string[] {
  const found = read(file).matchAll(/^(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm);
  return [...found].map(([, name = '']) => {
    if (name.startsWith('@/')) return name.slice(2);
    if (name.startsWith('.')) return relative(root, join(root, file, '..', name));
    return `package:${name}`;
  });
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}
