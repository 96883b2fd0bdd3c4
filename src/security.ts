/**
 * What a page may load and run, as the policy that each has in its head: its own files, and no scripts or styles that stand in it.
 * `public/_headers` sends what a meta element cannot say. Search needs more than nothing (WebAssembly runs Pagefind). What the
 * player of timestamps needs is written into the pages that have some (`page-policy.ts`).
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  // Nothing makes HTML or scripts out of text.
  "require-trusted-types-for 'script'",
].join('; ');
