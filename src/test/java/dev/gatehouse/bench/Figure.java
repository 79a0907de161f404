package dev.gatehouse.bench;

import java.util.Locale;

/** One result, printed as {@code name: value unit}. */
record Figure(String name, double value, String unit) {

    @Override
    public String toString() {
        String digits = value == Math.rint(value) ? "%.0f" : "%.2f";
        return String.format(Locale.ROOT, "%s: " + digits + " %s", name, value, unit);
    }
}
