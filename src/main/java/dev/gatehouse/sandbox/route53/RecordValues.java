package dev.gatehouse.sandbox.route53;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xbill.DNS.Address;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** What records may say, in the format of zone files. */
final class RecordValues {

    private static final Pattern QUOTED =
            Pattern.compile("\\s*\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s*\"(?:[^\"\\\\]|\\\\.)*\")*\\s*");

    private RecordValues() {}

    /** What is wrong with a value, in Route 53's words. */
    static Optional<String> problem(String type, String value) {
        return switch (type) {
            case "A" ->
                Address.toByteArray(value, Address.IPv4) == null
                        ? fatal("ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address)", value)
                        : Optional.empty();
            case "AAAA" ->
                Address.toByteArray(value, Address.IPv6) == null
                        ? fatal("AAAARRDATAIllegalIPv6Address (Value is not a valid IPv6 address)", value)
                        : Optional.empty();
            case "TXT", "SPF" -> text(value);
            case "CNAME", "NS", "PTR" -> DomainName.problem(DomainName.canonical(value));
            default -> parsed(type, value);
        };
    }

    private static Optional<String> fatal(String problem, String value) {
        return Optional.of("FATAL problem: " + problem + " encountered with '" + value + "'");
    }

    private static Optional<String> text(String value) {
        if (!QUOTED.matcher(value).matches()) {
            return fatal("InvalidCharacterString (Value should be enclosed in quotation marks)", value);
        }
        boolean tooLong = Arrays.stream(value.strip().split("\"\\s*\"")).anyMatch(part -> part.length() > 256);
        return tooLong ? fatal("CharacterStringTooLong (Value is too long)", value) : Optional.empty();
    }

    private static Optional<String> parsed(String type, String value) {
        try {
            Record.fromString(Name.root, Type.value(type), DClass.IN, 0, value, Name.root);
            return Optional.empty();
        } catch (IOException e) {
            return fatal("InvalidRdata (Value is not valid for the type " + type + ")", value);
        }
    }
}
