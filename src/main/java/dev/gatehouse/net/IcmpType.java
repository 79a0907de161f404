package dev.gatehouse.net;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ICMP type and code, -1 for any: {@code 8/0} is an echo request, {@code 3/-1} any unreachable, {@code all} everything. */
public record IcmpType(int type, int code) implements Scalar, Comparable<IcmpType> {

    public static final IcmpType ALL = new IcmpType(-1, -1);

    /** What {@code ping} sends. */
    public static final IcmpType ECHO_REQUEST = new IcmpType(8, 0);

    private static final Pattern TEXT = Pattern.compile("(-1|\\d{1,3})(?:\\s*/\\s*(-1|\\d{1,3}))?");

    public IcmpType {
        if (type < -1 || type > 255 || code < -1 || code > 255) {
            throw new Malformed("icmp.malformed", type + "/" + code);
        }
        if (type == -1 && code != -1) {
            throw new Malformed("icmp.code-without-type", code);
        }
    }

    /** As AWS tells it: with any type the code counts for nothing. */
    public static IcmpType of(int type, int code) {
        return type == -1 ? ALL : new IcmpType(type, code);
    }

    public static IcmpType parse(String text) {
        if (text.strip().equalsIgnoreCase("all")) {
            return ALL;
        }
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw new Malformed("icmp.malformed", text.strip());
        }
        int code = parts.group(2) == null ? -1 : Integer.parseInt(parts.group(2));
        return new IcmpType(Integer.parseInt(parts.group(1)), code);
    }

    public boolean contains(IcmpType other) {
        return (type == -1 || type == other.type) && (code == -1 || code == other.code);
    }

    @Override
    public int compareTo(IcmpType other) {
        int byType = Integer.compare(type, other.type);
        return byType != 0 ? byType : Integer.compare(code, other.code);
    }

    @Override
    public String toString() {
        return equals(ALL) ? "all" : type + "/" + code;
    }
}
