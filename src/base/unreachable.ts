/** Marks the branch that a closed union leaves empty; reaching it is a bug of ours. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${String(value)}`);
}
