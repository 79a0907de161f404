package dev.gatehouse.kinds.dnsrecord;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a record can answer. */
public enum RecordType {
    A,
    AAAA,
    CNAME,
    TXT,
    MX;

    static Optional<RecordType> of(String onTheWire) {
        return Stream.of(values()).filter(type -> type.name().equals(onTheWire)).findFirst();
    }

    /** One way to write an answer: names in small letters and without a dot at the end. */
    String canonical(String value) {
        String stripped = value.strip();
        return switch (this) {
            case TXT -> stripped;
            case A, AAAA -> stripped.toLowerCase(Locale.ROOT);
            case CNAME, MX ->
                stripped.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceAll("\\.$", "");
        };
    }
}
