import { expect, test } from 'vitest';
import { readText } from '../../src/tables/read-text.ts';
import { splitCodeName } from '../../src/tables/split-code-name.ts';
import { type FakeCell, fakeCell } from '../support/fake-sheet.ts';

const text = (value: FakeCell): string => {
  const reading = readText(fakeCell(value));
  return reading.state === 'value' ? reading.value : reading.state;
};

test('texts are trimmed, numbers plain digits, dates ISO', () => {
  expect(text(' 乾州街道 ')).toBe('乾州街道');
  expect(text(219001)).toBe('219001');
  expect(text(0.1)).toBe('0.1');
  expect(text({ percent: 0.9863 })).toBe('98.63%');
  expect(text({ date: '2023-05-01' })).toBe('2023-05-01');
  expect(text(true)).toBe('TRUE');
  expect(text('012')).toBe('012');
});

test('blanks, strokes, errors and codes that lost digits are no texts', () => {
  expect(text(undefined)).toBe('not-reported');
  expect(text('—')).toBe('not-applicable');
  expect(text({ error: '#REF!' })).toBe('unusable');
  expect(text('uncalculated!')).toBe('unusable');
  expect(text(5.1000021e19)).toBe('unusable');
});

test.each([
  ['219001-某某镇人民政府', '219001', '某某镇人民政府'],
  ['219001－某某镇', '219001', '某某镇'],
  ['51000021R000000019951-工资-性支出', '51000021R000000019951', '工资-性支出'],
  ['219001 某某镇', '219001', '某某镇'],
  ['[012]某某镇', '012', '某某镇'],
])('%j is code %s and name %s', (written, code, name) => {
  expect(splitCodeName(written)).toEqual({ code, name });
});

test.each(['某某镇', '2023-05', 'AB-某镇', '3号街道', '__proto__'])('%j is a name', (name) => {
  expect(splitCodeName(name)).toEqual({ name });
});
