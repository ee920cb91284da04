import { type CorpusEntry, csvOf, type Expected, refused } from './entry.ts';

const csv = (
  name: string,
  kinds: CorpusEntry['kinds'],
  content: string | Uint8Array,
  expected: Expected,
  encoding?: string,
): CorpusEntry => ({ name, kinds, content, expected, encoding });

/** The same as `csvOf`, with what is said beside. */
const saying = (says: readonly string[], ...cells: readonly string[]): Expected => ({
  sheets: [{ name: '', cells }],
  says,
});

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex');
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** 㮾梨镇 in GB18030: its first character has four bytes, which GBK lacks. */
const SANLI = bytes('8231 b739 c0e6 d5f2');
/** 眉山 and 鹰潭 in GBK: each byte pair is a character of UTF-8 too. */
const MEISHAN = bytes('c3bc c9bd');
const YINGTAN = bytes('d3a5 ccb6');
/** 乾州 in GBK, which is no UTF-8. */
const QIANZHOU = bytes('c7ac d6dd');
const join = (...parts: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

/** A text of characters of all lengths, shifted so that each border of a piece falls into another byte. */
function longText(name: string, encode: (text: string) => Buffer, shift: number): CorpusEntry {
  const lines = Array.from({ length: 12_000 }, (_, index) => `镇é𠮷${index}`);
  const text = `${'a'.repeat(shift + 1)},b\n${lines.map((line) => `${line},${line}`).join('\n')}\n`;
  const cells = [
    `A1=${'a'.repeat(shift + 1)}`,
    'B1=b',
    ...lines.flatMap((line, index) => [`A${index + 2}=${line}`, `B${index + 2}=${line}`]),
  ];
  return {
    name,
    kinds: ['chunk edges', 'long CSV'],
    content: encode(text),
    expected: { sheets: [{ name: '', cells: () => cells }] },
  };
}

/** 镇, é and 𠮷 in GB18030, of two, two and four bytes; the rest is ASCII. */
const gb18030 = (text: string): Buffer =>
  Buffer.from(
    text.replaceAll('镇', '\xd5\xf2').replaceAll('é', '\xa8\xa6').replaceAll('𠮷', '\x95\x34\xb2\x35'),
    'latin1',
  );

const quotedLines = Array.from({ length: 5000 }, (_, index) => index);

/** Texts that are tables. */
export const csvEntries: readonly CorpusEntry[] = [
  csv('plain.csv', ['UTF-8'], '单位,数\n矮寨镇,1\n', csvOf('A1=单位', 'B1=数', 'A2=矮寨镇', 'B2=1')),
  csv('marked.csv', ['UTF-8'], '\ufeff单位,数\r\n矮寨镇,1', csvOf('A1=单位', 'B1=数', 'A2=矮寨镇', 'B2=1')),
  csv('old-mac-ends.csv', ['UTF-8'], 'a,b\rc,d\r', csvOf('A1=a', 'B1=b', 'A2=c', 'B2=d')),
  csv('blank-lines.csv', ['UTF-8'], '\n\na,b\n\n1,2\n\n', csvOf('A3=a', 'B3=b', 'A5=1', 'B5=2')),
  csv('only-a-mark.csv', ['UTF-8', 'empty file'], '\ufeff', csvOf()),
  csv(
    'utf-16le.csv',
    ['UTF-16'],
    utf16('\ufeff单位\t𠮷\r\n1\t2\r\n'),
    csvOf('A1=单位', 'B1=𠮷', 'A2=1', 'B2=2'),
  ),
  csv('utf-16be.csv', ['UTF-16'], utf16('\ufeff单位,𠮷\n').swap16(), csvOf('A1=单位', 'B1=𠮷')),
  csv('utf-16-unmarked.csv', ['UTF-16', 'NUL bytes'], utf16('单位,1\n'), refused('text-has-nul')),
  csv('utf-16-asked.csv', ['UTF-16'], utf16('单位,1\n'), csvOf('A1=单位', 'B1=1'), 'utf-16le'),
  csv('utf-16-cut.csv', ['UTF-16'], utf16('\ufeff单位,1\n').subarray(0, -1), refused('encoding-wrong')),
  csv(
    'utf-16-lone-surrogate.csv',
    ['UTF-16', 'lone surrogates'],
    utf16('\ufeffa,\ud800b\n'),
    refused('encoding-wrong'),
  ),
  csv('gbk.csv', ['GB18030 with four-byte characters'], join(QIANZHOU, ',1\n'), csvOf('A1=乾州', 'B1=1')),
  csv(
    'gb18030-four-bytes.csv',
    ['GB18030 with four-byte characters'],
    join(SANLI, ',1\n', QIANZHOU, ',2\n'),
    csvOf('A1=㮾梨镇', 'B1=1', 'A2=乾州', 'B2=2'),
  ),
  csv(
    'gb18030-asked-as-gbk.csv',
    ['GB18030 with four-byte characters'],
    join(SANLI, ',1\n'),
    csvOf('A1=㮾梨镇', 'B1=1'),
    'gbk',
  ),
  csv(
    'gb18030-beyond-the-plane.csv',
    ['GB18030 with four-byte characters'],
    join(bytes('9534 b235'), QIANZHOU, ',1'),
    csvOf('A1=𠮷乾州', 'B1=1'),
  ),
  csv(
    'meishan.csv',
    ['ambiguous GBK'],
    join(MEISHAN, ',1\n'),
    saying(['encoding-ambiguous'], `A1=${MEISHAN.toString()}`, 'B1=1'),
  ),
  csv(
    'yingtan.csv',
    ['ambiguous GBK'],
    join('x,y\n', YINGTAN, ',1\n'),
    saying(['encoding-ambiguous'], 'A1=x', 'B1=y', `A2=${YINGTAN.toString()}`, 'B2=1'),
  ),
  csv(
    'meishan-and-others.csv',
    ['ambiguous GBK'],
    join(MEISHAN, ',1\n', QIANZHOU, ',2\n'),
    csvOf('A1=眉山', 'B1=1', 'A2=乾州', 'B2=2'),
  ),
  csv('meishan-asked.csv', ['ambiguous GBK'], join(MEISHAN, ',1\n'), csvOf('A1=眉山', 'B1=1'), 'gb18030'),
  csv(
    'no-encoding.csv',
    ['bytes of no encoding'],
    join('a,b\n1,', bytes('ff'), '\n'),
    refused('encoding-wrong'),
  ),
  csv(
    'utf-8-cut.csv',
    ['bytes of no encoding'],
    Buffer.from('a,b\n1,镇').subarray(0, -1),
    refused('encoding-wrong'),
  ),
  csv(
    'marked-but-gbk.csv',
    ['bytes of no encoding'],
    join('\ufeff', QIANZHOU, ',1\n'),
    refused('encoding-wrong'),
  ),
  csv('nul.csv', ['NUL bytes'], 'a,b\n1,\u00002\n', refused('text-has-nul')),
  csv('nul-behind.csv', ['NUL bytes'], `a,b\n1,2\n${'\0'.repeat(1000)}`, refused('text-has-nul')),
  csv(
    'long-row.csv',
    ['ragged CSV'],
    'a,b\n1,2\n1,234,5\n',
    saying(['csv-long-row'], 'A1=a', 'B1=b', 'A2=1', 'B2=2', 'A3=1', 'B3=234', 'C3=5'),
  ),
  csv(
    'short-row.csv',
    ['ragged CSV'],
    'a,b,c\n1,2,3\n4,5\n',
    saying(['csv-short-row'], 'A1=a', 'B1=b', 'C1=c', 'A2=1', 'B2=2', 'C2=3', 'A3=4', 'B3=5'),
  ),
  csv(
    'title-lines.csv',
    ['ragged CSV'],
    '2023年月报\n单位,甲\n乙,1\n',
    csvOf('A1=2023年月报', 'A2=单位', 'B2=甲', 'A3=乙', 'B3=1'),
  ),
  csv('unclosed.csv', ['unclosed quotes'], 'a,b\n1,"2\n3,4\n', refused('csv-quote')),
  csv('unclosed-at-the-end.csv', ['unclosed quotes'], 'a,b\n1,"', refused('csv-quote')),
  csv('quote-inside.csv', ['unclosed quotes'], 'a,b\n1,2"3\n', refused('csv-quote')),
  csv('quote-then-more.csv', ['unclosed quotes'], 'a,b\n1,"2"3\n', refused('csv-quote')),
  csv('quoted.csv', ['delimiters'], 'a,"b\nc"\n"d""e","f,g"\n', csvOf('A1=a', 'B1=b\nc', 'A3=d"e', 'B3=f,g')),
  csv('tabs.tsv', ['delimiters'], 'a\tb,c\n1\t2,3\n', csvOf('A1=a', 'B1=b,c', 'A2=1', 'B2=2,3')),
  csv(
    'semicolons.csv',
    ['delimiters'],
    'a;b\n1,5;2\n3,5;4\n',
    csvOf('A1=a', 'B1=b', 'A2=1,5', 'B2=2', 'A3=3,5', 'B3=4'),
  ),
  csv('one-column.csv', ['delimiters'], 'a\n1\n2\n', csvOf('A1=a', 'A2=1', 'A3=2')),
  csv('sep.csv', ['sep= line'], 'sep=;\na;b,c\n1;2,3\n', csvOf('A2=a', 'B2=b,c', 'A3=1', 'B3=2,3')),
  csv(
    'sep-tab-marked.csv',
    ['sep= line', 'UTF-16'],
    utf16('\ufeffsep=\t\r\na\tb\r\n'),
    csvOf('A2=a', 'B2=b'),
  ),
  csv(
    'injections.csv',
    ['formula injection'],
    '名,数\n=1+1,@x\n+2,-3\n"=cmd|\'/C calc\'!A0",1\n',
    csvOf('A1=名', 'B1=数', 'A2==1+1', 'B2=@x', 'A3=+2', 'B3=-3', "A4==cmd|'/C calc'!A0", 'B4=1'),
  ),
  csv(
    'prototypes.csv',
    ['__proto__'],
    '__proto__,constructor\ntoString,__proto__\n',
    csvOf('A1=__proto__', 'B1=constructor', 'A2=toString', 'B2=__proto__'),
  ),
  csv(
    'paths.csv',
    ['path-like unit names'],
    '../../etc/passwd,1\nC:\\x,2\n',
    csvOf('A1=../../etc/passwd', 'B1=1', 'A2=C:\\x', 'B2=2'),
  ),
  csv('as-they-stand.csv', ['spaces'], ' a ,012,,\n', csvOf('A1= a ', 'B1=012')),
  csv('comparison.csv', ['delimiters'], '<60,1\n>90,2\n', csvOf('A1=<60', 'B1=1', 'A2=>90', 'B2=2')),
  csv(
    'longest-field.csv',
    ['32,767 characters'],
    `a,b\n${'镇'.repeat(32_767)},1\n`,
    csvOf('A1=a', 'B1=b', `A2=${'镇'.repeat(32_767)}`, 'B2=1'),
  ),
  ...[0, 1, 2, 3].map((shift) => longText(`long-${shift}.csv`, Buffer.from, shift)),
  ...[0, 1, 2, 3].map((shift) => longText(`long-gb18030-${shift}.csv`, gb18030, shift)),
  longText('long-utf-16.csv', (text) => utf16(`\ufeff${text}`), 0),
  csv(
    'quoted-line-ends.csv',
    ['long CSV', 'chunk edges'],
    `a,b\r\n${quotedLines.map((index) => `"甲\r\n乙",${index}`).join('\r\n')}`,
    {
      sheets: [
        {
          name: '',
          cells: () => [
            'A1=a',
            'B1=b',
            ...quotedLines.flatMap((index) => [`A${index * 2 + 2}=甲\n乙`, `B${index * 2 + 2}=${index}`]),
          ],
        },
      ],
    },
  ),
  csv(
    'carriage-return-at-a-border.csv',
    ['chunk edges'],
    `${'a'.repeat(262_143)}\r\nb\r\n`,
    csvOf(`A1=${'a'.repeat(262_143)}`, 'A2=b'),
  ),
];
