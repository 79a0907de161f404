package dev.gatehouse.net;

import java.util.Locale;
import java.util.Map;

/** An IP protocol by its IANA number; -1 is every protocol. Written {@code tcp}, {@code udp}, {@code icmp}, {@code all} or the number. */
public record Protocol(int number) implements Scalar, Comparable<Protocol> {

    public static final Protocol ALL = new Protocol(-1);
    public static final Protocol ICMP = new Protocol(1);
    public static final Protocol TCP = new Protocol(6);
    public static final Protocol UDP = new Protocol(17);
    public static final Protocol ICMPV6 = new Protocol(58);

    private static final Map<String, Protocol> BY_NAME =
            Map.of("all", ALL, "-1", ALL, "icmp", ICMP, "tcp", TCP, "udp", UDP, "icmpv6", ICMPV6);

    public Protocol {
        if (number < -1 || number > 255) {
            throw new Malformed("protocol.malformed", number);
        }
    }

    public static Protocol parse(String text) {
        Protocol named = BY_NAME.get(text.strip().toLowerCase(Locale.ROOT));
        if (named != null) {
            return named;
        }
        if (!text.strip().matches("\\d{1,3}")) {
            throw new Malformed("protocol.malformed", text.strip());
        }
        return new Protocol(Integer.parseInt(text.strip()));
    }

    /** Whether rules for it name ports; with any other protocol AWS ignores ports. */
    public boolean hasPorts() {
        return equals(TCP) || equals(UDP);
    }

    public boolean includes(Protocol other) {
        return equals(ALL) || equals(other);
    }

    @Override
    public int compareTo(Protocol other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return switch (number) {
            case -1 -> "all";
            case 1 -> "icmp";
            case 6 -> "tcp";
            case 17 -> "udp";
            case 58 -> "icmpv6";
            default -> Integer.toString(number);
        };
    }
}
