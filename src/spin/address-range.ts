/** A block of IP addresses in CIDR form; one address is a block of its own. */
export interface AddressRange {
  readonly bits: 32 | 128;
  /** The network part, shifted so that host bits are gone. */
  readonly network: bigint;
  readonly prefix: number;
}

/** Reads `10.0.0.0/8`, `10.0.0.1`, `fd00::/8` or `::1`; undefined when the text is no address. */
export function parseAddressRange(text: string): AddressRange | undefined {
  const [address = '', prefixText, ...more] = text.split('/');
  const parsed = parseAddress(address);
  if (parsed === undefined || more.length > 0) return undefined;
  const prefix =
    prefixText === undefined ? parsed.bits : Number(/^\d{1,3}$/.exec(prefixText)?.[0] ?? Number.NaN);
  if (!(prefix <= parsed.bits)) return undefined;
  return { bits: parsed.bits, prefix, network: parsed.value >> BigInt(parsed.bits - prefix) };
}

/** Whether `host` is an address of the block; a host name is in none. */
export function rangeContains(range: AddressRange, host: string): boolean {
  const address = parseAddress(host);
  if (address?.bits !== range.bits) return false;
  return address.value >> BigInt(range.bits - range.prefix) === range.network;
}

function parseAddress(text: string): { bits: 32 | 128; value: bigint } | undefined {
  if (text.includes(':')) {
    const value = parseIpv6(text);
    return value === undefined ? undefined : { bits: 128, value };
  }
  const value = parseIpv4(text);
  return value === undefined ? undefined : { bits: 32, value };
}

function parseIpv4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    return undefined;
  return parts.reduce((value, part) => (value << 8n) | BigInt(part), 0n);
}

/** RFC 4291, section 2.2: eight groups, one run of zeros as `::`, the last 32 bits perhaps in dotted form. */
function parseIpv6(text: string): bigint | undefined {
  const dotted = /^(.*:)([0-9.]+)$/.exec(text);
  const tail = dotted?.[2]?.includes('.') ? parseIpv4(dotted[2]) : undefined;
  if (dotted?.[2]?.includes('.') && tail === undefined) return undefined;
  const plain =
    tail === undefined
      ? text
      : `${dotted?.[1] ?? ''}${(tail >> 16n).toString(16)}:${(tail & 0xffffn).toString(16)}`;
  const halves = plain.split('::');
  if (halves.length > 2) return undefined;
  const [left = [], right = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - left.length - right.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...left, ...Array.from({ length: Math.max(missing, 0) }, () => '0'), ...right];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return groups.reduce((value, group) => (value << 16n) | BigInt(`0x${group}`), 0n);
}
