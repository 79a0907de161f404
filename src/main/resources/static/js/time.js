// Turns <time data-relative> into "3 minutes ago"; the exact instant stays in its title.
(() => {
  const format = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" });
  const units = [["year", 31536000], ["month", 2592000], ["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];

  const write = (element) => {
    const seconds = Math.round((Date.parse(element.dateTime) - Date.now()) / 1000);
    const [unit, length] = units.find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 1];
    element.textContent = format.format(Math.round(seconds / length), unit);
  };
  const writeAll = () => document.querySelectorAll("time[data-relative]").forEach(write);

  writeAll();
  document.addEventListener("htmx:load", writeAll);
  setInterval(writeAll, 15000);
})();
