// Pointer, wheel and keys on the timeline.

function pointer(canvas, timeline) {
  let held = null;
  const here = (event) => {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  canvas.addEventListener('pointerdown', (event) => {
    held = { x: event.clientX, y: event.clientY, moved: false };
  });
  canvas.addEventListener('pointermove', (event) => {
    if (!held) return timeline.point(timeline.hitAt(...here(event)), ...here(event));
    const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
    if (!held.moved && Math.hypot(dx, dy) < 4) return;
    if (!held.moved) canvas.setPointerCapture(event.pointerId);
    timeline.point(null);
    timeline.move(-dx / timeline.layout.chart);
    // A finger that goes up or down scrolls by itself.
    if (event.pointerType !== 'touch') timeline.scrollBy(-dy);
    held = { x: event.clientX, y: event.clientY, moved: true };
  });
  canvas.addEventListener('pointerup', (event) => {
    if (held && !held.moved) timeline.pick(timeline.hitAt(...here(event)));
    held = null;
  });
  canvas.addEventListener('pointercancel', () => (held = null));
  canvas.addEventListener('pointerleave', () => timeline.point(null));
  canvas.addEventListener('dblclick', (event) => {
    const [x, y] = here(event);
    if (!timeline.hitAt(x, y)) timeline.zoom(0.5, share(x, timeline));
  });
}

const share = (x, { layout }) => Math.min(1, Math.max(0, (x - layout.left) / layout.chart));

function wheel(canvas, timeline) {
  canvas.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        timeline.zoom(Math.exp(event.deltaY * 0.002), share(event.offsetX, timeline));
      } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        event.preventDefault();
        timeline.move((event.deltaX || event.deltaY) / timeline.layout.chart);
      }
    },
    { passive: false },
  );
}

function find(timeline) {
  const lanes = timeline.layout.lanes;
  const index = lanes.findIndex((lane) => lane.events.some((event) => event.id === timeline.at));
  return index < 0 ? null : { index, place: lanes[index].events.findIndex((event) => event.id === timeline.at) };
}

function inTime(timeline, step) {
  const all = timeline.layout.lanes.flatMap((lane, index) => lane.events.map((event) => ({ event, index })));
  all.sort((a, b) => (a.event.at ?? Infinity) - (b.event.at ?? Infinity) || a.index - b.index);
  const now = all.findIndex(({ event }) => event.id === timeline.at);
  const next = all[now < 0 ? 0 : Math.min(all.length - 1, Math.max(0, now + step))];
  if (next) timeline.goTo(next.event, next.index);
}

function inLanes(timeline, step) {
  const now = find(timeline);
  const lanes = timeline.layout.lanes;
  const index = now ? Math.min(lanes.length - 1, Math.max(0, now.index + step)) : 0;
  if (lanes[index]) timeline.goTo(lanes[index].events[0], index);
}

function keys(canvas, timeline, store) {
  const deeds = {
    ArrowRight: () => inTime(timeline, 1),
    ArrowLeft: () => inTime(timeline, -1),
    ArrowDown: () => inLanes(timeline, 1),
    ArrowUp: () => inLanes(timeline, -1),
    Enter: () => {
      if (!timeline.at) return;
      store.choose({ pick: timeline.at });
      document.getElementById('panel').focus();
    },
    '+': () => timeline.zoom(0.6),
    '=': () => timeline.zoom(0.6),
    '-': () => timeline.zoom(1 / 0.6),
    0: () => store.choose({ span: null }, { replace: true }),
  };
  canvas.addEventListener('keydown', (event) => {
    if (!deeds[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    deeds[event.key]();
  });
  canvas.addEventListener('focus', timeline.draw);
  canvas.addEventListener('blur', timeline.draw);
}

export function onCanvas(canvas, timeline, store) {
  pointer(canvas, timeline);
  wheel(canvas, timeline);
  keys(canvas, timeline, store);
}
