package dev.gatehouse.net;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An IPv4 address block in canonical form: bits outside the prefix are zero, as AWS stores it. Addresses are unsigned
 * 32-bit numbers in a {@code long}. Parsing refuses set host bits, because a person who writes 10.0.0.5/24 may mean
 * 10.0.0.5/32; {@link #masked} accepts them as AWS does.
 */
public record Cidr(long base, int prefix) implements Scalar, Comparable<Cidr> {

    public static final Cidr ANYWHERE = new Cidr(0, 0);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

    public Cidr {
        if (prefix < 0 || prefix > 32 || base < 0 || base > 0xFFFF_FFFFL) {
            throw new Malformed("cidr.malformed", base + "/" + prefix);
        }
        base &= mask(prefix);
    }

    /** Reads {@code a.b.c.d/n}; host bits must be zero. */
    public static Cidr parse(String text) {
        Cidr cidr = masked(text);
        if (!cidr.toString().equals(text.strip())) {
            throw new Malformed("cidr.host-bits", text.strip(), cidr);
        }
        return cidr;
    }

    /** Reads {@code a.b.c.d/n} and zeroes host bits. */
    public static Cidr masked(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw new Malformed("cidr.malformed", text.strip());
        }
        long base = 0;
        for (int i = 1; i <= 4; i++) {
            int octet = Integer.parseInt(parts.group(i));
            if (octet > 255 || (parts.group(i).length() > 1 && parts.group(i).startsWith("0"))) {
                throw new Malformed("cidr.malformed", text.strip());
            }
            base = base << 8 | octet;
        }
        int prefix = Integer.parseInt(parts.group(5));
        if (prefix > 32 || (parts.group(5).length() > 1 && parts.group(5).startsWith("0"))) {
            throw new Malformed("cidr.malformed", text.strip());
        }
        return new Cidr(base, prefix);
    }

    private static long mask(int prefix) {
        return prefix == 0 ? 0 : 0xFFFF_FFFFL << (32 - prefix) & 0xFFFF_FFFFL;
    }

    /** How many addresses the block holds. */
    public long size() {
        return 1L << (32 - prefix);
    }

    public long last() {
        return base + size() - 1;
    }

    public boolean contains(Cidr other) {
        return other.prefix >= prefix && (other.base & mask(prefix)) == base;
    }

    public boolean overlaps(Cidr other) {
        return contains(other) || other.contains(this);
    }

    /** The block of the same size right after this one, if the address space goes on. */
    public Optional<Cidr> next() {
        return last() == 0xFFFF_FFFFL ? Optional.empty() : Optional.of(new Cidr(last() + 1, prefix));
    }

    /** The first block of the given prefix length inside this one that overlaps none of those taken. */
    public Optional<Cidr> firstFree(int length, Iterable<Cidr> taken) {
        if (length < prefix) {
            return Optional.empty();
        }
        Cidr candidate = new Cidr(base, length);
        while (contains(candidate)) {
            Cidr obstacle = null;
            for (Cidr block : taken) {
                if (block.overlaps(candidate)) {
                    obstacle = block;
                }
            }
            if (obstacle == null) {
                return Optional.of(candidate);
            }
            long after = Math.max(obstacle.last(), candidate.last()) + 1;
            if (after > last()) {
                return Optional.empty();
            }
            candidate = new Cidr(after, length);
        }
        return Optional.empty();
    }

    /** Whether the block lies wholly in the address space set apart for private networks (RFC 1918, RFC 6598). */
    public boolean isPrivate() {
        return PRIVATE_10.contains(this)
                || PRIVATE_172.contains(this)
                || PRIVATE_192.contains(this)
                || SHARED_100.contains(this);
    }

    private static final Cidr PRIVATE_10 = masked("10.0.0.0/8");
    private static final Cidr PRIVATE_172 = masked("172.16.0.0/12");
    private static final Cidr PRIVATE_192 = masked("192.168.0.0/16");
    private static final Cidr SHARED_100 = masked("100.64.0.0/10");

    /** The dotted form of an address. */
    public static String address(long address) {
        return (address >> 24) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }

    @Override
    public int compareTo(Cidr other) {
        int byBase = Long.compare(base, other.base);
        return byBase != 0 ? byBase : Integer.compare(prefix, other.prefix);
    }

    @Override
    public String toString() {
        return address(base) + "/" + prefix;
    }
}
