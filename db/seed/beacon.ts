/** The public record of the beacon that local drops draw by, as their manifests carry it. `test/sandbox/drand` plays it. */
export const demoBeacon = {
  chain: '3dffd7c91f161b691c78e7bd806dbdd6dc323b9cf35eaeff31e2e1a55519bbcb',
  publicKey:
    '84b5cdc872519e4e3c450263bc2727ada18ce6ceba6e1d699227d89d8545b03708a41b535760a506c15b830661851ac91076e38a6fd7c2a3ea323f0660881b120488bfe2951f3358ec228932ca187a94ae155217188e25fbced686ad26cb4ee9',
  scheme: 'bls-unchained-g1-rfc9380',
  genesis: 1692803367,
  period: 3,
} as const;
