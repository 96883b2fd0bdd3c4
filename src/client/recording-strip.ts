/** `<recording-strip>`: arrow keys lead along the marks, and a line shows the time that is being played. */
class RecordingStrip extends HTMLElement {
  connectedCallback(): void {
    const marks = [...this.querySelectorAll<SVGAElement>('.mark')];
    this.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
      const from = marks.indexOf(document.activeElement as SVGAElement);
      if (step === undefined || from < 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const next = marks[Math.min(marks.length - 1, Math.max(0, from + step))];
      for (const mark of marks) mark.setAttribute('tabindex', '-1');
      next?.setAttribute('tabindex', '0');
      next?.focus();
    });
    const { fromSeconds, toSeconds, recording } = this.dataset;
    const [from, to] = [Number(fromSeconds), Number(toSeconds)];
    const playhead = document.createElementNS('http://www.w3.org/2000/svg', 'line');
    playhead.setAttribute('class', 'playhead');
    playhead.setAttribute('y2', '100%');
    document.addEventListener('recording-time', (event) => {
      const played = (event as CustomEvent<{ recording: string; seconds: number } | undefined>).detail;
      const seconds = played?.recording === recording ? played?.seconds : undefined;
      if (seconds === undefined || seconds < from || seconds > to) return playhead.remove();
      const at = `${(100 * (seconds - from)) / (to - from)}%`;
      playhead.setAttribute('x1', at);
      playhead.setAttribute('x2', at);
      this.querySelector('svg')?.append(playhead);
    });
  }
}
customElements.define('recording-strip', RecordingStrip);
