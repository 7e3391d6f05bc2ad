/** One draw in a POSIX shell: prints the index. */
export function shellLine({ manifest, randomness, draw, count, attempt = 0 }: { manifest: string; randomness: string; draw: string; count: string; attempt?: number }): string {
  return `echo $(( 0x$(printf 'reprise-draw-1\\n%s\\n%s\\n%s\\n%s' ${manifest} ${randomness} ${draw} ${attempt} | sha256sum | cut -c1-8) % ${count} ))`;
}
