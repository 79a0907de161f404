// Small comforts; every page works without them.
(() => {
  const closeMenus = (except) =>
    document.querySelectorAll("[data-menu][open]").forEach((menu) => {
      if (menu !== except) menu.open = false;
    });

  const copy = async (button) => {
    await navigator.clipboard.writeText(button.dataset.copy);
    const label = button.querySelector("[data-copy-label]");
    const before = label.textContent;
    label.textContent = button.dataset.copied;
    setTimeout(() => (label.textContent = before), 2000);
  };

  document.addEventListener("click", (event) => {
    closeMenus(event.target.closest("[data-menu]"));
    const copyButton = event.target.closest("[data-copy]");
    if (copyButton) copy(copyButton);
    event.target.closest("[data-dismiss]")?.closest(".notice")?.remove();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const open = document.querySelector("[data-menu][open]");
    closeMenus(null);
    open?.querySelector("summary").focus();
  });

  // The panel itself did not answer.
  document.addEventListener("htmx:sendError", () => {
    const notices = document.getElementById("live-notices");
    notices?.append(document.getElementById("unreachable").content.cloneNode(true));
  });

  // Several parts of a page may hear the same bad news.
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.target.id !== "live-notices") return;
    const [latest, ...others] = [...event.target.children].reverse();
    if (others.some((other) => other.textContent === latest?.textContent)) latest.remove();
  });

  // A form that is being sent is not sent twice.
  document.addEventListener("submit", (event) => {
    if (event.target.dataset.sent) event.preventDefault();
    else if (event.target.method === "post" && !event.defaultPrevented) event.target.dataset.sent = "true";
  });
  addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

  // The browser's time zone, for somebody who has not chosen one yet.
  document.querySelectorAll("input[data-zone]").forEach((input) => {
    input.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
  });
  document.querySelector(".error-summary")?.focus();
})();
