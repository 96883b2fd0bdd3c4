/**
 * What a page may load and run. Astro adds the hashes of the styles and scripts that it writes into pages; `public/_headers`
 * sends what a meta element cannot say. Search needs more than nothing (WebAssembly runs Pagefind). What the player of
 * timestamps needs is written into the pages that have some (`page-policy.ts`).
 */
export const contentSecurityPolicy = {
  algorithm: 'SHA-256' as const,
  directives: [
    "default-src 'none'" as const,
    "img-src 'self'" as const,
    "font-src 'self'" as const,
    "connect-src 'self'" as const,
    "manifest-src 'self'" as const,
    "base-uri 'none'" as const,
    "form-action 'self'" as const,
    // Nothing makes HTML or scripts out of text.
    "require-trusted-types-for 'script'" as const,
  ],
  styleDirective: { resources: ["'self'"] },
  scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
};
