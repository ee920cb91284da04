import type { Emit } from '../model/diagnostic.ts';
import { notDelivered } from '../model/faults/project.ts';
import type { Scheme } from '../model/scheme.ts';

/** Points out what is collected from sheets and no sheet delivers; figures of other assessments and of funds are left out. */
export function checkDelivery(scheme: Scheme, delivered: ReadonlySet<string>, emit: Emit): void {
  for (const { code, title, department, from, fromFund, at } of scheme.items)
    if (!from && !fromFund && !delivered.has(code)) emit(notDelivered({ title, code, department }, at));
}
