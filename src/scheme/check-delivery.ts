import type { Emit } from '../model/diagnostic.ts';
import { notDelivered } from '../model/faults/project.ts';
import type { Scheme } from '../model/scheme.ts';

/** Points out what is collected from sheets and no sheet delivers; figures of other assessments are left out. */
export function checkDelivery(scheme: Scheme, delivered: ReadonlySet<string>, emit: Emit): void {
  for (const { code, title, department, from, at } of scheme.items)
    if (!from && !delivered.has(code)) emit(notDelivered({ title, code, department }, at));
}
