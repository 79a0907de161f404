// What makes the form for resources quick; everything in it can be done without.
(() => {
  const KEYS = { ArrowUp: "up", ArrowDown: "down", Insert: "insert", Delete: "remove", KeyC: "copy" };

  // What is said at a field is replaced while somebody types; the input itself stays as it is.
  const mark = (form) =>
    form.querySelectorAll(".said[id]").forEach((said) => {
      const input = document.getElementById(said.id.replace(/-said$/, ""));
      if (!input?.matches("input, select, textarea")) return;
      if (said.dataset.invalid) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    });

  const inputs = (rule) =>
    Object.fromEntries(
      ["protocol", "ports", "icmp"].map((name) => [name, rule.querySelector(`[data-column="${name}"] input`)]));

  // Which of the names that people know a row goes by; and an ICMP type only where there is ICMP.
  const name = (rule) => {
    const select = rule.querySelector("[data-preset]");
    if (!select) return;
    const row = inputs(rule);
    const typed = (column) => row[column]?.value.trim().toLowerCase() ?? "";
    const given = (option, column) => option.dataset[column] ?? "";
    select.selectedIndex = Math.max(0, [...select.options].findIndex((option) =>
      option.value !== "" &&
      given(option, "protocol") === typed("protocol") &&
      given(option, "ports") === typed("ports") &&
      (given(option, "icmp") === typed("icmp") || (given(option, "icmp") === "all" && typed("icmp") === ""))));
    const icmp = row.icmp?.closest(".beside-entry");
    if (icmp) icmp.hidden = typed("protocol") !== "icmp" && typed("icmp") === "" && icmp !== document.activeElement?.closest(".beside-entry");
  };

  const prepare = (root) => {
    root.querySelectorAll(".rule").forEach(name);
    root.querySelector(".rule-focused :is(input:not([type=hidden]), select, textarea)")?.focus();
  };

  const choose = (select) => {
    const preset = select.selectedOptions[0].dataset;
    if (!preset.protocol) return;
    Object.entries(inputs(select.closest(".rule"))).forEach(([column, input]) => {
      if (input) input.value = preset[column] ?? "";
    });
  };

  // What is said in one of several ways: choosing one puts the others away, and what was typed in it comes back.
  const alternate = (choice) =>
    choice.closest("[data-alternatives]").querySelectorAll(".alternative").forEach((alternative) => {
      const chosen = alternative.dataset.column === choice.value;
      alternative.classList.toggle("is-chosen", chosen);
      alternative.querySelectorAll("input, select").forEach((input) => {
        if (input.type === "checkbox") {
          input.checked = chosen;
        } else if (chosen) {
          input.value ||= input.dataset.typed ?? "";
        } else if (input.value) {
          input.dataset.typed = input.value;
          input.value = "";
        }
      });
    });

  document.addEventListener("input", (event) => {
    const rule = event.target.closest?.(".rule");
    if (!rule) return;
    if (event.target.matches("[data-choice]")) alternate(event.target);
    if (event.target.matches("[data-preset]")) choose(event.target);
    name(rule);
  });

  document.addEventListener("keydown", (event) => {
    const rule = event.altKey && event.target.closest?.(".rule");
    const key = KEYS[event.key] ?? KEYS[event.code];
    if (!rule || !key) return;
    event.preventDefault();
    rule.querySelector(`button[data-key="${key}"]:not(:disabled)`)?.click();
  });

  document.addEventListener("htmx:afterSettle", (event) => {
    const form = document.getElementById("resource-form");
    if (!form) return;
    mark(form);
    if (event.target === form || event.target.contains(form)) prepare(form);
  });

  // What is being saved is no draft any more: a check that came after it would keep it as one.
  let saving = false;
  document.addEventListener("submit", (event) => {
    saving = event.target.id === "resource-form";
    if (saving) htmx.trigger(event.target, "htmx:abort");
  });
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (saving && event.target.id === "resource-form") event.preventDefault();
  });
  window.addEventListener("pageshow", () => (saving = false));

  // A link of the error summary may lead into a fold.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".error-summary a[href^='#']");
    const target = link && document.getElementById(link.hash.slice(1));
    if (!target) return;
    target.closest("details:not([open])")?.setAttribute("open", "");
    event.preventDefault();
    target.focus();
    target.scrollIntoView({ block: "center" });
  });

  prepare(document);
})();
