package dev.gatehouse.blueprint;

/**
 * How names change in a copy: where they say the old stack's name they say the new one's.
 *
 * @param from the word of the old stack's name
 * @param to that of the new one
 */
record Renaming(String from, String to) {

    private static final int DIGITS = 5;

    static Renaming of(String from, String to) {
        return new Renaming(UniqueName.word(from), UniqueName.word(to));
    }

    /** A name that need not change. */
    String name(String name) {
        return name.contains(from) ? name.replace(from, to) : name;
    }

    /** A name that nobody may have yet, within the length that AWS takes. */
    String unique(String name, int longest) {
        String other = name.contains(from) ? name.replace(from, to) : name + "-" + to;
        if (other.length() <= longest) {
            return other;
        }
        String hex = String.format("%08x", other.hashCode());
        String end = "-" + hex.substring(hex.length() - DIGITS);
        return other.substring(0, longest - end.length()).replaceAll("-+$", "") + end;
    }
}
