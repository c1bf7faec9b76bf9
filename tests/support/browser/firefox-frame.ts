import type { ChromeScope } from './firefox-chrome';

/**
 * Runs in the page's process with the browser's rights. Presses and keys are made the way the browser makes them, so the
 * page sees trusted events and a real user gesture.
 */
const FRAME_SCRIPT = `
  const replyTo = (id, work) => Promise.resolve().then(work).then(
    (value) => sendAsyncMessage('beside:answer', { id, value: JSON.stringify(value === undefined ? null : value) }),
    (error) => sendAsyncMessage('beside:answer', { id, error: String(error) + '\\n' + (error && error.stack) }));
  const tasks = {
    evaluate({ source }) {
      const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false, sameZoneAs: content });
      return Cu.evalInSandbox(source, sandbox);
    },
    press({ x, y }) {
      const send = (type, clickCount) => content.synthesizeMouseEvent
        ? content.synthesizeMouseEvent(type, x, y, { button: 0, clickCount, inputSource: 1 }, { isDOMEventSynthesized: false })
        : content.windowUtils.sendMouseEvent(type, x, y, 0, clickCount, 0, false, 0, 1, false, false);
      send('mousemove', 0);
      send('mousedown', 1);
      send('mouseup', 1);
    },
    key({ key, code, keyCode, shift }) {
      const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      if (!input.beginInputTransactionForTests(content)) throw new Error('the page takes no keys now');
      const event = (name, ownCode, number) => new content.KeyboardEvent('', { key: name, code: ownCode, keyCode: number, location: 0 });
      const shiftKey = event('Shift', 'ShiftLeft', 16);
      if (shift) input.keydown(shiftKey);
      const one = event(key, code, keyCode);
      input.keydown(one);
      input.keyup(one);
      if (shift) input.keyup(shiftKey);
    },
    marks() {
      const boxes = [...content.document.documentElement.children].flatMap((host) => [...(host.openOrClosedShadowRoot?.children ?? [])]);
      return boxes.map((box) => ({ rect: box.getBoundingClientRect(), style: content.getComputedStyle(box) }))
        .filter(({ rect }) => rect.width > 0 && rect.height > 0)
        .map(({ rect, style }) => ({ x: rect.x, y: rect.y, width: rect.width, height: rect.height, border: style.borderTopWidth + ' ' + style.borderTopStyle + ' ' + style.borderTopColor, presses: style.pointerEvents }));
    },
    choose({ css, file }) {
      const field = content.document.querySelector(css);
      field.mozSetFileArray([file]);
      field.dispatchEvent(new content.Event('input', { bubbles: true }));
      field.dispatchEvent(new content.Event('change', { bubbles: true }));
    },
    write({ words }) {
      content.document.execCommand('insertText', false, words);
    },
  };
  addMessageListener('beside:do', (message) => replyTo(message.data.id, () => tasks[message.data.task](message.data)));
`;

/** One task for the frame script. `extra` is an expression for what only the browser's own window can make. */
export type FrameTask = (
  name: 'evaluate' | 'press' | 'key' | 'write' | 'marks' | 'choose',
  data: Record<string, unknown>,
  extra?: string,
) => Promise<unknown>;

/** Drives a `<browser>` element of Firefox's window that is no tab: the sidebar, the background. `element` is an expression for it. */
export function frameTasks(chrome: ChromeScope, element: string): FrameTask {
  let counter = 0;
  return async (name, data, extra = '{}') => {
    counter += 1;
    return chrome.run(`
      const panel = ${element};
      if (!panel) throw new Error('what should be driven is not open');
      const manager = panel.messageManager;
      if (panel.besideManager !== manager) {
        manager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(${JSON.stringify(FRAME_SCRIPT)}), false);
        panel.besideManager = manager;
      }
      const id = ${JSON.stringify(`${name}-${String(counter)}-`)} + Math.random();
      const windowNow = () => (panel.isConnected && panel.messageManager === manager ? panel.browsingContext?.currentWindowGlobal?.innerWindowId ?? 0 : -1);
      const asked = windowNow();
      const answer = new Promise((resolve, reject) => {
        const end = () => { clearInterval(watch); manager.removeMessageListener('beside:answer', listener); };
        const listener = (message) => {
          if (message.data.id !== id) return;
          end();
          if (message.data.error) reject(new Error(message.data.error)); else resolve(JSON.parse(message.data.value));
        };
        // What is closed or loads another page meanwhile never answers. An answer already on its way comes before the second look.
        let gone = 0;
        const watch = setInterval(() => {
          gone = windowNow() === asked ? 0 : gone + 1;
          if (gone > 1) { end(); reject(new Error('it went away before it answered')); }
        }, 500);
        manager.addMessageListener('beside:answer', listener);
      });
      manager.sendAsyncMessage('beside:do', Object.assign({ id, task: ${JSON.stringify(name)} }, ${JSON.stringify(data)}, ${extra}));
      return answer;`);
  };
}
