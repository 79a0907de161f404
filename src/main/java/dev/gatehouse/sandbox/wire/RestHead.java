package dev.gatehouse.sandbox.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.ListTrait;

/** What travels outside the bodies of the REST protocols: in the path, the query string and the headers. */
final class RestHead {

    private RestHead() {}

    static void read(WireRequest request, Map<String, String> labels, SdkPojo builder) {
        for (SdkField<?> field : builder.sdkFields()) {
            String name = field.locationName();
            switch (field.location()) {
                case PATH, GREEDY_PATH -> set(builder, field, Optional.ofNullable(labels.get(name)));
                case HEADER -> set(builder, field, request.header(name));
                case QUERY_PARAM -> query(request.queryValues(name), builder, field);
                default -> {}
            }
        }
    }

    private static void set(SdkPojo builder, SdkField<?> field, Optional<String> text) {
        text.ifPresent(given -> field.set(builder, scalar(field, given)));
    }

    private static Object scalar(SdkField<?> field, String text) {
        return Scalars.parse(field.marshallingType().getKnownType(), text, field.locationName());
    }

    private static void query(List<String> given, SdkPojo builder, SdkField<?> field) {
        if (given.isEmpty()) {
            return;
        }
        if (field.marshallingType().getKnownType() != MarshallingKnownType.LIST) {
            field.set(builder, scalar(field, given.getLast()));
            return;
        }
        SdkField<?> member = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
        List<Object> values = new ArrayList<>();
        given.forEach(text -> values.add(scalar(member, text)));
        field.set(builder, values);
    }

    static Map<String, String> headers(SdkPojo response) {
        Map<String, String> headers = new HashMap<>();
        for (SdkField<?> field : response.sdkFields()) {
            Object value = field.getValueOrDefault(response);
            if (field.location() == MarshallLocation.HEADER && value != null) {
                headers.put(field.unmarshallLocationName(), Scalars.format(value));
            }
        }
        return headers;
    }
}
