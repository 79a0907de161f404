package dev.gatehouse.net;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** TCP or UDP ports from and to, both included: {@code 22} or {@code 1024-65535}. */
public record PortRange(int from, int to) implements Scalar, Comparable<PortRange> {

    public static final PortRange ALL = new PortRange(0, 65535);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})(?:\\s*[-–]\\s*(\\d{1,9}))?");

    public PortRange {
        if (from < 0 || to > 65535) {
            throw new Malformed("port.out-of-range", from < 0 || from > 65535 ? from : to);
        }
        if (from > to) {
            throw new Malformed("port.from-after-to", from, to);
        }
    }

    public static PortRange of(int port) {
        return new PortRange(port, port);
    }

    /** Reads {@code 80}, {@code 1024-65535} or {@code all}. */
    public static PortRange parse(String text) {
        if (text.strip().equalsIgnoreCase("all")) {
            return ALL;
        }
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw new Malformed("port.malformed", text.strip());
        }
        int from = Integer.parseInt(parts.group(1));
        int to = parts.group(2) == null ? from : Integer.parseInt(parts.group(2));
        if (from > 65535 || to > 65535) {
            throw new Malformed("port.out-of-range", from > 65535 ? from : to);
        }
        return new PortRange(from, to);
    }

    public boolean contains(PortRange other) {
        return from <= other.from && other.to <= to;
    }

    public boolean contains(int port) {
        return from <= port && port <= to;
    }

    public boolean overlaps(PortRange other) {
        return from <= other.to && other.from <= to;
    }

    @Override
    public int compareTo(PortRange other) {
        int byFrom = Integer.compare(from, other.from);
        return byFrom != 0 ? byFrom : Integer.compare(to, other.to);
    }

    @Override
    public String toString() {
        return equals(ALL) ? "all" : from == to ? Integer.toString(from) : from + "-" + to;
    }
}
