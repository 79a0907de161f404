package dev.gatehouse.sandbox.gateway;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes up what AWS makes up; with a seeded source, the same every time. */
public final class Identities {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private RandomGenerator random;

    public Identities(RandomGenerator random) {
        this.random = random;
    }

    /** From now on from another source. */
    public synchronized void restart(RandomGenerator source) {
        random = source;
    }

    /** A prefix, a hyphen and 17 hexadecimal digits, of which AWS's first has always been 0. */
    public synchronized String newId(String prefix) {
        return String.format("%s-0%016x", prefix, random.nextLong());
    }

    public synchronized String uuid() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | 2L << 62).toString();
    }

    /** A prefix and characters of the alphabet of access keys, so many in all. */
    public synchronized String key(String prefix, int length) {
        StringBuilder key = new StringBuilder(prefix);
        while (key.length() < length) {
            key.append(BASE32.charAt(random.nextInt(BASE32.length())));
        }
        return key.toString();
    }
}
