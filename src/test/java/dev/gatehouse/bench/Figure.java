package dev.gatehouse.bench;

import java.util.Locale;

/** One result, printed as {@code name: value unit}. */
record Figure(String name, double value, String unit) {

    /** One that was printed. */
    static Figure parse(String line) {
        int colon = line.lastIndexOf(": ");
        String[] rest = line.substring(colon + 2).split(" ", 2);
        return new Figure(line.substring(0, colon), Double.parseDouble(rest[0]), rest[1]);
    }

    @Override
    public String toString() {
        String digits = value == Math.rint(value) ? "%.0f" : "%.2f";
        return String.format(Locale.ROOT, "%s: " + digits + " %s", name, value, unit);
    }
}
