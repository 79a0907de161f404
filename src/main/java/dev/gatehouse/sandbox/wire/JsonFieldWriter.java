package dev.gatehouse.sandbox.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import tools.jackson.core.JsonGenerator;

/** Writes the fields of an SDK object as members of a JSON object, as the SDK's metadata names them. */
final class JsonFieldWriter {

    private final JsonGenerator out;
    private final JsonTimes times;

    JsonFieldWriter(JsonGenerator out, JsonTimes times) {
        this.out = out;
        this.times = times;
    }

    void write(SdkPojo pojo) {
        out.writeStartObject();
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            if (field.location() == MarshallLocation.PAYLOAD && isSet(value)) {
                out.writeName(field.unmarshallLocationName());
                write(field, value);
            }
        }
        out.writeEndObject();
    }

    private static boolean isSet(@Nullable Object value) {
        return value != null && !(value instanceof SdkAutoConstructList) && !(value instanceof SdkAutoConstructMap);
    }

    private void write(SdkField<?> field, @Nullable Object value) {
        switch (value) {
            case null -> out.writeNull();
            case SdkPojo pojo -> write(pojo);
            case List<?> list -> {
                SdkField<?> member = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
                out.writeStartArray();
                list.forEach(one -> write(member, one));
                out.writeEndArray();
            }
            case Map<?, ?> map -> {
                SdkField<?> member = field.getRequiredTrait(MapTrait.class).valueFieldInfo();
                out.writeStartObject();
                map.forEach((key, one) -> {
                    out.writeName(key.toString());
                    write(member, one);
                });
                out.writeEndObject();
            }
            case Instant time -> time(field, time);
            case Boolean truth -> out.writeBoolean(truth);
            case Number number -> number(number);
            case SdkBytes bytes -> out.writeBinary(bytes.asByteArrayUnsafe());
            default -> out.writeString(value.toString());
        }
    }

    private void number(Number number) {
        switch (number) {
            case Double real -> out.writeNumber(real.doubleValue());
            case Float real -> out.writeNumber(real.floatValue());
            case BigDecimal real -> out.writeNumber(real);
            default -> out.writeNumber(number.longValue());
        }
    }

    private void time(SdkField<?> field, Instant time) {
        boolean asText = field.getOptionalTrait(TimestampFormatTrait.class)
                .filter(trait -> trait.format() == TimestampFormatTrait.Format.ISO_8601)
                .isPresent();
        if (asText) {
            out.writeString(DateTimeFormatter.ISO_INSTANT.format(time));
        } else {
            times.write(out, time);
        }
    }
}
