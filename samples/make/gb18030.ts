import { Buffer } from 'node:buffer';

const decoder = new TextDecoder('gb18030');
const codes = new Map<string, readonly number[]>();

/** The text in GB18030, with four-byte codes for what GBK lacks (㮾). Characters beyond U+FFFF are a bug. */
export function encodeGb18030(text: string): Uint8Array {
  if (codes.size === 0) learnTwoByteCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)! < 0x80 ? [character.codePointAt(0)!] : codeOf(character);
    bytes.push(...code);
  }
  return Buffer.from(bytes);
}

/** Node decodes GB18030 and cannot encode it: the table is turned round. */
function learnTwoByteCodes(): void {
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\ufffd' && !codes.has(character))
        codes.set(character, [lead, trail]);
    }
}

function codeOf(character: string): readonly number[] {
  const known = codes.get(character);
  if (known) return known;
  for (let pointer = 0; pointer < 39_420; pointer += 1) {
    const rest = Math.floor(pointer / 10);
    const third = 0x81 + (rest % 126);
    const second = 0x30 + (Math.floor(rest / 126) % 10);
    const code = [0x81 + Math.floor(rest / 1260), second, third, 0x30 + (pointer % 10)];
    if (decoder.decode(Uint8Array.from(code)) === character) {
      codes.set(character, code);
      return code;
    }
  }
  throw new Error(`GB18030 has no code for ${character} within the first plane`);
}
