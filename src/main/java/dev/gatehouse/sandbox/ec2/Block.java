package dev.gatehouse.sandbox.ec2;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An IPv4 CIDR block in canonical form: the host bits are masked as AWS does, silently. */
record Block(long first, int prefix) {

    private static final String OCTET = "(0|[1-9]\\d{0,2})";
    private static final Pattern FORM =
            Pattern.compile(OCTET + "\\." + OCTET + "\\." + OCTET + "\\." + OCTET + "/(\\d{1,2})");

    Block {
        first = first & mask(prefix);
    }

    static Optional<Block> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(5)) > 32) {
            return Optional.empty();
        }
        long address = 0;
        for (int i = 1; i <= 4; i++) {
            int octet = Integer.parseInt(matcher.group(i));
            if (octet > 255) {
                return Optional.empty();
            }
            address = address << 8 | octet;
        }
        return Optional.of(new Block(address, Integer.parseInt(matcher.group(5))));
    }

    /** A block that is known to be one, as those in the rows are. */
    static Block of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not an IPv4 CIDR block: " + text));
    }

    long size() {
        return 1L << (32 - prefix);
    }

    long last() {
        return first + size() - 1;
    }

    boolean contains(Block other) {
        return first <= other.first && other.last() <= last();
    }

    boolean contains(long address) {
        return first <= address && address <= last();
    }

    boolean overlaps(Block other) {
        return contains(other.first) || other.contains(first);
    }

    static String address(long address) {
        return (address >> 24 & 255) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }

    static Optional<Long> address(String text) {
        return parse(text + "/32").map(Block::first);
    }

    private static long mask(int prefix) {
        return prefix == 0 ? 0 : 0xffffffffL << (32 - prefix) & 0xffffffffL;
    }

    @Override
    public String toString() {
        return address(first) + "/" + prefix;
    }
}
