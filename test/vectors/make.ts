import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { beaconOf, localChain } from '../rules/verifier/chain.fixture.ts';
import { makeDrop, sha256 } from '../rules/verifier/drop.fixture.ts';

/**
 * `node test/vectors/make.ts`: writes the vectors anew. They are part of the contract with everybody who
 * writes a verifier of their own, so a difference that this makes is a change of the contract.
 */
const folder = new URL('.', import.meta.url);
const write = (name: string, text: string) => writeFileSync(new URL(name, folder), text);
const lines = (values: readonly unknown[]) => values.map((value) => `    ${JSON.stringify(value)}`).join(',\n');

write('draw.json', `{\n  "formula": "reprise-draw-1",\n  "vectors": [\n${lines([...plainDraws(), ...laterAttempts()])}\n  ]\n}\n`);
const { isTrue, isFalse } = beacons();
write('beacon.json', `{\n  "true": [\n${lines(isTrue)}\n  ],\n  "false": [\n${lines(isFalse)}\n  ]\n}\n`);
const drop = smallDrop();
write('drop/manifest.json', drop.manifestBytes);
write('drop/ledger.ndjson', drop.ledger);
write('drop/beacons.ndjson', drop.beacons.map((beacon) => `${JSON.stringify(beacon)}\n`).join(''));

function attemptOf(manifest: string, randomness: string, draw: string, count: number, attempt = 0): { index: number; attempt: number } {
  const word = createHash('sha256').update(`reprise-draw-1\n${manifest}\n${randomness}\n${draw}\n${attempt}`).digest().readUInt32BE();
  return word < 2 ** 32 - (2 ** 32 % count) ? { index: word % count, attempt } : attemptOf(manifest, randomness, draw, count, attempt + 1);
}

function plainDraws() {
  return [1, 2, 3, 7, 8, 1999, 2000].flatMap((count) => [0, 1, 2].map((try_) => {
    const [manifest, { randomness }, draw] = [sha256(`manifest ${try_}`), beaconOf(1000 + try_), `drw_eu1_01ks8m3v9q4w7x2c5n6b8t0r${try_}${count % 10}`];
    return { manifest, randomness, draw, count, ...attemptOf(manifest, randomness, draw, count) };
  }));
}

/** With half of all numbers unusable, several attempts are soon found; with 2,000 units it takes some million tries. */
function laterAttempts() {
  const found = [];
  for (const [count, wanted] of [[2 ** 31 + 1, 1], [2 ** 31 + 1, 2], [2 ** 31 + 1, 5], [3_000_000_000, 1], [2000, 1]] as const) {
    const [manifest, { randomness }] = [sha256('manifest'), beaconOf(2000)];
    for (let number = 0; ; number += 1) {
      const draw = `drw_eu1_${String(number).padStart(26, '0')}`;
      const { index, attempt } = attemptOf(manifest, randomness, draw, count);
      if (attempt !== wanted) continue;
      found.push({ manifest, randomness, draw, count, index, attempt });
      break;
    }
  }
  return found;
}

function beacons() {
  const quicknet = { publicKey: '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a' };
  const real = { ...quicknet, round: 657413, randomness: 'fc1873a13f3545aeade8401532ef5519920652eee6b0d2b19ca12643b87b3587', signature: 'b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be41076862b98fad56e91a6b85b89cd97b' };
  const local = { publicKey: localChain.publicKey, ...beaconOf(657413) };
  const negated = `${(parseInt(real.signature.slice(0, 2), 16) ^ 0x20).toString(16)}${real.signature.slice(2)}`;
  const signed = (signature: string) => ({ ...real, signature, randomness: createHash('sha256').update(Buffer.from(signature, 'hex')).digest('hex') });
  const isTrue = [{ what: 'quicknet, as drand publishes it', ...real }, { what: 'the local chain', ...local }];
  const isFalse = [
    { what: 'another round', ...real, round: real.round + 1 },
    { what: 'one digit of the signature changed', ...signed(`${real.signature.slice(0, -1)}a`) },
    { what: 'the point on the other side of the curve', ...signed(negated) },
    { what: 'the point at infinity', ...signed(`c0${'00'.repeat(47)}`) },
    { what: 'a true signature plus a point outside of the group, which many libraries take', ...signed(outsideOfTheGroup(real.signature)) },
    { what: 'the key of another chain', ...real, publicKey: local.publicKey },
    { what: 'a beacon of another chain', ...local, publicKey: real.publicKey },
    { what: 'the randomness of another round', ...real, randomness: beaconOf(1).randomness },
  ];
  return { isTrue, isFalse };
}

/** Adds a point of the curve whose order divides the cofactor: the pairing does not see it, a check of the subgroup does. */
function outsideOfTheGroup(signature: string): string {
  const { G1: { Point }, fields: { Fp, Fr } } = bls12_381;
  let small = Point.ZERO;
  for (let x = 1n; small.is0(); x += 1n) {
    const square = Fp.add(Fp.pow(x, 3n), 4n);
    if (Fp.pow(square, (Fp.ORDER - 1n) / 2n) !== 1n) continue;
    // By double and add, because multiply() insists on points of the group.
    for (let [doubled, rest] = [Point.fromAffine({ x, y: Fp.sqrt(square) }), Fr.ORDER]; rest > 0n; doubled = doubled.double(), rest >>= 1n) if (rest & 1n) small = small.add(doubled);
  }
  const { x, y } = Point.fromHex(signature).add(small).toAffine();
  const bytes = Buffer.from(x.toString(16).padStart(96, '0'), 'hex');
  bytes[0]! |= y > (Fp.ORDER - 1n) / 2n ? 0xa0 : 0x80;
  return bytes.toString('hex');
}

/** The first small drop in which everything happens that can. */
function smallDrop() {
  for (let seed = 1; ; seed += 1) {
    const made = makeDrop({ units: 9, seed, margin: 15, replaceAfter: 86_400 });
    const count = (kind: string) => made.lines.filter((line) => line.kind === kind).length;
    if (count('drawn') >= 4 && count('committed') > count('drawn') && count('postponed') >= 2 && count('postponed') <= 3 && count('refunded') >= 2 && count('refunded') <= 3 && made.beacons.length >= 3) return made;
  }
}
