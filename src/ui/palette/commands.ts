/** What a command wants to be told. `target` is a grid or a community, `listed` a grid that is not drawn yet. */
export type SlotKind = 'grid' | 'listed' | 'building' | 'target' | 'road' | 'place' | 'text';

export interface Slot {
  readonly is: SlotKind;
  /** Words that stand before it; none: it follows the verb. */
  readonly after: readonly string[];
  /** May name several, with `AND` between them. */
  readonly many?: true;
  readonly optional?: true;
}

export type CommandId = 'merge' | 'split' | 'assign' | 'draw' | 'lock' | 'unlock' | 'rename' | 'go';

/** Something to be done with an argument, as it is typed in either language; small letters, half-width signs. */
export interface Command {
  readonly id: CommandId;
  /** Words that it begins with. */
  readonly verbs: readonly string[];
  readonly slots: readonly Slot[];
  /** Changes nothing of the plan: a reader may do it, too. */
  readonly reads?: true;
}

/** What may stand between two things of one slot. */
export const AND: readonly string[] = ['和', '与', '跟', '及', '、', ',', '+', '&', 'and', 'with', ' '];

const TO: readonly string[] = ['归入', '归到', '归', '给', '到', 'to'];

export const COMMANDS: readonly Command[] = [
  { id: 'merge', verbs: ['合并', 'merge', 'join'], slots: [{ is: 'grid', after: [], many: true }] },
  {
    id: 'split',
    verbs: ['拆分', 'split', 'divide'],
    slots: [
      { is: 'grid', after: [] },
      { is: 'road', after: ['沿', '按', 'by', 'along'], optional: true },
    ],
  },
  {
    id: 'assign',
    verbs: ['归楼', '把建筑', '把楼栋', '把', '建筑', '楼栋', 'assign building', 'assign', 'give building', 'building'],
    slots: [
      { is: 'building', after: [], many: true },
      { is: 'grid', after: TO },
    ],
  },
  { id: 'draw', verbs: ['标绘', '画', 'draw'], slots: [{ is: 'listed', after: [] }] },
  { id: 'lock', verbs: ['锁定', 'lock'], slots: [{ is: 'target', after: [] }] },
  { id: 'unlock', verbs: ['解锁', 'unlock'], slots: [{ is: 'target', after: [] }] },
  {
    id: 'rename',
    verbs: ['改名', '重命名', 'rename', 'name'],
    slots: [
      { is: 'grid', after: [] },
      { is: 'text', after: ['改为', '为', '叫', 'to', 'as'] },
    ],
  },
  {
    id: 'go',
    verbs: ['转到', '查找', '去', '找', 'go to', 'goto', 'go', 'find'],
    slots: [{ is: 'place', after: [] }],
    reads: true,
  },
];
