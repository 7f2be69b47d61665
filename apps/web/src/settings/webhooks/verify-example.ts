/** How a receiver checks a delivery, in Node: a module with one function. */
export const NODE_EXAMPLE = `import { createHmac, timingSafeEqual } from 'node:crypto';

// header: X-Impact-Signature; body: the request as it came, not parsed
export function isFromImpact(header, body, secret) {
  const [, time, mac] = /^t=(\\d+),v1=([0-9a-f]{64})$/.exec(header) ?? [];
  if (!time || Math.abs(Date.now() / 1000 - Number(time)) > 300) return false;
  const right = createHmac('sha256', secret).update(\`\${time}.\${body}\`).digest();
  return timingSafeEqual(Buffer.from(mac, 'hex'), right);
}
`;

/** The same in Python. */
export const PYTHON_EXAMPLE = `import hashlib, hmac, re, time

# header: X-Impact-Signature; body: the bytes of the request, not parsed
def is_from_impact(header: str, body: bytes, secret: str) -> bool:
    found = re.fullmatch(r"t=(\\d+),v1=([0-9a-f]{64})", header)
    if not found or abs(time.time() - int(found[1])) > 300:
        return False
    right = hmac.new(secret.encode(), found[1].encode() + b"." + body, hashlib.sha256)
    return hmac.compare_digest(found[2], right.hexdigest())
`;
