package dev.gatehouse.sandbox.wire;

import dev.gatehouse.sandbox.AwsError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Reads form parameters into an SDK request, field by field as the SDK's metadata names them. */
final class QueryReader {

    /** What travels beside an operation's own parameters, also in requests signed in the query string. */
    private static final Set<String> ENVELOPE = Set.of(
            "Action",
            "Version",
            "AWSAccessKeyId",
            "Signature",
            "SignatureMethod",
            "SignatureVersion",
            "SecurityToken",
            "Timestamp",
            "Expires");

    /** How the elements of a list are reached from the list's own node. */
    interface ListNames {
        List<Parameter> items(Parameter list, ListTrait trait);
    }

    private final ListNames listNames;

    QueryReader(ListNames listNames) {
        this.listNames = listNames;
    }

    void read(Map<String, String> parameters, SdkPojo builder) {
        Parameter root = Parameter.tree(parameters, name -> !ENVELOPE.contains(name) && !name.startsWith("X-Amz-"));
        readFields(root, builder);
        root.firstUnread().ifPresent(path -> {
            throw AwsError.of("UnknownParameter", "The parameter " + path + " is not recognized");
        });
    }

    private void readFields(Parameter node, SdkPojo builder) {
        for (SdkField<?> field : builder.sdkFields()) {
            node.child(field.locationName()).ifPresent(child -> field.set(builder, value(child, field)));
        }
    }

    private Object value(Parameter node, SdkField<?> field) {
        MarshallingKnownType type = field.marshallingType().getKnownType();
        return switch (type) {
            case SDK_POJO -> pojo(node, field);
            case LIST -> list(node, field);
            case MAP -> map(node, field);
            default -> scalar(node, type);
        };
    }

    private static Object scalar(Parameter node, MarshallingKnownType type) {
        return Scalars.parse(type, node.text(), node.path());
    }

    private Object pojo(Parameter node, SdkField<?> field) {
        SdkPojo builder = field.constructor().get();
        readFields(node, builder);
        return ((SdkBuilder<?, ?>) builder).build();
    }

    /** An empty value is how clients spell an explicitly empty list. */
    private List<Object> list(Parameter node, SdkField<?> field) {
        ListTrait trait = field.getRequiredTrait(ListTrait.class);
        List<Object> values = new ArrayList<>();
        for (Parameter item : listNames.items(node, trait)) {
            values.add(value(item, trait.memberFieldInfo()));
        }
        return values;
    }

    private Map<String, Object> map(Parameter node, SdkField<?> field) {
        MapTrait trait = field.getRequiredTrait(MapTrait.class);
        List<Parameter> entries = trait.isFlattened()
                ? node.items()
                : node.child("entry").map(Parameter::items).orElse(List.of());
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter entry : entries) {
            String key =
                    entry.child(trait.keyLocationName()).map(Parameter::text).orElse("");
            entry.child(trait.valueLocationName())
                    .ifPresent(value -> values.put(key, value(value, trait.valueFieldInfo())));
        }
        return values;
    }
}
