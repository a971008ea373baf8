import { defineConfig } from 'prisma/config';

// Prisma's CLI insists on a schema engine binary that it would download. Generating and validating never
// run it, and migrations go through the wasm engine (scripts/migrate.mjs), so any existing file will do.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: {
    path: 'prisma/migrations',
    seed: 'node --conditions=react-server --import tsx prisma/seed.ts',
  },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost/gus' },
});
