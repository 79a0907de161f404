package dev.gatehouse.sandbox.wire;

import dev.gatehouse.sandbox.AwsError;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Locale;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;

/** Values without parts, as the query protocols and their XML replies spell them. */
final class Scalars {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Scalars() {}

    static Object parse(MarshallingKnownType type, String text, String parameter) {
        try {
            return switch (type) {
                case STRING -> text;
                case BOOLEAN -> truth(text);
                case BYTE -> Byte.valueOf(text);
                case SHORT -> Short.valueOf(text);
                case INTEGER -> Integer.valueOf(text);
                case LONG -> Long.valueOf(text);
                case FLOAT -> Float.valueOf(text);
                case DOUBLE -> Double.valueOf(text);
                case BIG_DECIMAL -> new BigDecimal(text);
                case INSTANT -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
                case SDK_BYTES -> SdkBytes.fromByteArray(Base64.getMimeDecoder().decode(text));
                default -> throw new IllegalStateException("No protocol of this kind carries " + type);
            };
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw AwsError.of(
                    "InvalidParameterValue",
                    "Value (" + text + ") for parameter " + parameter + " is invalid. Expected a value of type "
                            + type.name().toLowerCase(Locale.ROOT) + ".");
        }
    }

    private static Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    static String format(Object value) {
        return switch (value) {
            case Instant time -> TIME.format(time);
            case SdkBytes bytes -> Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
