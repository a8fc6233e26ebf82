// SPDX-License-Identifier: Apache-2.0

/**
 * An exact decimal number: value = digits / 10^scale, negative by sign. Money never becomes a float
 * here.
 */
interface Decimal {
  negative: boolean;
  digits: bigint;
  scale: number;
}

const SHAPE = /^(-?)(\d+)(?:\.(\d+))?$/;

function parse(text: string): Decimal {
  const match = SHAPE.exec(text);
  if (!match) {
    throw new Error(`not a decimal number: ${text}`);
  }
  const fraction = match[3] ?? '';
  const digits = BigInt((match[2] ?? '0') + fraction);
  return { negative: match[1] === '-' && digits !== 0n, digits, scale: fraction.length };
}

function write({ negative, digits, scale }: Decimal): string {
  const padded = digits.toString().padStart(scale + 1, '0');
  const whole = padded.slice(0, padded.length - scale);
  const fraction = scale > 0 ? '.' + padded.slice(-scale) : '';
  return (negative && digits !== 0n ? '-' : '') + whole + fraction;
}

/** The text rounded half up (away from zero) to exactly `places` decimals. */
export function round(text: string, places: number): string {
  const value = parse(text);
  if (value.scale <= places) {
    const digits = value.digits * 10n ** BigInt(places - value.scale);
    return write({ ...value, digits, scale: places });
  }
  const unit = 10n ** BigInt(value.scale - places);
  const digits = (value.digits + unit / 2n) / unit;
  return write({ ...value, digits, scale: places });
}

/** The text with its point moved right by `places`: shift('0.0123', 2) is '1.23'. */
export function shift(text: string, places: number): string {
  const value = parse(text);
  const scale = value.scale - places;
  return scale >= 0
    ? write({ ...value, scale })
    : write({ ...value, digits: value.digits * 10n ** BigInt(-scale), scale: 0 });
}

/** Negative, zero or positive as `left` is less than, equal to or greater than `right`, exactly. */
export function compare(left: string, right: string): number {
  const a = parse(left);
  const b = parse(right);
  const scale = Math.max(a.scale, b.scale);
  const signed = (each: Decimal) =>
    (each.negative ? -each.digits : each.digits) * 10n ** BigInt(scale - each.scale);
  const difference = signed(a) - signed(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** -1, 0 or 1. */
export function sign(text: string): number {
  return compare(text, '0');
}

/** Thousands separated by commas, decimals untouched. */
export function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}

/**
 * A typographic minus in the place of the hyphen; with `explicit`, a plus before what is above
 * zero.
 */
export function withSign(text: string, explicit = false): string {
  if (text.startsWith('-')) {
    return '\u2212' + text.slice(1);
  }
  return explicit && sign(text) > 0 ? '+' + text : text;
}
