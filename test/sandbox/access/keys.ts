/** The keys that tokens are signed with, made on this machine: the present one, and the one before it until the next change. */
type Pair = { readonly kid: string; readonly publicKey: JsonWebKey; readonly privateKey: JsonWebKey };

const RSA = { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' };
const KEYS = 'keys';

export class Keys {
  readonly #kv: SyncKvStorage;

  constructor(kv: SyncKvStorage) {
    this.#kv = kv;
  }

  /** The set as Access publishes it, without the certificates that say the same in PEM. */
  async published(): Promise<object> {
    const pairs = await this.#pairs();
    return { keys: pairs.map(({ kid, publicKey: { kty, e, n } }) => ({ kid, kty, alg: 'RS256', use: 'sig', e, n })) };
  }

  async rotate(): Promise<void> {
    this.#kv.put(KEYS, [await newPair(), (await this.#pairs())[0]]);
  }

  /** A token with these claims, signed with the present key. @param header what it says of itself, where that is to be wrong */
  async sign(claims: object, header: object = {}): Promise<string> {
    const { kid, privateKey } = (await this.#pairs())[0]!;
    const text = [{ alg: 'RS256', kid, typ: 'JWT', ...header }, claims].map((part) => base64url(new TextEncoder().encode(JSON.stringify(part)))).join('.');
    const key = await crypto.subtle.importKey('jwk', privateKey, RSA, false, ['sign']);
    return `${text}.${base64url(new Uint8Array(await crypto.subtle.sign(RSA.name, key, new TextEncoder().encode(text))))}`;
  }

  async #pairs(): Promise<Pair[]> {
    const known = this.#kv.get<Pair[]>(KEYS);
    if (known) return known;
    const pairs = [await newPair()];
    this.#kv.put(KEYS, pairs);
    return pairs;
  }
}

async function newPair(): Promise<Pair> {
  const pair = (await crypto.subtle.generateKey(RSA, true, ['sign', 'verify'])) as CryptoKeyPair;
  const [publicKey, privateKey] = (await Promise.all([pair.publicKey, pair.privateKey].map((key) => crypto.subtle.exportKey('jwk', key)))) as [JsonWebKey, JsonWebKey];
  return { kid: crypto.randomUUID().replaceAll('-', ''), publicKey, privateKey };
}

export const base64url = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
