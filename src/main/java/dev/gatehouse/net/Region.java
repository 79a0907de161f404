package dev.gatehouse.net;

/** An AWS Region by its code, such as {@code ap-northeast-2}. */
public record Region(String id) implements Scalar, Comparable<Region> {

    public Region {
        if (!id.matches("[a-z]{2}(-[a-z]+)+-\\d")) {
            throw new Malformed("region.malformed", id);
        }
    }

    public static Region parse(String text) {
        return new Region(text.strip());
    }

    @Override
    public int compareTo(Region other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
