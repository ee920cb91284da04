/** The number in the 30-bit form of binary workbooks: a whole number or the upper half of a double, perhaps in hundredths. */
export function readRk(bytes: Buffer, at: number): number {
  const raw = bytes.readInt32LE(at);
  const value = raw & 2 ? raw >> 2 : upperHalf(raw & ~3);
  return raw & 1 ? value / 100 : value;
}

const scratch = Buffer.alloc(8);

function upperHalf(bits: number): number {
  scratch.writeInt32LE(bits, 4);
  return scratch.readDoubleLE(0);
}
