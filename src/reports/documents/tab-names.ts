const LONGEST = 31;

/** Names that tabs of Excel can have, each unlike the others whatever its case, in the order given. */
export function tabNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = tabName(name);
    for (let copy = 1; ; copy += 1) {
      const tail = copy === 1 ? '' : ` (${copy})`;
      const unique = `${cut(plain, LONGEST - tail.length)}${tail}`;
      if (taken.has(unique.toLowerCase())) continue;
      taken.add(unique.toLowerCase());
      return unique;
    }
  });
}

function tabName(name: string): string {
  const plain = name
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replace(/[\p{Cc}\ufffe\uffff:\\/?*[\]]/gu, '_')
    .replace(/^'|'$/gu, '_');
  if (plain === '') return '_';
  return /^history$/iu.test(plain) ? `${plain}_` : plain;
}

const cut = (text: string, most: number): string => {
  const head = text.slice(0, most);
  return /[\ud800-\udbff]$/.test(head) ? head.slice(0, -1) : head;
};
