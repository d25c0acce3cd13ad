import { describe, expect, test } from 'vitest';
import { town } from '../../test/tools/town';
import { click, Desk, enter, esc, leave, move, SHIFT, twice } from '../../test/tools/desk';
import type { ToolEvent } from './tool';

// the ways of this town from one place to another: east or west first, or north or south first
const TOWN = town('AAABB\nAAABB\nAAABB');
const led = (event: ToolEvent, trace = 0): ToolEvent => ({ ...event, trace }) as ToolEvent;

const drawn = (desk: Desk) =>
  desk.edits.map((edit) => ('ring' in edit ? edit.ring : 'lines' in edit ? edit.lines[0] : null));

describe('a leg along existing lines', () => {
  test('is shown while the pointer moves, and the click takes all of it', () => {
    const desk = new Desk(TOWN, 'split').do(click(0, 100), led(move(298, 302)));
    expect(desk.view).toMatchObject({
      line: [0, 100, 300, 100, 300, 300],
      handles: [[0, 100]],
      aim: { at: [300, 300], trace: { way: 0, ways: 2, length: 500, line: [0, 100, 300, 100, 300, 300] } },
    });
    desk.do(led(click(298, 302)), enter);
    expect(drawn(desk)).toEqual([[0, 100, 300, 100, 300, 300]]);
  });

  test('goes the other way, and round again to the first', () => {
    const desk = new Desk(TOWN, 'split').do(click(0, 100), led(move(300, 300), 1));
    expect(desk.view.line).toEqual([0, 100, 0, 300, 300, 300]);
    expect(desk.do(led(move(300, 300), 2)).view.aim?.trace).toMatchObject({ way: 0 });
  });

  test('is one step: Esc takes back all of it', () => {
    const desk = new Desk(TOWN, 'split').do(click(0, 100), led(click(300, 300)), click(400, 150, SHIFT), leave, esc);
    expect(desk.view.line).toEqual([0, 100, 300, 100, 300, 300]);
    expect(desk.do(esc).view).toMatchObject({ line: [], handles: [[0, 100]] });
  });

  test('goes straight where no way leads, and says why', () => {
    const desk = new Desk(TOWN, 'split').do(click(150, 100, SHIFT), led(move(300, 300)));
    expect(desk.view).toMatchObject({ line: [150, 100, 300, 300], aim: { trace: 'off-begin' } });
    desk.do(esc, click(0, 100), led(move(150, 150)));
    expect(desk.view).toMatchObject({ line: [0, 100, 150, 150], aim: { trace: 'off-line' } });
  });

  test('the first place is set as ever; with Shift every place is', () => {
    const desk = new Desk(TOWN, 'split').do(led(click(2, 151)), led(move(300, 299, SHIFT)));
    expect(desk.view).toMatchObject({ line: [0, 151, 300, 299], aim: { free: true, trace: null } });
  });

  test('the tremor of a double-click adds nothing', () => {
    const desk = new Desk(TOWN, 'split').do(click(0, 100), ...twice(299, 299).map((event) => led(event)));
    expect(drawn(desk)).toEqual([[0, 100, 300, 100, 300, 300]]);
  });
});

describe('a ring', () => {
  test('is closed along existing lines by a click on its first place', () => {
    const desk = new Desk(TOWN, 'draw').do(click(0, 100), click(150, 150, SHIFT), click(100, 300), led(move(3, 98)));
    expect(desk.view).toMatchObject({
      line: [0, 100, 150, 150, 100, 300, 0, 300],
      aim: { closes: true, trace: { length: 300 } },
      hint: 'hint.draw.close',
    });
    desk.do(led(click(3, 98)));
    expect(drawn(desk)).toEqual([[0, 100, 150, 150, 100, 300, 0, 300]]);
  });

  test('of two clicks only is one where the way back goes round a corner', () => {
    const desk = new Desk(TOWN, 'draw').do(click(0, 100), click(100, 300), led(click(0, 100)));
    expect(drawn(desk)).toEqual([[0, 100, 100, 300, 0, 300]]);
    expect(new Desk(TOWN, 'draw').do(click(0, 100), click(0, 250), click(0, 100)).edits).toEqual([]);
  });

  test('that was led round may be finished after two clicks', () => {
    const desk = new Desk(TOWN, 'draw').do(click(0, 100), led(click(300, 300)));
    expect(desk.view.hint).toBe('hint.draw.finish');
    expect(drawn(desk.do(enter))).toEqual([[0, 100, 300, 100, 300, 300]]);
  });
});

test('what is aimed at is told: what it snapped to, and whether it closes the line', () => {
  const desk = new Desk(TOWN, 'draw').do(move(2, 149));
  expect(desk.view.aim).toMatchObject({ at: [0, 149], to: 'border', free: false, closes: false, trace: null });
  expect(desk.do(move(150, 150)).view.aim).toMatchObject({ to: null });
  expect(desk.do(move(2, 149, SHIFT)).view.aim).toMatchObject({ at: [2, 149], to: null, free: true });
  expect(desk.do(leave).view.aim).toBeNull();
});
