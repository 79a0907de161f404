// Runs before the page is painted: follows the device where the person did not choose a theme.
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    const chosen = root.dataset.theme;
    root.dataset.bsTheme = chosen === "dark" || (chosen === "auto" && dark.matches) ? "dark" : "light";
  };
  root.classList.add("js");
  dark.addEventListener("change", apply);
  apply();
})();
