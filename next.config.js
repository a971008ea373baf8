/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // npm test checks the types, of the tests as well; a first start need not wait for them.
  typescript: { ignoreBuildErrors: true },
  // Native code and wasm are loaded by Node itself; bundling them breaks their own file look-ups.
  serverExternalPackages: ['@node-rs/argon2', '@prisma/client', '@prisma/adapter-pg', 'pg'],
};

export default config;
