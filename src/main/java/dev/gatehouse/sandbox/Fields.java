package dev.gatehouse.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * SDK objects as maps of text, lists and maps by member name: the form in which rows keep what a request said, and the
 * way from one SDK class to another whose members have the same names. What was not set is left out.
 */
public final class Fields {

    private Fields() {}

    public static Map<String, Object> of(SdkPojo pojo) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = plain(field.getValueOrDefault(pojo));
            if (value != null) {
                fields.put(field.memberName(), value);
            }
        }
        return fields;
    }

    /** The members that the maps name; a later map prevails over an earlier one. */
    @SafeVarargs
    public static <T extends SdkPojo> T read(SdkBuilder<?, T> builder, Map<String, Object>... maps) {
        SdkPojo pojo = (SdkPojo) builder;
        for (Map<String, Object> fields : maps) {
            fill(pojo, fields);
        }
        return builder.build();
    }

    /** Another SDK class with the same members, as far as it has them. */
    public static <T extends SdkPojo> T copy(SdkPojo from, SdkBuilder<?, T> into) {
        return read(into, of(from));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case SdkAutoConstructList<?> unset -> null;
            case SdkAutoConstructMap<?, ?> unset -> null;
            case List<?> list -> list.stream().map(Fields::plain).toList();
            case SdkPojo pojo -> of(pojo);
            default -> value.toString();
        };
    }

    private static void fill(SdkPojo pojo, Map<String, Object> fields) {
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = fields.get(field.memberName());
            if (value != null) {
                field.set(pojo, value(field, value));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Object value(SdkField<?> field, Object value) {
        if (value instanceof List<?> list) {
            SdkField<?> member = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
            List<Object> values = new ArrayList<>();
            list.forEach(one -> values.add(value(member, one)));
            return values;
        }
        if (value instanceof Map<?, ?> map) {
            SdkPojo part = field.constructor().get();
            fill(part, (Map<String, Object>) map);
            return ((SdkBuilder<?, ?>) part).build();
        }
        return scalar(field.marshallingType(), (String) value);
    }

    private static Object scalar(MarshallingType<?> type, String text) {
        return switch (type.getKnownType()) {
            case STRING -> text;
            case BOOLEAN -> Boolean.valueOf(text);
            case INTEGER -> Integer.valueOf(text);
            case LONG -> Long.valueOf(text);
            case DOUBLE -> Double.valueOf(text);
            case INSTANT -> Instant.parse(text);
            default -> throw new IllegalArgumentException("Rows keep nothing of type " + type.getKnownType());
        };
    }
}
