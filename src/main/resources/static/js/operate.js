// Clocks that run between two updates, and folds that stay open across them.
(() => {
  const two = (number) => String(number).padStart(2, "0");
  const span = (milliseconds) => {
    const seconds = Math.floor(milliseconds / 1000);
    const minutes = Math.floor(seconds / 60);
    return minutes < 60
      ? `${minutes}:${two(seconds % 60)}`
      : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
  };

  const begun = new WeakMap();
  setInterval(() => {
    document.querySelectorAll("[data-elapsed]").forEach((clock) => {
      if (!begun.has(clock)) begun.set(clock, performance.now() - Number(clock.dataset.elapsed));
      const passed = performance.now() - begun.get(clock);
      if (passed >= 1000) clock.textContent = span(passed);
    });
  }, 1000);

  // What a slider stands at, while it is moved.
  document.addEventListener("input", (event) => {
    const output = event.target.type === "range" && event.target.form?.querySelector(`output[for="${CSS.escape(event.target.id)}"]`);
    if (output) output.textContent = `${event.target.value}%`;
  });

  const open = new Set();
  document.addEventListener("htmx:beforeSwap", (event) => {
    open.clear();
    event.target.querySelectorAll("details[id][open]").forEach((fold) => open.add(fold.id));
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    event.target.querySelectorAll("details[id]").forEach((fold) => {
      if (open.has(fold.id)) fold.open = true;
    });
  });
})();
