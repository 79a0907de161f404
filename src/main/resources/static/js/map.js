// What a route table or network ACL rules over lights up with it; Escape closes what hovering or focus opened.
(() => {
  const mark = (event, on) => {
    const peek = event.target.closest?.("[data-ruler]");
    if (!peek) return;
    document.querySelectorAll(".map-subnet").forEach((subnet) => {
      const ruled = subnet.querySelector(`[data-ruler="${peek.dataset.ruler}"]`) !== null;
      subnet.classList.toggle("is-ruled", on && ruled);
    });
    if (!on) peek.classList.remove("is-closed");
  };

  document.addEventListener("mouseover", (event) => mark(event, true));
  document.addEventListener("mouseout", (event) => mark(event, false));
  document.addEventListener("focusin", (event) => mark(event, true));
  document.addEventListener("focusout", (event) => mark(event, false));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      document.querySelectorAll(".peek:hover, .peek:focus-within").forEach((peek) => peek.classList.add("is-closed"));
    }
  });
})();
