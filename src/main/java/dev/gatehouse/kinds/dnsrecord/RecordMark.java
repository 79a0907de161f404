package dev.gatehouse.kinds.dnsrecord;

import dev.gatehouse.resource.Ownership;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Tags;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What a TXT record beside a record says of it: whose it is, by which creation, and its name in the panel.
 *
 * @param source the AWS id of what has the address that the record says, if it is of something; else empty
 */
record RecordMark(Ownership ownership, String name, String source) {

    private static final String PREFIX = "_gatehouse-";
    private static final String BEGINNING = "gatehouse ";
    private static final int LONGEST_PART = 250;

    /** Where the mark of a record stands; an asterisk is one only at the beginning of a name. */
    static String place(String recordName, RecordType type) {
        String label = PREFIX + type.name().toLowerCase(Locale.ROOT);
        return recordName.startsWith("*.") ? label + "-wild" + recordName.substring(1) : label + "." + recordName;
    }

    static boolean isPlace(String name) {
        return name.startsWith(PREFIX);
    }

    /** Of the marks and tags that a creation gives. */
    static Optional<RecordMark> of(Tags given, String source) {
        return Ownership.of(given.values()).map(ownership -> new RecordMark(ownership, given.name(), source));
    }

    /** Of the value of a TXT record, if it is one of ours, well formed. */
    static Optional<RecordMark> parse(String value) {
        String text = value.replaceAll("\"\\s+\"", "").replace("\"", "");
        String[] parts = text.split(" ", 6);
        if (!text.startsWith(BEGINNING) || parts.length < 5) {
            return Optional.empty();
        }
        try {
            Ownership ownership =
                    new Ownership(UUID.fromString(parts[1]), ResourceId.of(parts[2]), UUID.fromString(parts[3]));
            return Optional.of(new RecordMark(
                    ownership, URLDecoder.decode(parts[4], StandardCharsets.UTF_8), parts.length > 5 ? parts[5] : ""));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** In quotation marks, in parts that are not too long. */
    String value() {
        String text = BEGINNING + ownership.stack() + " " + ownership.resource() + " " + ownership.operation() + " "
                + URLEncoder.encode(name, StandardCharsets.UTF_8) + (source.isEmpty() ? "" : " " + source);
        StringBuilder quoted = new StringBuilder();
        for (int from = 0; from < text.length(); from += LONGEST_PART) {
            String part = text.substring(from, Math.min(text.length(), from + LONGEST_PART));
            quoted.append(quoted.isEmpty() ? "" : " ").append('"').append(part).append('"');
        }
        return quoted.toString();
    }

    Tags tags() {
        return name.isEmpty() ? Tags.NONE : Tags.named(name);
    }
}
