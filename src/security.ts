/**
 * What a page may load and run. Astro adds the hashes of the styles and scripts that it writes into pages; `public/_headers`
 * sends what a meta element cannot say. Search needs more than nothing (WebAssembly runs Pagefind), and so does the player
 * of moments: the frame of its host.
 */
export const contentSecurityPolicy = {
  algorithm: 'SHA-256' as const,
  directives: [
    "default-src 'none'" as const,
    "img-src 'self'" as const,
    "font-src 'self'" as const,
    "connect-src 'self'" as const,
    // The player, when a reader asks for a moment.
    'frame-src https://www.youtube-nocookie.com' as const,
    "manifest-src 'self'" as const,
    "base-uri 'none'" as const,
    "form-action 'self'" as const,
  ],
  styleDirective: { resources: ["'self'"] },
  scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
};
