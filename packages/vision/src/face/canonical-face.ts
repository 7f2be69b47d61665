import { ImpactError } from '@impact/report/error';
import type { Vector3 } from '../geometry/rotation.ts';
import { MESH_POINTS } from './landmarks.ts';

/**
 * MediaPipe's canonical face: where the 468 points lie on an average neutral face, in cm. x to the person's left, y up, z forward.
 */
export type CanonicalFace = readonly Vector3[];

/** Field numbers of MediaPipe's `GeometryPipelineMetadata` and its `Mesh3d` (vertices are x, y, z, u, v). */
const CANONICAL_MESH = 1;
const VERTEX_BUFFER = 3;
const VALUES_PER_VERTEX = 5;

/**
 * Reads the canonical face from `geometry_pipeline_metadata_landmarks.binarypb`.
 *
 * @throws ImpactError MODEL_MISMATCH when the message does not hold it
 */
export function readCanonicalFace(message: Uint8Array): CanonicalFace {
  const values: number[] = [];
  for (const field of protobufFields(message)) {
    if (field.number !== CANONICAL_MESH || !field.bytes) continue;
    for (const { number, bytes } of protobufFields(field.bytes)) {
      if (number === VERTEX_BUFFER && bytes?.length === 4) {
        values.push(new DataView(bytes.buffer, bytes.byteOffset, 4).getFloat32(0, true));
      }
    }
  }
  if (values.length !== MESH_POINTS * VALUES_PER_VERTEX) throw unreadable();
  return Array.from({ length: MESH_POINTS }, (_, i) => {
    const [x, y, z] = values.slice(i * VALUES_PER_VERTEX) as [number, number, number];
    return { x, y, z };
  });
}

const unreadable = () =>
  new ImpactError(
    'MODEL_MISMATCH',
    'The face model of the MediaPipe package cannot be read; install the dependencies again.',
  );

/** The fields of a protobuf message in order; `bytes` holds fixed32 values and length-delimited fields, and is absent for varints. */
function* protobufFields(message: Uint8Array): Generator<{ number: number; bytes?: Uint8Array }> {
  let position = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = message[position++];
      if (byte === undefined) break;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
    throw unreadable();
  };
  const take = (length: number): Uint8Array => {
    const bytes = message.subarray(position, position + length);
    if (bytes.length !== length) throw unreadable();
    position += length;
    return bytes;
  };
  while (position < message.length) {
    const key = varint();
    const [number, wireType] = [key >>> 3, key & 7];
    if (wireType === 0) {
      varint();
      yield { number };
    } else if (wireType === 2) yield { number, bytes: take(varint()) };
    else if (wireType === 5) yield { number, bytes: take(4) };
    else throw unreadable();
  }
}
