/** Gives an encoder of texts into GB18030, for characters of two bytes: made by turning Node's decoder round. */
export function gb18030Encoder() {
  const decoder = new TextDecoder('gb18030');
  const bytesOf = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd') bytesOf.set(character, (lead << 8) | trail);
    }
  return (text) => {
    const bytes = Buffer.allocUnsafe(text.length * 2);
    let at = 0;
    for (const character of text) {
      const pair = bytesOf.get(character);
      if (pair !== undefined) at = bytes.writeUInt16BE(pair, at);
      else if (character < '\x80') at = bytes.writeUInt8(character.charCodeAt(0), at);
      else throw new Error(`no two bytes for ${character}`);
    }
    return bytes.subarray(0, at);
  };
}
