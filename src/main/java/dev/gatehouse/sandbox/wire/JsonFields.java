package dev.gatehouse.sandbox.wire;

import dev.gatehouse.sandbox.AwsError;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.SdkBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the members of a JSON object into an SDK object, as the SDK's metadata names them. */
final class JsonFields {

    private JsonFields() {}

    static AwsError malformed(String message) {
        return AwsError.of("SerializationException", message);
    }

    static void read(JsonNode node, SdkPojo builder) {
        if (!node.isObject()) {
            throw malformed("Unexpected value where a structure belongs");
        }
        Set<String> unknown = new HashSet<>(node.propertyNames());
        for (SdkField<?> field : builder.sdkFields()) {
            if (field.location() != MarshallLocation.PAYLOAD) {
                continue;
            }
            unknown.remove(field.locationName());
            JsonNode value = node.get(field.locationName());
            if (value != null && !value.isNull()) {
                field.set(builder, value(value, field));
            }
        }
        unknown.stream().sorted().findFirst().ifPresent(name -> {
            throw malformed("The parameter " + name + " is not recognized");
        });
    }

    private static Object value(JsonNode node, SdkField<?> field) {
        MarshallingKnownType type = field.marshallingType().getKnownType();
        return switch (type) {
            case SDK_POJO -> pojo(node, field);
            case LIST -> list(node, field);
            case MAP -> map(node, field);
            default -> scalar(node, type, field.locationName());
        };
    }

    private static Object pojo(JsonNode node, SdkField<?> field) {
        SdkPojo builder = field.constructor().get();
        read(node, builder);
        return ((SdkBuilder<?, ?>) builder).build();
    }

    private static List<Object> list(JsonNode node, SdkField<?> field) {
        if (!node.isArray()) {
            throw malformed("Unexpected value where the list " + field.locationName() + " belongs");
        }
        SdkField<?> member = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
        List<Object> values = new ArrayList<>();
        node.values().forEach(one -> values.add(value(one, member)));
        return values;
    }

    private static Map<String, Object> map(JsonNode node, SdkField<?> field) {
        if (!node.isObject()) {
            throw malformed("Unexpected value where the map " + field.locationName() + " belongs");
        }
        SdkField<?> member = field.getRequiredTrait(MapTrait.class).valueFieldInfo();
        Map<String, Object> values = new LinkedHashMap<>();
        node.properties().forEach(one -> values.put(one.getKey(), value(one.getValue(), member)));
        return values;
    }

    private static Object scalar(JsonNode node, MarshallingKnownType type, String name) {
        try {
            return switch (type) {
                case STRING -> node.stringValue();
                case BOOLEAN -> node.booleanValue();
                case INTEGER -> node.intValue();
                case LONG -> node.longValue();
                case SHORT -> node.shortValue();
                case FLOAT -> node.floatValue();
                case DOUBLE -> node.doubleValue();
                case BIG_DECIMAL -> node.decimalValue();
                case SDK_BYTES -> SdkBytes.fromByteArray(node.binaryValue());
                case INSTANT -> node.isNumber() ? instant(node) : Scalars.parse(type, node.stringValue(), name);
                default -> throw new IllegalStateException("No protocol of this kind carries " + type);
            };
        } catch (JacksonException e) {
            throw malformed(node.getNodeType() + "_VALUE cannot be converted to the type of " + name);
        }
    }

    private static Instant instant(JsonNode seconds) {
        return Instant.ofEpochMilli(
                seconds.decimalValue().multiply(BigDecimal.valueOf(1000)).longValue());
    }
}
